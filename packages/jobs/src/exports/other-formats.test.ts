import { describe, expect, it } from 'vitest';
import { sha256Of } from '../files/sha256.js';
import { faultsIn } from './documented-formats.harness.js';
import { exported, labelled, rowsIn } from './exports.harness.js';

describe('questions and answers', () => {
  const text = 'The 😀 mill of the village burnt in 1850. Nobody was hurt.';
  const at = (quote: string) => {
    const utf16 = text.indexOf(quote);
    const start = [...text.slice(0, utf16)].length;
    return {
      ...{ startOffset: start, endOffset: start + [...quote].length },
      ...{ utf16StartOffset: utf16, utf16EndOffset: utf16 + quote.length, text: quote },
    };
  };
  const pair = (id: string, question: string, answer: string, more: object = {}) => ({ id, question, answer, ...more });
  const asked = (...questionAnswerPairs: object[]) =>
    labelled({ source: text }, [{ task: 'qa-pairs', textSha256: sha256Of(text), questionAnswerPairs }]);
  const given = [
    asked(
      pair('p1', 'When?', '1850', { references: [at('in 1850')], answerSpan: at('1850') }),
      pair('p2', 'What burnt?', ' the mill', { references: [at('burnt'), at('mill ')] }),
      pair('p3', 'Who?', 'mill', { references: [at('mill ')] }),
      pair('p4', 'Who lit it?', '', { unanswerable: true, references: [at('Nobody')] }),
      pair('p5', '', 'lost'),
    ),
  ];

  it('become conversations and instructions', async () => {
    const chat = rowsIn(await exported('sft-chat', given), 'sft-chat.jsonl');
    expect(chat.map((row) => faultsIn('sft-chat', row))).toEqual(Array(3).fill('No errors'));
    expect(chat[0]!['messages']).toEqual([
      { role: 'user', content: `${text}\n\nWhen?` },
      { role: 'assistant', content: '1850' },
    ]);
    const { report, files } = await exported('alpaca', given, { refusal: 'It does not say.' });
    const rows = files['alpaca.jsonl'] as object[];
    expect(rows.map((row) => faultsIn('alpaca', row))).toEqual(Array(4).fill('No errors'));
    expect(rows[3]).toMatchObject({ instruction: 'Who lit it?', input: text, output: 'It does not say.' });
    expect(report.leftOut.get('no question')).toBe(1);
  });

  it('become SQuAD 2.0, where the answer stands in the passage; the others lie beside it', async () => {
    const { files } = await exported('squad', given);
    const file = files['squad.json'] as {
      data: { paragraphs: { context: string; qas: Readonly<Record<string, unknown>>[] }[] }[];
    };
    expect(faultsIn('squad', file)).toBe('No errors');
    const { context, qas } = file.data[0]!.paragraphs[0]!;
    expect(qas.map(({ question, is_impossible }) => [question, is_impossible])).toEqual([
      ['When?', false],
      ['Who?', false],
      ['Who lit it?', true],
    ]);
    // as Python slices: by code points
    const slices = (list: unknown) =>
      (list as { text: string; answer_start: number }[]).map(
        (each) =>
          [...context].slice(each.answer_start, each.answer_start + [...each.text].length).join('') === each.text &&
          each.text,
      );
    expect(qas.map(({ answers }) => slices(answers))).toEqual([['1850'], ['mill'], []]);
    expect(slices(qas[2]!['plausible_answers'])).toEqual(['Nobody']);
    expect(files['squad-free.jsonl']).toMatchObject([
      { question: 'What burnt?', answer: ' the mill', references: ['burnt', 'mill '] },
    ]);
  });

  it('find their places again where line breaks were made one on the way, and count in the text that was shown', async () => {
    const windows = 'One.\r\nTwo mills.';
    const shown = windows.replaceAll('\r\n', '\n');
    const start = shown.indexOf('mills');
    const reference = {
      startOffset: start,
      endOffset: start + 5,
      utf16StartOffset: start,
      utf16EndOffset: start + 5,
      text: 'mills',
    };
    const answer = {
      task: 'qa-pairs',
      textSha256: sha256Of(shown),
      questionAnswerPairs: [pair('p1', 'Q?', 'mills', { references: [reference] })],
    };
    const { files } = await exported('squad', [labelled({ source: windows }, [answer])]);
    const { data } = files['squad.json'] as {
      data: { paragraphs: { context: string; qas: { answers: object[] }[] }[] }[];
    };
    expect(data[0]!.paragraphs[0]!.context).toBe(shown);
    expect(data[0]!.paragraphs[0]!.qas[0]!.answers).toEqual([{ text: 'mills', answer_start: start }]);
  });

  it('need no passage', async () => {
    const free = labelled({ topic: 'mills' }, [{ task: 'qa-pairs', questionAnswerPairs: [pair('p1', 'Q?', 'A')] }]);
    const [row] = rowsIn(await exported('alpaca', [free]), 'alpaca.jsonl');
    expect(row).toMatchObject({ instruction: 'Q?', input: '', output: 'A' });
    const { report } = await exported('squad', [free]);
    expect([...report.leftOut.keys()]).toEqual(['no passage']);
  });
});

describe('pictures', () => {
  const picture = (caption: string) => ({
    task: 'image-caption',
    inputImageProperties: { width: 640, height: 480 },
    objects: [
      {
        id: 'o1',
        name: 'cat',
        description: 'grey',
        points: [
          { x: 1.5, y: 2 },
          { x: 3, y: 4 },
        ],
      },
      { id: 'o2', name: 'bench', description: '', points: [{ x: 9, y: 9 }] },
      { id: 'o3', name: 'ghost', points: [] },
    ],
    relationships: [
      { subjectId: 'o1', predicate: 'sits on', objectId: 'o2' },
      { subjectId: 'o1', predicate: 'fears', objectId: 'gone' },
    ],
    scene: { setting: 'park' },
    caption,
  });
  const source = { 'source-ref': 's3://bucket/a/b/cat.jpg?X-Amz-Signature=1' };
  const given = [
    labelled(source, [picture('A cat.'), picture('Another cat.')]),
    labelled({ 'source-ref': 'https://example.org/x/dog.png' }, [picture(' ')], { id: '1' }),
    labelled({ other: 1 }, [picture('none')], { id: '2' }),
  ];

  it('become COCO captions, with whole numbers as ids and the name of the file from the manifest', async () => {
    const { report, files } = await exported('coco-captions', given);
    expect(faultsIn('coco-captions', files['captions.json'])).toBe('No errors');
    expect(files['captions.json']).toMatchObject({
      images: [{ id: 1, file_name: 'a/b/cat.jpg', width: 640, height: 480 }],
      annotations: [
        { id: 1, image_id: 1, caption: 'A cat.' },
        { id: 2, image_id: 1, caption: 'Another cat.' },
      ],
    });
    expect(Object.fromEntries(report.leftOut)).toEqual({
      'no caption': 1,
      'no address of a picture in "source-ref" or "src" or "source"': 1,
    });
  });

  it('become points', async () => {
    const rows = rowsIn(await exported('points', given.slice(0, 1)), 'points.jsonl');
    expect(rows.map((row) => faultsIn('points', row))).toEqual(Array(4).fill('No errors'));
    expect(rows[0]).toMatchObject({
      image_url: 's3://bucket/a/b/cat.jpg',
      label: 'cat',
      count: 2,
      points: [
        { x: 1.5, y: 2 },
        { x: 3, y: 4 },
      ],
    });
  });

  it('become scene graphs', async () => {
    const { files } = await exported('scene-graph', given.slice(0, 1));
    expect(files['scene-graphs.json']).toHaveLength(2);
    expect((files['scene-graphs.json'] as object[])[0]).toMatchObject({
      objects: [{ object_id: 'o1', names: ['cat'] }, { object_id: 'o2' }, { object_id: 'o3', points: [] }],
      relationships: [{ relationship_id: 1, subject_id: 'o1', predicate: 'sits on', object_id: 'o2' }],
      scene: { setting: 'park' },
    });
  });
});

describe('videos', () => {
  const activity = (startTime: number, endTime: number | null, label: string, description = '') => ({
    id: 'a',
    startTime,
    endTime,
    label,
    description,
  });
  const video = {
    task: 'video-caption',
    inputVideoProperties: { duration: 4000 },
    activities: [
      activity(3661.5, 3662.25, 'eat', 'Somebody eats --> soup\n\n& <b>bread</b>'),
      activity(1, 2.0004, 'wash'),
      activity(5, 5, 'bell'),
      activity(6, null, 'on'),
      activity(7, 8, '', ' '),
    ],
  };
  const given = [
    labelled({ 'source-ref': 's3://b/clips/Ein Film.mp4' }, [video, { task: 'video-caption', activities: [] }]),
  ];

  it('become ActivityNet Captions: sorted, never empty', async () => {
    const { report, files } = await exported('activitynet', given);
    expect(faultsIn('activitynet', files['captions.json'])).toBe('No errors');
    const [[key, value]] = Object.entries(files['captions.json'] as object) as [[string, object]];
    expect(key).toMatch(/^v_0-w[\da-f]{12}$/);
    expect(value).toMatchObject({
      duration: 4000,
      timestamps: [
        [1, 2.0004],
        [3661.5, 3662.25],
      ],
      sentences: ['wash', 'Somebody eats --> soup\n\n& <b>bread</b>'],
    });
    expect(Object.fromEntries(report.leftOut)).toEqual({
      'an instant: it lasts no time': 1,
      'an activity without an end': 1,
      'an activity of which nothing is said': 1,
      'no activity that lasts': 1,
    });
  });

  it('become WebVTT and SubRip', async () => {
    const { files } = await exported('webvtt', given);
    const [name, text] = Object.entries(files).find(([each]) => each.endsWith('.vtt'))!;
    expect(name).toMatch(/^ein-film-0-w[\da-f]{12}\.vtt$/);
    expect(text).toBe(
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nwash\n\n2\n01:01:01.500 --> 01:01:02.250\neat: Somebody eats → soup\n&amp; &lt;b&gt;bread&lt;/b&gt;\n',
    );
    const srt = Object.entries((await exported('srt', given)).files).find(([each]) => each.endsWith('.srt'))![1];
    expect(srt).toBe(
      '1\n00:00:01,000 --> 00:00:02,000\nwash\n\n2\n01:01:01,500 --> 01:01:02,250\neat: Somebody eats → soup\n& <b>bread</b>\n',
    );
  });
});

describe('feedback', () => {
  const items = [1, 2, 3, 4].map((number) => ({
    id: `q${number}`,
    question: `Question ${number}`,
    response: `Response ${number}`,
  }));
  const feedback = [
    { id: 'q1', score: 2, betterAnswer: 'Better' },
    { id: 'q2', score: 5 },
    { id: 'q3', score: 1, betterAnswer: ' Response 3 ' },
    { id: 'q4', score: null, aiScore: 4.5, aiVerdict: 'agree' },
    { id: 'gone', score: 5 },
  ];
  const given = [labelled({ items }, [{ task: 'response-feedback', feedback }])];

  it('becomes pairs of a person’s answer and the response', async () => {
    const { report, files } = await exported('feedback-preference', given);
    const rows = files['preference.jsonl'] as object[];
    expect(rows.map((row) => faultsIn('feedback-preference', row))).toEqual(['No errors']);
    expect(rows[0]).toMatchObject({
      prompt: 'Question 1',
      chosen: 'Better',
      rejected: 'Response 1',
      source: 'human',
      score: 2,
    });
    expect(Object.fromEntries(report.leftOut)).toMatchObject({
      'an item that is not in the manifest': 1,
      'the better answer is the response': 1,
    });
  });

  it('becomes good answers, by whom', async () => {
    const rows = rowsIn(await exported('feedback-sft', given), 'sft.jsonl');
    expect(rows.map((row) => faultsIn('feedback-sft', row))).toEqual(Array(4).fill('No errors'));
    expect(rows.map(({ source, score }) => [source, score])).toEqual([
      ['human', 2],
      ['ai', 5],
      ['human', 1],
      ['ai', 4.5],
    ]);
  });
});
