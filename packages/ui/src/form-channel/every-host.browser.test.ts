import { testInEveryHost } from '../../../../test/hosts/host-matrix.js';
import { TinyAnswer } from '../../../../test/hosts/tiny-answer.js';

testInEveryHost({
  make: () => new TinyAnswer(),
  answers: [
    { version: 1, text: 'a "quoted" <b>word</b>\n{{ }} é 😀' },
    { version: 1, list: [1, null, 2] },
  ],
});
