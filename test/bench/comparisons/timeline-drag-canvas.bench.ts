import { draggedEdge } from '../contenders/segments-in-time.js';

export default draggedEdge('canvas', { sizes: [40, 500, 5000], ratio: 2 });
