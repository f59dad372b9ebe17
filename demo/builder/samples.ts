import { taskData } from '@gt-elements/jobs/making/task-data.js';
import type { Task } from '@gt-elements/jobs/schemas/tasks.js';
import type { Design } from './design.js';
import { SAMPLE_PICTURE, SAMPLE_VIDEO } from './files.js';

type Sample = Pick<Design, 'name' | 'settings' | 'instructions'> & { readonly title: string };

const SAMPLES: Readonly<Partial<Record<Task, Sample>>> = {
  'text-ranking': {
    title: 'Rank responses',
    name: 'ranking',
    settings: {
      text: 'How can a small team keep its documentation up to date?',
      responses: [
        'Make the documentation part of the definition of done, and review it with the code.',
        'Write everything down once a year.',
        'Give each page an owner, and ask the owners about their pages every quarter.',
      ],
      ordinalRankingDimensions: [
        { name: 'Helpfulness', allowTie: true, description: 'Answers what was asked' },
        { name: 'Accuracy', allowTie: true, description: 'Says nothing that is wrong' },
      ],
      shuffle: true,
    },
    instructions: {
      short: 'Rank the responses on each dimension. **1 is the best**; what is as good may share a rank.',
      header: 'How to rank',
      full: 'Read the question and all responses before you rank. Judge what is written: longer is not better.',
    },
  },
  'qa-pairs': {
    title: 'Write questions and answers',
    name: 'questions',
    settings: {
      text:
        'The old mill stands where the brook meets the river. It was built in 1794 by a family of bakers, who ground ' +
        'their own flour there for three generations. In the spring of 1871 a flood carried the wheel away. The bakers ' +
        'had no money for a new one, so they bought a small steam engine instead, the first in the valley.',
      minQuestions: 3,
      questionMinWords: 4,
      questionTags: ['What', 'Why', 'How'],
    },
    instructions: {
      short: 'Write three questions that the passage answers, and their answers. Mark the words that each rests on.',
      header: 'How to write questions',
      full: 'A good question can be understood without the passage, and answered by nobody who has not read it.',
    },
  },
  'image-caption': {
    title: 'Describe a picture',
    name: 'caption',
    settings: { src: SAMPLE_PICTURE, minObjects: 2, objectDescriptionMinWords: 2, captionMinWords: 10 },
    instructions: {
      short: 'Press on each thing that matters, name it and describe it. Then write one caption that says it all.',
      header: 'How to describe a picture',
      full: 'Imagine that you tell somebody on the phone what you see: what is there, how it is related, and where it is.',
    },
  },
  'video-caption': {
    title: 'Describe a video',
    name: 'caption',
    settings: { src: SAMPLE_VIDEO, activityDescriptionMinWords: 2, captionMinWords: 10 },
    instructions: {
      short:
        'Press **I** where something begins and **O** where it ends, and say what happens. Then write one caption.',
      header: 'How to describe a video',
      full: 'An activity begins where the first frame shows it and ends where the last one does; activities may overlap.',
    },
  },
  'response-feedback': {
    title: 'Judge responses',
    name: 'feedback',
    settings: {
      items: [
        {
          id: 'q1',
          question: 'When does the library open on Saturdays?',
          response: 'At nine.',
          referenceAnswer: 'At ten; on weekdays at nine.',
          aiScore: 4,
        },
        {
          id: 'q2',
          question: 'Can I renew a book by telephone?',
          response: 'Yes, twice, unless somebody else has reserved it.',
          referenceAnswer: 'Yes, twice, if nobody has reserved it.',
          aiScore: 5,
        },
      ],
      causes: ['wrong', 'incomplete', 'off-topic', 'harmful'],
      aiScore: 'after',
    },
    instructions: {
      short:
        'Say how far you agree with each response. Where it falls short, write the answer that you would have wanted.',
      header: 'How to judge responses',
      full: 'Compare with the reference answer where there is one. Choose what is wrong with a response, if anything is.',
    },
  },
};

/** Data for an element that nobody has written a sample for. */
const PLAIN_DATA = { text: 'An example text.', json: [], address: SAMPLE_PICTURE } as const;

/** What a requester begins with: a small task that works. */
export function sampleOf(task: Task): Design {
  const { title, ...sample } = SAMPLES[task] ?? {
    title: task,
    name: task,
    settings: Object.fromEntries(taskData(task).map(({ property, kind }) => [property, PLAIN_DATA[kind]])),
    instructions: { short: '', header: '', full: '' },
  };
  const job = { title, description: '', workersPerObject: 1, taskTimeLimitInSeconds: 3600 };
  return { task, job, required: true, language: 'en', ...sample };
}
