/** What a field answers: one of several choices under its name, a value, or nothing. */
export type FieldAnswer =
  { readonly choice: string; readonly checked: boolean } | { readonly value: unknown } | undefined;

/** What our own fields tell the form that collects them. */
export interface CrowdField extends HTMLElement {
  readonly name: string;
  readonly fieldAnswer: FieldAnswer;
}

/** Input types that answer nothing. */
const SILENT = new Set(['submit', 'button', 'image', 'reset', 'file']);

/**
 * The answers below `root` as `<crowd-form>` collects them (contract §2): native `input`, `textarea`, `select` and
 * `crowd-*` tags of the light DOM by name, in document order, the last of a name wins. Shadow roots and the form
 * values of ElementInternals are not looked at.
 */
export function collect(root: ParentNode): Record<string, unknown> {
  const answers = new Map<string, unknown>();
  for (const field of root.querySelectorAll<HTMLElement>('*')) {
    const name = fieldName(field);
    const answer = name && !field.matches(':disabled') ? answerOf(field) : undefined;
    if (!answer) continue;
    if ('value' in answer) {
      answers.set(name!, answer.value);
    } else {
      const before = answers.get(name!);
      const choices = before instanceof Map ? (before as Map<string, boolean>) : new Map<string, boolean>();
      answers.set(name!, choices.set(answer.choice, answer.checked));
    }
  }
  // from entries, since a name may be `__proto__`
  return Object.fromEntries(
    [...answers].map(([name, value]) => [name, value instanceof Map ? Object.fromEntries(value) : value]),
  );
}

/** Dot-joined keys down to leaf values; an array becomes one JSON string (contract §2.7). */
export function flatten(answers: Readonly<Record<string, unknown>>, before = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]): [string, unknown][] => {
      if (Array.isArray(value)) return [[before + key, JSON.stringify(value)]];
      if (typeof value !== 'object' || value === null) return [[before + key, value]];
      return Object.entries(flatten(value as Record<string, unknown>, `${before}${key}.`));
    }),
  );
}

/** Whether `<crowd-form>` looks at an element. */
export function isField(element: Element): boolean {
  return /^(input|textarea|select|crowd-.+)$/.test(element.localName);
}

function fieldName(field: HTMLElement): string | null {
  if (!isField(field)) return null;
  // a radio button without a name of its own answers under its group's
  const group = field.localName === 'crowd-radio-button' ? field.closest('crowd-radio-group') : null;
  return field.getAttribute('name') || group?.getAttribute('name') || null;
}

function answerOf(field: HTMLElement): FieldAnswer {
  if (field instanceof HTMLInputElement) {
    if (SILENT.has(field.type)) return undefined;
    if (field.type === 'radio' || field.type === 'checkbox') return { choice: field.value, checked: field.checked };
    return { value: field.value };
  }
  if (field instanceof HTMLSelectElement && field.multiple) {
    return { value: Array.from(field.selectedOptions, (option) => option.value) };
  }
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return { value: field.value };
  return (field as Partial<CrowdField>).fieldAnswer;
}
