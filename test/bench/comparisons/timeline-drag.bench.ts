import { draggedEdge } from '../contenders/segments-in-time.js';

export default draggedEdge('peer', { sizes: [40, 200, 1000, 5000], ratio: 1 });
