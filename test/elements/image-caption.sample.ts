import { imageConfigSchema } from '@gt-elements/core/tasks/image-caption/config.js';
import { boxes, plain } from '../fixtures/image-caption.js';
import type { TaskSample } from '../suites/task-sample.js';

const inputImageProperties = { width: 400, height: 300 };
const answer = (parts: object) => ({ task: 'image-caption', version: 1, inputImageProperties, ...parts });
const object = (id: string, name: string, description: string, ...points: readonly (readonly [number, number])[]) => ({
  id,
  name,
  description,
  points: points.map(([x, y]) => ({ x, y })),
});
const scene = { setting: 'a garden', background: 'the sky', environment: 'outdoors' };

/** Three objects in a picture, two relationships, the scene and a caption. */
export const captionSample: TaskSample = {
  task: 'image-caption',
  tag: 'gt-image-caption',
  config: imageConfigSchema,
  sources: ['img-src data:'],
  settings: { src: boxes, minObjects: 3, maxObjects: 5, minRelationships: 2 },
  otherSettings: { src: plain, minObjects: 3, maxObjects: 5, minRelationships: 2 },
  fullSettings: {
    src: boxes,
    alt: 'A house and a tree',
    minObjects: 2,
    maxObjects: 9,
    objectLabels: ['house', 'tree'],
    objectDescriptionMinWords: 2,
    relationshipLabels: ['left of', 'behind'],
    minRelationships: 1,
    requireRelationships: 'each-object',
    sceneFields: [
      { name: 'setting', required: true },
      { name: 'weather', label: 'Weather', required: false },
    ],
    captionMinWords: 3,
    captionMaxWords: 60,
    assemble: 'on',
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'two', text: 'Name two', rule: { count: '/objects', min: 2 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too small'],
    strings: { submit: 'Send', caption: 'All of it', unable: 'Skip' },
    shortcuts: { loupe: 'x' },
  },
  addressedSettings: { src: boxes, alt: 'A house' },
  answers: [
    answer({
      objects: [
        object('o1', 'house', 'a red one', [64, 64]),
        object('o2', 'tree', 'round and green', [128, 64]),
        object('o3', 'sun', 'bright', [128, 128]),
      ],
      relationships: [
        { subjectId: 'o1', predicate: 'left of', objectId: 'o2' },
        { subjectId: 'o3', predicate: 'above', objectId: 'o2' },
      ],
      scene,
      caption: 'A red house stands left of a tree.',
    }),
    answer({
      objects: [
        object('o1', 'a “b”', '<d>\n{{ c }} 😀', [1.25, 3], [399, 299.5]),
        object('o4', 'house', '', [60, 90]),
        object('o7', 'Zwölf', 'é', [400, 300]),
      ],
      relationships: [
        { subjectId: 'o1', predicate: 'on', objectId: 'o4' },
        { subjectId: 'o4', predicate: 'under', objectId: 'o7' },
      ],
      unrelated: [],
      scene: { ...scene, mood: 'calm' },
      caption: 'Zwölf houses',
    }),
  ],
  halfDone: { version: 1, objects: [object('o1', 'house', '', [125, 155]), object('o2', '', '', [294, 115])] },
  // at the natural size, and from a corner, the cursor goes by natural pixels whatever room there is
  script: [
    {
      press: ['F8', 'F2', 'h', ...Array<string>(4).fill('Shift+ArrowLeft'), ...Array<string>(3).fill('Shift+ArrowUp')],
    },
    { press: ['Shift+ArrowRight', 'Shift+ArrowDown', 'Enter'] },
    { type: 'house' },
    { press: ['Enter'] },
    { type: 'a red one' },
    { press: ['Enter', 'Shift+ArrowRight', 'Enter'] },
    { type: 'tree' },
    { press: ['Enter'] },
    { type: 'round and green' },
    { press: ['Enter', 'Shift+ArrowDown', 'Enter'] },
    { type: 'sun' },
    { press: ['Enter'] },
    { type: 'bright' },
    { press: ['F4'] },
    { type: '1 left of 2' },
    { press: ['Enter'] },
    { type: '3 above 2' },
    { press: ['Enter', 'F4'] },
    { type: 'a garden' },
    { press: ['Enter'] },
    { type: 'the sky' },
    { press: ['Enter'] },
    { type: 'outdoors' },
    { press: ['Enter'] },
    { type: 'A red house stands left of a tree.' },
  ],
  textField: '#caption',
  textPointer: '/caption',
  textTarget: { field: 'caption' },
  suggestion: { id: 's1', target: { field: 'caption' }, value: 'A red house.', source: 'a model', score: 0.9 },
  suggestedText: 'A red house.',
  suggested: ['/caption', 'A red house.'],
  malformed: [
    ['src', '   '],
    ['maxObjects', 2],
    ['captionMaxWords', 0],
    ['objectLabels', ['a', 'a']],
    ['sceneFields', [{ name: 'a' }, { name: 'a' }]],
    ['sceneFields', [{ label: 'a' }]],
    ['requireRelationships', 'always'],
    ['assemble', 'yes'],
    ['initialValue', '{'],
    ['initialValue', [1]],
    ['initialValue', 7],
    ['initialValue', { task: 'qa-pairs', version: 1 }],
    ['initialValue', { version: 1, objects: 'none' }],
    ['initialValue', { version: 1, objects: [{ name: 7 }] }],
    ['initialValue', { version: 1, objects: [{ points: [{ x: 'left', y: 1 }] }] }],
  ],
};
