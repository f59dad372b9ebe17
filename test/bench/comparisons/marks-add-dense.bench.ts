import { oneMoreMark } from '../contenders/one-more-mark.js';

export default oneMoreMark(5_000, [2000], 0.05);
