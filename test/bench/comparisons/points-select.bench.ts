import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('select', [10, 50], 1);
