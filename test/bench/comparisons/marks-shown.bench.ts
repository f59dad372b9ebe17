import { showMarks } from '../contenders/show-marks.js';

export default showMarks(50_000, [200, 2000], 0.6);
