import { taskData } from '@gt-elements/jobs/making/task-data.js';
import { TASK_SCHEMAS, type Task } from '@gt-elements/jobs/schemas/tasks.js';

/** How a setting is asked for. What it may be is known from its schema. */
export interface FieldPlan {
  readonly property: string;
  readonly label: string;
  readonly hint?: string;
  /** A text of several lines. */
  readonly isLong?: boolean;
  /** What one of a list is called, as in “Add a dimension”. */
  readonly each?: string;
}

export interface GroupPlan {
  readonly title: string;
  readonly fields: readonly FieldPlan[];
}

const scene: GroupPlan = {
  title: 'Scene',
  fields: [{ property: 'sceneFields', label: 'Asked about the scene', each: 'scene field' }],
};
const caption = (...more: readonly FieldPlan[]): GroupPlan => ({
  title: 'Caption',
  fields: [
    ...more,
    { property: 'captionMinWords', label: 'Words, at least' },
    { property: 'captionMaxWords', label: 'Words, at most' },
  ],
});

/** The first group of each is the example's. */
const PLANS: Readonly<Partial<Record<Task, readonly GroupPlan[]>>> = {
  'text-ranking': [
    {
      title: 'Example',
      fields: [
        { property: 'text', label: 'Prompt', isLong: true },
        { property: 'responses', label: 'Responses', isLong: true, each: 'response' },
      ],
    },
    {
      title: 'Dimensions',
      fields: [
        { property: 'ordinalRankingDimensions', label: 'Ranked', each: 'ranking dimension' },
        { property: 'ratingDimensions', label: 'Rated on a scale', each: 'rating dimension' },
        { property: 'classificationDimensions', label: 'Chosen from a list', each: 'choice dimension' },
        { property: 'acceptability', label: 'Mark each response acceptable or not' },
        { property: 'rationale', label: 'Reasons for each dimension' },
      ],
    },
    {
      title: 'How it is shown',
      fields: [
        { property: 'format', label: 'Prompt and responses are' },
        { property: 'shuffle', label: 'Another order for each worker' },
      ],
    },
  ],
  'qa-pairs': [
    {
      title: 'Example',
      fields: [
        { property: 'text', label: 'Passage', isLong: true, hint: 'Without one, questions are written on the topic.' },
        { property: 'topic', label: 'Topic' },
      ],
    },
    {
      title: 'Limits',
      fields: [
        { property: 'minQuestions', label: 'Questions, at least' },
        { property: 'maxQuestions', label: 'Questions, at most' },
        { property: 'questionMinWords', label: 'Words of a question, at least' },
        { property: 'questionMaxWords', label: 'Words of a question, at most' },
        { property: 'answerMinWords', label: 'Words of an answer, at least' },
        { property: 'answerMaxWords', label: 'Words of an answer, at most' },
      ],
    },
    {
      title: 'Tags',
      fields: [
        { property: 'questionTags', label: 'Tags of questions', each: 'tag' },
        { property: 'allowCustomQuestionTags', label: 'Allow workers to add their own tags' },
      ],
    },
    {
      title: 'Answers',
      fields: [
        { property: 'answerMode', label: 'Answers are', hint: 'extractive: an answer is a selection in the passage' },
        { property: 'references', label: 'References to the passage' },
        { property: 'allowUnanswerable', label: 'Questions may be marked unanswerable' },
      ],
    },
  ],
  'image-caption': [
    {
      title: 'Example',
      fields: [
        { property: 'src', label: 'Picture' },
        { property: 'alt', label: 'What it is, for people who do not see it' },
      ],
    },
    {
      title: 'Objects',
      fields: [
        { property: 'minObjects', label: 'Objects, at least' },
        { property: 'maxObjects', label: 'Objects, at most' },
        { property: 'objectDescriptionMinWords', label: 'Words of a description, at least' },
        { property: 'objectLabels', label: 'Names to choose from' },
      ],
    },
    {
      title: 'Relationships',
      fields: [
        { property: 'minRelationships', label: 'Relationships, at least' },
        { property: 'requireRelationships', label: 'Asked of' },
        { property: 'relationshipLabels', label: 'Words to choose from' },
      ],
    },
    scene,
    caption({ property: 'assemble', label: 'A draft from the parts' }),
  ],
  'video-caption': [
    {
      title: 'Example',
      fields: [
        { property: 'src', label: 'Video' },
        { property: 'poster', label: 'Picture before it', hint: 'An address' },
      ],
    },
    {
      title: 'Activities',
      fields: [
        { property: 'activityKind', label: 'An activity is' },
        { property: 'minActivities', label: 'Activities, at least' },
        { property: 'maxActivities', label: 'Activities, at most' },
        { property: 'activityDescriptionMinWords', label: 'Words of a description, at least' },
        { property: 'activityLabels', label: 'Labels to choose from' },
        { property: 'noOverlap', label: 'Activities may not overlap' },
      ],
    },
    scene,
    caption({ property: 'caption', label: 'A caption of the whole' }),
    { title: 'How it is shown', fields: [{ property: 'frameRate', label: 'Frames a second' }] },
  ],
  'response-feedback': [
    {
      title: 'Example',
      fields: [{ property: 'items', label: 'Questions and responses', isLong: true, each: 'response' }],
    },
    {
      title: 'What is asked',
      fields: [
        { property: 'causes', label: 'What may be wrong with a response' },
        { property: 'aiScore', label: 'The score of a model is shown', hint: 'after: once the person has scored' },
      ],
    },
  ],
};

/** Settings that other data must come with, or that are for tests: they are set by hand. */
export const SET_BY_HAND: ReadonlySet<string> = new Set(['textSrc', 'sources', 'peaks', 'shuffleSeed']);

/** What all tasks can be told beside their own settings. */
export const COMMON: GroupPlan = {
  title: 'More',
  fields: [
    { property: 'unableReasons', label: 'Reasons why a task can’t be done', hint: 'None: workers can’t say so.' },
    { property: 'drafts', label: 'Unfinished work is kept for the' },
    { property: 'telemetry', label: 'Measure times and numbers of edits' },
  ],
};

/** What a task asks, and the data of the example that it is shown with. */
export interface TaskPlan {
  readonly asked: readonly GroupPlan[];
  readonly example: GroupPlan;
}

/** One that nobody has arranged is asked for in the order of its settings. */
export function planOf(task: Task): TaskPlan {
  const [example, ...asked] = PLANS[task] ?? [];
  if (example) return { example, asked };
  const data = taskData(task).map(({ property }) => property);
  const others = Object.keys(TASK_SCHEMAS[task].config.properties).filter((property) => !data.includes(property));
  return {
    example: { title: 'Example', fields: data.map(named) },
    asked: [{ title: 'Settings', fields: others.map(named) }],
  };
}

function named(property: string): FieldPlan {
  return { property, label: property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) };
}

/** What the form calls a setting. */
export function labelOf(task: Task, property: string): string {
  const { asked, example } = planOf(task);
  const fields = [...asked, example, COMMON].flatMap((group) => group.fields);
  return fields.find((field) => field.property === property)?.label ?? OTHER_LABELS[property] ?? property;
}

const OTHER_LABELS: Readonly<Record<string, string>> = {
  requirements: 'Requirements',
  name: 'Name of the answer',
  title: 'Title',
};

/** What members of the lists are called. */
export const MEMBER_LABELS: Readonly<Record<string, Omit<FieldPlan, 'property'>>> = {
  name: { label: 'Name' },
  allowTie: { label: 'Ties allowed' },
  description: { label: 'Description' },
  firstLabel: { label: 'Rank 1 means' },
  lastLabel: { label: 'The last rank means' },
  preferred: { label: 'Preferred end' },
  required: { label: 'Needed' },
  scale: { label: 'Scale from 1 to' },
  labels: { label: 'Names of the ratings', hint: 'From the lowest: one for each, or two for the ends' },
  choices: { label: 'Choices' },
  multiple: { label: 'Several may be chosen' },
  scope: { label: 'Asked once for each' },
  min: { label: 'Questions, at least' },
  max: { label: 'Questions, at most' },
  label: { label: 'What workers read' },
  id: { label: 'Id' },
  question: { label: 'Question' },
  response: { label: 'Response', isLong: true },
  referenceAnswer: { label: 'Reference answer', isLong: true },
  sources: { label: 'Sources', each: 'source' },
  aiScore: { label: 'Score of a model' },
  aiComment: { label: 'Comment of a model' },
  title: { label: 'Title' },
  page: { label: 'Page' },
  href: { label: 'Address' },
};
