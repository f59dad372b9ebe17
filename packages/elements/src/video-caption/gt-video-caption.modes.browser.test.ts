import { expect } from '@open-wc/testing';
import { atReferenceSize, showCaption, type CaptionHarness } from './gt-video-caption.harness.js';

/** As it may come from elsewhere: not by time. */
const unsorted = {
  task: 'video-caption',
  version: 1,
  activities: [
    { id: 'a1', startTime: 1, endTime: 1.5, label: '', description: 'it cuts' },
    { id: 'a2', startTime: 0.2, endTime: 0.8, label: '', description: 'a hand comes' },
    // so that this step is open
    { id: 'a3', startTime: 2, endTime: 2.5, label: '', description: '' },
  ],
};
const target = { id: 'a1', field: 'description' };

describe('gt-video-caption in its modes', () => {
  let task: CaptionHarness;

  beforeEach(atReferenceSize);
  afterEach(() => document.body.replaceChildren());

  /** The description of the activity that is open, with what stands at it. */
  const opened = async (line: string) => {
    task.line(line).click();
    await task.settled();
    return task.textOf('activity');
  };

  it('says at an activity what is said of that one, though the answer came in another order', async () => {
    const comments = [{ id: 'c1', target, text: 'Which knife?' }];
    task = await showCaption({
      mode: 'review',
      initialValue: { task: 'review', of: 'video-caption', version: 1, comments, value: unsorted },
    });
    expect(task.textOf('review')).to.contain('Activity 2: Description');
    expect(await opened('it cuts')).to.contain('Which knife?');
    expect(await opened('a hand comes')).not.to.contain('Which knife?');
    expect(task.value).to.deep.include({ value: unsorted });
  });

  it('shows in time what is said or proposed to be missing, until that is done', async () => {
    const time = { startTime: 3, endTime: 3.5 };
    const comments = [{ id: 'c1', target: { time }, text: 'What happens here?' }];
    const review = { task: 'review', of: 'video-caption', version: 1, verdict: 'return', comments, value: unsorted };
    const value = { ...time, description: 'it falls' };
    task = await showCaption({
      mode: 'rework',
      initialValue: unsorted,
      review,
      suggestions: [{ id: 's1', target: { time }, value, source: 'a model' }],
    });
    const kinds = () => task.all('.over .pin').map((each) => each.dataset['kind']);
    expect(kinds()).to.deep.equal(['comment', 'suggestion']);
    task
      .all('button')
      .find((each) => each.innerText === 'Dealt with')!
      .click();
    await task.settled();
    expect(kinds()).to.deep.equal(['suggestion']);
    task
      .all('button')
      .find((each) => each.innerText === 'Accept')!
      .click();
    await task.settled();
    expect(kinds()).to.deep.equal([]);
  });

  it('reads times that are proposed as it reads all others', async () => {
    const source = 'a model';
    task = await showCaption({
      initialValue: unsorted,
      suggestions: [
        { id: 's1', target: { id: 'a1', field: 'startTime' }, value: 1.12, source },
        { id: 's2', target: { time: { startTime: 3, endTime: 3.5 } }, value: { startTime: 3, endTime: 63.5 }, source },
      ],
    });
    const said = task.textOf('suggestions');
    expect(said).to.contain('0:01.120').and.to.contain('Start: 0:03.000').and.to.contain('End: 1:03.500');
    expect(await opened('it cuts')).to.contain('0:01.120');
  });
});
