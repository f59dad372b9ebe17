import { segmentsInTime } from '../contenders/segments-in-time.js';

export default segmentsInTime('scroll', { sizes: [5000], ratio: 0.13 });
