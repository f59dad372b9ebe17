import { captionView, type CaptionView as View } from '../../caption/caption-view.js';
import { createGrounding, partsOf, type Grounding, type Part, type Parts } from '../../caption/grounding.js';
import type { SceneFieldView } from '../../scene/scene-view.js';
import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { createStableList } from '../../task/stable-list.js';
import { captionDemand, type VideoConfig } from './config.js';

export type PartKind = 'activity' | 'scene';
export type CaptionView = View<PartKind>;

/** An activity as the caption may name it. */
export interface NamedActivity {
  readonly id: string;
  readonly number: number;
  readonly colour: number;
  readonly label: string;
  readonly description: string;
}

/** One text names no more than so many things; very many would only make each key slow. */
const MOST = 200;

/** Activities by what they are called: the label, else the description. */
interface Called {
  readonly parts: Parts<PartKind>;
  /** Those that are called the same, by the id of the first. */
  readonly alike: ReadonlyMap<string, readonly NamedActivity[]>;
}

/** What the caption says of which part, found again only where the caption or the words of a part have changed. */
export function createCaptionView() {
  const sought = createStableList<string>();
  const called = derived((activities: readonly NamedActivity[]): Called => {
    const groups = new Map<string, NamedActivity[]>();
    for (const activity of activities) {
      const name = textOf(activity);
      const key = name.toLowerCase();
      const group = groups.get(key);
      if (group) group.push(activity);
      else if (name && groups.size < MOST) groups.set(key, [activity]);
    }
    const all = Array.from(groups.values(), ([first]): Part<PartKind> => {
      const text = textOf(first!);
      return { mention: mentionOf(first!), sought: text, text };
    });
    return {
      parts: { all, sought: sought(all.map((part) => part.sought)), each: false },
      alike: new Map(Array.from(groups.values(), (group) => [group[0]!.id, group])),
    };
  });
  const sceneParts = partsOf(({ name, text }: SceneFieldView): Part<PartKind> => {
    return { mention: { kind: 'scene', key: name }, sought: text, text: text.trim() };
  });
  const ground = createGrounding<PartKind>();
  const inTurn = derived(takeTurns);
  return (
    caption: string,
    config: VideoConfig,
    activities: readonly NamedActivity[],
    scene: readonly SceneFieldView[],
    issues: readonly Issue[],
    locale: string,
  ): CaptionView | undefined => {
    const demand = captionDemand(config);
    if (!demand) return undefined;
    // activities come first: a field of the scene may well name one in the middle
    const { parts, alike } = called(activities);
    const grounding = inTurn(ground(caption, locale, parts, sceneParts(scene)), alike);
    return captionView({ caption }, demand, issues, grounding, false);
  };
}

function textOf({ label, description }: NamedActivity): string {
  return label.trim() || description.trim();
}

function mentionOf({ id, number, colour }: NamedActivity): Part<PartKind>['mention'] {
  return { kind: 'activity', key: id, number, colour };
}

/** The same words said again speak of the next activity that is called so. */
function takeTurns({ grounding, chips }: Grounding<PartKind>, alike: Called['alike']): Grounding<PartKind> {
  const turns = new Map<string, number>();
  const turned = grounding.map((each) => {
    const group = each.kind === 'activity' ? alike.get(each.key) : undefined;
    if (!group || group.length < 2) return each;
    const turn = turns.get(each.key) ?? 0;
    turns.set(each.key, turn + 1);
    return { ...each, ...mentionOf(group[turn % group.length]!) };
  });
  return { grounding: turned, chips };
}
