import { undoMarks } from '../contenders/undo-marks.js';

export default undoMarks(5_000, [10], 50);
