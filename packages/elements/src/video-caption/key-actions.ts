import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { openActivity } from '@gt-elements/core/tasks/video-caption/activity-commands.js';
import type { VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import type { StepName, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import type { Place, PlayAction, VideoAction } from './video-action.js';
import type { VideoSession } from './video-session.js';

/** What keys mean depends on. */
export interface KeyFacts {
  readonly view: VideoView;
  readonly document: VideoDocument;
  readonly config: Pick<VideoConfig, 'activityKind'>;
  readonly session: VideoSession;
  readonly editable: boolean;
  /** The focus is in a field in which something is typed. */
  readonly isTyping: boolean;
  /** The focus is in the timeline; at a segment of this key. */
  readonly inTimeline: { readonly segment: string | undefined } | undefined;
}

const STEPS: readonly StepName[] = ['activities', 'scene', 'caption'];

const plain: Readonly<Record<string, PlayAction>> = {
  toggle: { type: 'toggle' },
  frameBack: { type: 'frames', by: -1 },
  frameOn: { type: 'frames', by: 1 },
  backTenth: { type: 'skip', by: -0.1 },
  onTenth: { type: 'skip', by: 0.1 },
  back1: { type: 'skip', by: -1 },
  on1: { type: 'skip', by: 1 },
  back2: { type: 'skip', by: -2 },
  on2: { type: 'skip', by: 2 },
  back5: { type: 'skip', by: -5 },
  on5: { type: 'skip', by: 5 },
  mute: { type: 'mute' },
  slower: { type: 'faster', by: -1 },
  faster: { type: 'faster', by: 1 },
  zoomIn: { type: 'zoom', to: 'in' },
  zoomOut: { type: 'zoom', to: 'out' },
  zoomAll: { type: 'zoom', to: 'all' },
};

/** @returns what a shortcut asks for; `undefined` where it means nothing now */
export function actionOfKey(id: string, facts: KeyFacts): VideoAction | undefined {
  return plain[id] ?? readingAction(id, facts) ?? (facts.editable ? editingAction(id, facts) : undefined);
}

function readingAction(id: string, facts: KeyFacts): VideoAction | undefined {
  const { session, view, isTyping, inTimeline } = facts;
  const { current } = session;
  switch (id) {
    // outside a field Escape gives up a drag, or closes what is open
    case 'toggleTyping':
      return isTyping ? { type: 'toggle' } : undefined;
    case 'playFrom':
      return current === undefined ? undefined : { type: 'play-from', activity: current };
    case 'loop':
      return current === undefined ? undefined : { type: 'loop', activity: current };
    case 'timeline':
      return { type: 'go', to: current === undefined ? 'ruler' : `segment ${current}` };
    case 'video': {
      if (isTyping) return { type: 'go', to: 'play' };
      const segment = inTimeline?.segment;
      return segment === undefined
        ? { type: 'go', to: session.left }
        : { type: 'open', activity: segment, focus: 'description' };
    }
    case 'nextStep':
    case 'previousStep': {
      const steps = view.caption ? STEPS : STEPS.slice(0, 2);
      const at = session.left === 'caption' && isTyping ? 2 : STEPS.indexOf(session.step);
      return { type: 'step', step: steps[(at + (id === 'nextStep' ? 1 : steps.length - 1)) % steps.length]! };
    }
    case 'next':
      return beside(facts, 1);
    case 'previous':
      return beside(facts, -1);
    default:
      return undefined;
  }
}

/** The next, or the one before, in the step that is open. */
function beside({ view, session, isTyping, inTimeline }: KeyFacts, step: -1 | 1): VideoAction | undefined {
  const { activities, scene } = view;
  if (session.step === 'scene') {
    const at = Number(/^scene-(\d+)$/.exec(session.left)?.[1] ?? -1) + step;
    return scene[at] && { type: 'go', to: `scene-${at}` };
  }
  const next = activities[activities.findIndex(({ id }) => id === session.current) + step];
  return next && { type: 'open', activity: next.id, focus: focusOf(next.id, isTyping, inTimeline !== undefined) };
}

/** Who is in the timeline stays there, who types goes on typing. */
function focusOf(id: string, isTyping: boolean, inTimeline: boolean): Place | undefined {
  if (inTimeline) return `segment ${id}`;
  return isTyping ? 'description' : undefined;
}

function editingAction(id: string, facts: KeyFacts): VideoAction | undefined {
  const { session, document, config, inTimeline } = facts;
  const { current } = session;
  const begin: VideoAction = { type: 'mark', as: config.activityKind === 'instant' ? 'log' : 'begin' };
  switch (id) {
    case 'start':
      return begin;
    case 'end':
      return { type: 'mark', as: 'end' };
    case 'mark':
      return openActivity(document) ? { type: 'mark', as: 'end' } : begin;
    case 'instant':
      return { type: 'mark', as: 'log' };
    case 'split':
      return current === undefined ? undefined : { type: 'mark', as: 'split', activity: current };
    case 'merge':
      return current === undefined ? undefined : { type: 'merge', activity: current };
    case 'delete':
      return inTimeline?.segment === undefined ? undefined : { type: 'delete', activity: inTimeline.segment };
    case 'deleteOpen':
      return current === undefined || session.step !== 'activities' ? undefined : { type: 'delete', activity: current };
    default:
      return undefined;
  }
}
