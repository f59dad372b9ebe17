import { oneMoreMark } from '../contenders/one-more-mark.js';

export default oneMoreMark(50_000, [200, 2000], 0.5);
