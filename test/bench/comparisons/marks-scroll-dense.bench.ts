import { scrollMarks } from '../contenders/scroll-marks.js';

export default scrollMarks(5_000, [10, 2000]);
