import { segmentsInTime } from '../contenders/segments-in-time.js';

export default segmentsInTime('scroll', { sizes: [500], ratio: 0.4 });
