import { testHostilePlaces } from '../suites/hostile-places.js';
import { responseFeedback } from './response-feedback.profile.js';

testHostilePlaces(responseFeedback);
