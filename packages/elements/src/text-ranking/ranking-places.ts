import type { CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import { pathOf, targetOf } from '@gt-elements/core/tasks/text-ranking/issue-path.js';
import { cellKey } from './ranking-action.js';

/** Finds what answers a question in the shadow tree. */
export class RankingPlaces {
  constructor(private readonly host: Element) {}

  /** The control that answers a question; of several the one that is chosen. */
  control(cell: CellAddress): HTMLElement | undefined {
    return this.#keyed(cellKey(cell));
  }

  /** Where the focus goes to mend an issue: a question, a reason, or the dimension while its questions are hidden. */
  anchor(path: string): HTMLElement | undefined {
    const target = targetOf(path);
    if (!target) return undefined;
    const { kind, dimension, response = null, rationale } = target;
    const place = CSS.escape(pathOf(kind, dimension));
    if (rationale) return this.#query(`[data-rationale="${place}"] textarea`);
    return this.control({ kind, dimension, response }) ?? this.#query(`[data-dimension="${place}"]`);
  }

  /** What answers the same question as a control that was rendered away. */
  successor(lost: Element): HTMLElement | undefined {
    const key = lost.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    return key === undefined ? undefined : this.#keyed(key);
  }

  #keyed(key: string): HTMLElement | undefined {
    const place = this.#query(`[data-cell="${CSS.escape(key)}"]`);
    return place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input') ?? place;
  }

  #query(selector: string): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
