import { frame, shown, type Point } from '../comparison.js';
import { longText } from '../../fixtures/text-ranking.js';

/** A place in a text; in the order in which they begin. */
export interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly places: readonly Place[];
}

const made = new Map<string, MarkedText>();

/** A text in paragraphs of about 600 characters, and marks of 20 to 60 spread over it: they overlap where they must. */
export function markedText(characters: number, marks: number): MarkedText {
  const key = `${characters} ${marks}`;
  const known = made.get(key);
  if (known) return known;
  const sentences = longText(Math.ceil(characters / 5), 'A guide.').split(/(?<=\.)\s+/);
  let text = '';
  for (let index = 0, line = 0; text.length < characters; index++) {
    const sentence = sentences[index % sentences.length]!;
    line += sentence.length;
    text += line > 600 ? `${sentence}\n` : `${sentence} `;
    if (line > 600) line = 0;
  }
  text = text.slice(0, characters);
  const places = Array.from({ length: marks }, (_, index) => {
    const start = Math.floor((index * (characters - 61)) / marks);
    return { id: `mark-${index}`, start, end: start + 20 + ((index * 17) % 41) };
  });
  const result = { text, places };
  made.set(key, result);
  return result;
}

/** One that is added, in what is seen first. */
export function another(index: number): Place {
  const start = 100 + ((index * 37) % 4800);
  return { id: `another-${index}`, start, end: start + 40 };
}

/** Shown, and what either side does a little later done too. */
export async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await shown();
}

/** Ten places that the mouse goes over, in client coordinates. */
export const wayOverText = Array.from({ length: 10 }, (_, index): Point => [60 + 83 * index, 30 + 47 * index]);

/** Ten steps of a wheel, each in a frame of its own; back from the end of a short text. */
export async function scrollOn(room: HTMLElement): Promise<void> {
  let step = 100;
  for (let count = 0; count < 10; count++) {
    const before = room.scrollTop;
    room.scrollTop += step;
    if (room.scrollTop !== before + step) step = -step;
    await frame();
    if (room.scrollTop === before) throw new Error('nothing was scrolled');
  }
}

/** The paragraphs of a text and nothing else, scrolling in a room of the same size, which is the parent: what any way of marking begins with. */
export function attachText(stage: HTMLElement, text: string): HTMLElement {
  const room = document.createElement('div');
  room.className = 'room';
  const content = document.createElement('div');
  content.className = 'marked-text';
  for (const paragraph of text.split(/(?<=\n)/)) {
    const element = document.createElement('div');
    element.textContent = paragraph;
    element.dir = 'auto';
    content.append(element);
  }
  room.append(content);
  stage.append(room);
  return content;
}
