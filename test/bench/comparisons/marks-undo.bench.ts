import { undoMarks } from '../contenders/undo-marks.js';

export default undoMarks(50_000, [200, 2000], 50);
