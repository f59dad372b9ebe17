import { testInEveryHost } from '../hosts/host-matrix.js';
import { responseFeedback } from './response-feedback.profile.js';

testInEveryHost(responseFeedback);
