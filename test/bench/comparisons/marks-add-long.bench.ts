import { oneMoreMark } from '../contenders/one-more-mark.js';

export default oneMoreMark(500_000, [2000], 0.5);
