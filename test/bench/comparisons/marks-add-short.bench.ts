import { oneMoreMark } from '../contenders/one-more-mark.js';

export default oneMoreMark(5_000, [10], 0.5);
