import { pointsInAPicture } from '../contenders/points-in-a-picture.js';

export default pointsInAPicture('shown', [10, 50], 1);
