import { showMarksBesideText } from '../contenders/show-marks.js';

export default showMarksBesideText(50_000, [200, 2000]);
