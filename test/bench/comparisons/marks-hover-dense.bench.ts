import { hoverOverMarks } from '../contenders/hover-over-marks.js';

export default hoverOverMarks(5_000, [10, 2000]);
