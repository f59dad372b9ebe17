import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('zoom', [1000, 5000], 1);
