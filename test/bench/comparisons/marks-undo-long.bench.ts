import { undoMarks } from '../contenders/undo-marks.js';

export default undoMarks(500_000, [2000], 50);
