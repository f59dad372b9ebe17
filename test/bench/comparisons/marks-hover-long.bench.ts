import { hoverOverMarks } from '../contenders/hover-over-marks.js';

export default hoverOverMarks(500_000, [2000]);
