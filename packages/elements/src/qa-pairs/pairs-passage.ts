import { derived } from '@gt-elements/core/task/derived.js';
import type { MarkView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { Passage, type PassageMark } from '@gt-elements/ui/passage/passage.js';
import type { ReactiveControllerHost } from 'lit';
import type { Region } from './pair-action.js';
import type { PairsControl } from './pairs-control.js';
import type { PairsSession } from './pairs-session.js';

/** The passage of an element: what happens in it goes to the control and the session, what it shows comes from them. */
export function createPassage(
  host: ReactiveControllerHost,
  session: PairsSession,
  control: () => PairsControl,
): Passage {
  const passage: Passage = new Passage(host, {
    onSelection: (selection) => {
      session.selection = selection;
      host.requestUpdate();
    },
    onAccept: (selection) => {
      session.selection = selection;
      control().act({ type: 'accept' });
    },
    onNothing: () => control().act({ type: 'accept' }),
    onPress: ({ keys, x, y, byKeyboard }) => {
      const box = passage.root.closest('.subject')!.getBoundingClientRect();
      control().press(keys, x - box.left, y - box.top, byKeyboard);
    },
    onHover: (keys) => {
      session.pointedMarks = keys;
      host.requestUpdate();
    },
    onResize: (key, span) => control().resize(key, span),
    onCaret: (caret) => control().caret(caret),
  });
  return passage;
}

export interface ShownPassage {
  readonly t: Region['t'];
  readonly text: string;
  readonly marks: readonly MarkView[];
  readonly session: PairsSession;
  readonly readOnly: boolean;
  /** Another value whenever words may say something else. */
  readonly wording: number;
}

/** @returns what brings a passage up to date, with as little work as the difference asks for */
export function createPassageUpdate(passage: Passage): (shown: ShownPassage) => void {
  let words: Region['t'];
  const marksOf = derived((marks: readonly MarkView[], _wording: number): readonly PassageMark[] =>
    marks.map(({ pairNumber: number, kind, ...mark }) => ({
      ...mark,
      kind,
      number,
      label: words(kind === 'answer' ? 'markAnswer' : 'markReference', { number }),
    })),
  );
  return ({ t, text, marks, session, readOnly, wording }) => {
    words = t;
    passage.update({
      text,
      marks: marksOf(marks, wording),
      label: t('passage'),
      caretLabel: t('caret'),
      caretHint: readOnly ? t('caretHint') : `${t('caretHint')} ${t('caretAdds')}`,
      emphasised: session.pointedBeside,
      adjusting: session.adjusting,
      readOnly,
    });
  };
}
