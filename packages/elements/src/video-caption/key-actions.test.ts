import { configOf, videoOf } from '@gt-elements/core/tasks/video-caption/video.harness.js';
import { createVideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { describe, expect, it } from 'vitest';
import { actionOfKey, type KeyFacts } from './key-actions.js';
import { VideoSession } from './video-session.js';

const facts = (activities: readonly string[], more: Partial<KeyFacts> = {}, settings: object = {}): KeyFacts => {
  const document = videoOf(activities);
  const config = configOf(settings);
  const session = new VideoSession();
  session.settle(document);
  const view = createVideoView()(document, config, 'en');
  return { document, config, view, session, editable: true, isTyping: false, inTimeline: undefined, ...more };
};

describe('what keys of captions of videos mean', () => {
  it('marks what lasts, or what is one moment', () => {
    expect(actionOfKey('start', facts([]))).toEqual({ type: 'mark', as: 'begin' });
    expect(actionOfKey('start', facts([], {}, { activityKind: 'instant' }))).toEqual({ type: 'mark', as: 'log' });
    expect(actionOfKey('end', facts(['1-']))).toEqual({ type: 'mark', as: 'end' });
  });

  it('ends by the key for both what goes on, else begins', () => {
    expect(actionOfKey('mark', facts(['1-2']))).toEqual({ type: 'mark', as: 'begin' });
    expect(actionOfKey('mark', facts(['1-2', '3-'], { isTyping: true }))).toEqual({ type: 'mark', as: 'end' });
  });

  it('changes nothing where it is only read, but plays', () => {
    const read = facts(['1-2'], { editable: false });
    expect(
      ['start', 'end', 'mark', 'instant', 'split', 'merge', 'deleteOpen'].map((id) => actionOfKey(id, read)),
    ).toEqual(Array(7).fill(undefined));
    expect(actionOfKey('toggle', read)).toEqual({ type: 'toggle' });
    expect(actionOfKey('next', facts(['1-2', '3-4'], { editable: false }))).toMatchObject({ activity: 'a2' });
  });

  it('leaves Escape to others where nothing is typed', () => {
    expect(actionOfKey('toggleTyping', facts([]))).toBe(undefined);
    expect(actionOfKey('toggleTyping', facts([], { isTyping: true }))).toEqual({ type: 'toggle' });
  });

  it('leaves the focus where it is, in the timeline and in a field', () => {
    const two = ['1-2', '3-4'];
    expect(actionOfKey('next', facts(two))).toEqual({ type: 'open', activity: 'a2', focus: undefined });
    expect(actionOfKey('next', facts(two, { isTyping: true }))).toMatchObject({ focus: 'description' });
    expect(actionOfKey('next', facts(two, { inTimeline: { segment: 'a1' } }))).toMatchObject({ focus: 'segment a2' });
    expect(actionOfKey('previous', facts(two))).toBe(undefined);
  });

  it('deletes what has the focus in the timeline, and what is open by another key', () => {
    const two = ['1-2', '3-4'];
    expect(actionOfKey('delete', facts(two))).toBe(undefined);
    expect(actionOfKey('delete', facts(two, { inTimeline: { segment: 'a2' } }))).toMatchObject({ activity: 'a2' });
    expect(actionOfKey('deleteOpen', facts(two, { isTyping: true }))).toEqual({ type: 'delete', activity: 'a1' });
  });

  it('goes through the steps and round, without a caption where there is none', () => {
    const from = (step: 'activities' | 'scene', settings: object = {}) => {
      const at = facts(['1-2'], {}, settings);
      at.session.step = step;
      return [actionOfKey('nextStep', at), actionOfKey('previousStep', at)].map(
        (each) => each && 'step' in each && each.step,
      );
    };
    expect(from('activities')).toEqual(['scene', 'caption']);
    expect(from('scene')).toEqual(['caption', 'activities']);
    expect(from('scene', { caption: 'none' })).toEqual(['activities', 'activities']);
  });
});
