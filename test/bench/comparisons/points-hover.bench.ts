import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('hover', [10, 50], 1);
