import { showMarks } from '../contenders/show-marks.js';

export default showMarks(5_000, [10, 2000], 0.6);
