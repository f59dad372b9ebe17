import type { MessageValues } from '../language/message.js';
import type { FrameStrings } from '../language/strings.en.js';

/** The `t` of an element, as far as the frame asks it. A method's type, so that one that knows more keys fits too. */
export type FrameTranslate = {
  translate(key: keyof FrameStrings, values?: MessageValues): string;
}['translate'];

/** What every part of the frame is given. */
export interface Words {
  readonly t: FrameTranslate;
}
