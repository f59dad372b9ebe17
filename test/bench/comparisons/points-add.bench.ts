import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('add', [10, 50], 1);
