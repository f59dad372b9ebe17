import { scrollMarks } from '../contenders/scroll-marks.js';

export default scrollMarks(50_000, [200, 2000]);
