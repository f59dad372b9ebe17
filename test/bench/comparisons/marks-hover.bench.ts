import { hoverOverMarks } from '../contenders/hover-over-marks.js';

export default hoverOverMarks(50_000, [200, 2000]);
