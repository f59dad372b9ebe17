import { showMarks } from '../contenders/show-marks.js';

export default showMarks(500_000, [2000], 0.25);
