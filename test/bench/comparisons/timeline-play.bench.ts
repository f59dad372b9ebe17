import { segmentsInTime } from '../contenders/segments-in-time.js';

export default segmentsInTime('play', { sizes: [40, 200, 1000, 5000], ratio: 0.15 });
