import { segmentsInTime } from '../contenders/segments-in-time.js';

export default segmentsInTime('scroll', { sizes: [40, 200], ratio: 1 });
