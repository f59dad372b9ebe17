import { writtenScene } from '../../scene/scene.js';
import { deepEqual } from '../../schema/deep-equal.js';
import { absent, listAsGiven, membersOf, present, textAsGiven } from '../../task/given.js';
import { remembered } from '../../task/remembered.js';
import type { AnswerObject } from '../../task/task-definition.js';
import { roundTime } from '../../time/time-range.js';
import type { VideoConfig } from './config.js';
import type { Activity, VideoDocument } from './document.js';
import { readVideo } from './read-answer.js';

/**
 * The answer as contract §5 has it, activities by time. What was read and not edited is written as it came, members that
 * are not known too; also what was edited and is as it came again: the facts of the video are measured, so that they make no
 * difference. An activity that goes on has `endTime: null` with unfinished work; it is never submitted.
 */
export function writeVideo(document: VideoDocument, config: VideoConfig, purpose: 'value' | 'submit'): AnswerObject {
  const answer = answerOf(document, config);
  const { activities } = answer;
  if (purpose === 'value' || !Array.isArray(activities)) return answer;
  const ended = activities.filter((each) => typeof membersOf(each)['endTime'] === 'number');
  if (ended.length === activities.length) return answer;
  return present({ ...answer, activities: ended.length ? ended : undefined });
}

function answerOf(document: VideoDocument, { video }: VideoConfig): AnswerObject {
  const { given, edited } = document;
  if (given && !edited) return given;
  const written = writtenParts(document);
  if (given && deepEqual(written, partsAsGiven(given))) return given;
  const { duration, width, height } = video ?? {};
  const facts = present({ duration: duration === undefined ? undefined : roundTime(duration), width, height });
  if (!Object.keys(facts).length) return written;
  const inputVideoProperties = { ...membersOf(given?.['inputVideoProperties']), ...facts };
  // where they are new they come first: answers are read by people, too
  const ordered = 'inputVideoProperties' in written ? written : { inputVideoProperties, ...written };
  return { ...ordered, inputVideoProperties };
}

/** What would be written of an answer in which nothing was changed: sorted, and with ids where it came without. */
const partsAsGiven = remembered((given: AnswerObject): AnswerObject => {
  const reading = readVideo(given);
  return reading.kind === 'read' ? writtenParts(reading.document) : given;
});

function writtenParts({ given, activities, scene, caption }: VideoDocument): AnswerObject {
  return present({
    ...given,
    activities: listAsGiven(
      activities.map((activity) => writtenActivity(activity)),
      given?.['activities'],
    ),
    scene: writtenScene(scene, given?.['scene']),
    caption: textAsGiven(caption, given?.['caption']),
  });
}

/** Of what is made here all members are written, of what came only those that came. */
const EMPTY: AnswerObject = { endTime: null, label: '', description: '' };

const writtenActivity = remembered((activity: Activity): AnswerObject => {
  const { given, edited, id, startTime, endTime, label, description } = activity;
  if (given && !edited) return given;
  const before = given ?? EMPTY;
  return present({
    ...given,
    id,
    startTime,
    endTime: endTime ?? absent(before['endTime']),
    label: member(label, before['label']),
    description: member(description, before['description']),
  });
});

/** What was emptied is an empty text, as in what is made here: readers of lists count on the same members in each entry. */
function member(value: string, given: unknown): unknown {
  return textAsGiven(value, typeof given === 'string' ? '' : given);
}
