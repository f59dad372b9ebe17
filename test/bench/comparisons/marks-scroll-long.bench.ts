import { scrollMarks } from '../contenders/scroll-marks.js';

export default scrollMarks(500_000, [2000]);
