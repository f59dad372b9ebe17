import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('select', [500, 1000, 5000], 0.1);
