import { segmentsInTime } from '../contenders/segments-in-time.js';

export default segmentsInTime('scroll', { sizes: [500, 1000], ratio: 0.4 });
