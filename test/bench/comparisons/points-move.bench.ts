import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('move', [10, 50], 1);
