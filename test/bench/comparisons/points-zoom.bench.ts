import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('zoom', [10, 50], 1);
