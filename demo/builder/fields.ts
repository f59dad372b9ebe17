import type { Schema } from '@gt-elements/core/schema/schema.js';
import { html, nothing, type TemplateResult } from 'lit';
import { entryList } from './entry-list.js';
import { asItem, asMembers, emptyItem, emptyOf, fieldKind, type FieldKind } from './field-schema.js';
import { MEMBER_LABELS, type FieldPlan } from './plans.js';
import { describedBy, renderProblem, type FieldProblems } from './problems.js';

/** What a field shows, and where it tells a change; `undefined` is not set. */
export interface FieldProps {
  readonly plan: Omit<FieldPlan, 'property'>;
  readonly schema: Schema;
  readonly value: unknown;
  /** Unique on the page. */
  readonly id: string;
  readonly problems?: FieldProblems;
  set(value: unknown): void;
}

/** The control of a setting, by what its schema takes. */
export function renderField(props: FieldProps): TemplateResult {
  const kind = fieldKind(props.schema, props.plan.isLong ?? false);
  const { value = props.schema.default } = props;
  const shown = { ...props, value };
  switch (kind.kind) {
    case 'check':
      return check(shown);
    case 'answer':
      return choice(shown, ['yes', 'no'], { yes: true, no: false });
    case 'choice':
      return choice(shown, kind.words);
    case 'number':
      return number(shown, kind);
    case 'text':
      return text(shown);
    case 'lines':
      return lines(shown);
    case 'texts':
      return list(shown, (each, index, set) => entryText(shown, each, index, set), '');
    case 'objects':
      return list(shown, (each, index, set) => entryObject(shown, kind, each, index, set), undefined);
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

function labelled({ plan, id, problems }: FieldProps, control: TemplateResult, isWide = false): TemplateResult {
  const hint = plan.hint ? html`<span class="hint" id="${id}-hint">${plan.hint}</span>` : nothing;
  return html`<div class="field ${isWide ? 'wide' : ''}">
    <label for=${id}>${plan.label}</label>${control}${renderProblem(id, problems)}${hint}
  </div>`;
}

const described = ({ plan, id, problems }: FieldProps) => describedBy(id, Boolean(plan.hint), problems);
const invalid = ({ id, problems }: FieldProps) => (problems?.has(id) ? 'true' : nothing);

function check(props: FieldProps): TemplateResult {
  const { plan, id, value, set } = props;
  const change = (event: Event) => set((event.target as HTMLInputElement).checked);
  return html`<div class="check">
    <input type="checkbox" id=${id} .checked=${value === true} @change=${change} /><label for=${id}
      >${plan.label}</label
    >
  </div>`;
}

function choice(
  props: FieldProps,
  words: readonly string[],
  values: Readonly<Record<string, unknown>> = {},
): TemplateResult {
  const { id, value, schema, set } = props;
  const chosen = words.find((word) => (values[word] ?? word) === value) ?? '';
  const change = (event: Event) => {
    const word = valueOf(event);
    set(word === '' ? undefined : (values[word] ?? word));
  };
  const open = schema.default === undefined ? html`<option value="" .selected=${chosen === ''}>–</option>` : nothing;
  return labelled(
    props,
    html`<select id=${id} aria-describedby=${described(props)} @change=${change}>
      ${open}${words.map(
        (word) => html`<option value=${word} .selected=${word === chosen}>${word.replaceAll('-', ' ')}</option>`,
      )}
    </select>`,
  );
}

function number(props: FieldProps, kind: FieldKind & { kind: 'number' }): TemplateResult {
  const { id, value, set } = props;
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    // what is no number of the schema is not taken, and the browser says so at the field
    if (input.checkValidity()) set(input.value === '' ? undefined : input.valueAsNumber);
    else input.reportValidity();
  };
  return labelled(
    props,
    html`<input
      type="number"
      id=${id}
      min=${kind.min ?? nothing}
      max=${kind.max ?? nothing}
      step=${kind.isWhole ? 1 : 'any'}
      .value=${textOf(value)}
      aria-describedby=${described(props)}
      aria-invalid=${invalid(props)}
      @change=${change}
    />`,
  );
}

function text(props: FieldProps): TemplateResult {
  const { plan, id, value, set } = props;
  const change = (event: Event) => set(valueOf(event) === '' ? undefined : valueOf(event));
  // no name, address or title begins or ends with a blank; one within it is still being written
  const trim = (event: Event) => set(valueOf(event).trim() || undefined);
  const control = plan.isLong
    ? html`<textarea
        id=${id}
        rows="4"
        .value=${textOf(value)}
        aria-describedby=${described(props)}
        aria-invalid=${invalid(props)}
        @input=${change}
      ></textarea>`
    : html`<input
        id=${id}
        .value=${textOf(value)}
        aria-describedby=${described(props)}
        aria-invalid=${invalid(props)}
        @input=${change}
        @change=${trim}
      />`;
  return labelled(props, control, true);
}

/** A list of short texts: one in each line. */
function lines(props: FieldProps): TemplateResult {
  const { id, plan, value, set } = props;
  const entries = Array.isArray(value) ? (value as string[]) : [];
  const read = (event: Event) => [
    ...new Set(
      valueOf(event)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  // while a line is written the text is the person's: it is put in order when the field is left
  const change = (event: Event) => {
    const written = read(event);
    // none is not set, unless that would be the default
    set(written.length || props.schema.default !== undefined ? written : undefined);
  };
  const hint = ['One in each line.', plan.hint].filter(Boolean).join(' ');
  const hinted = { ...props, plan: { ...plan, hint } };
  return labelled(
    hinted,
    html`<textarea
      id=${id}
      rows="3"
      .value=${entries.join('\n')}
      aria-describedby=${described(hinted)}
      aria-invalid=${invalid(props)}
      @change=${change}
    ></textarea>`,
    true,
  );
}

const NONE: readonly unknown[] = [];

/** So many members of an entry are all shown at once. */
const FEW = 3;

type SetEntry = (value: unknown) => void;
type RenderEntry = (value: unknown, index: number, set: SetEntry) => TemplateResult;

function list(props: FieldProps, entry: RenderEntry, empty: unknown): TemplateResult {
  const { id, plan, value, schema, set } = props;
  const entries = Array.isArray(value) ? (value as unknown[]) : NONE;
  const kind = fieldKind(schema, plan.isLong ?? false);
  const made = () => (kind.kind === 'objects' ? emptyItem(kind.members, entries.length + 1) : empty);
  const all = entryList({ id, label: plan.label, each: plan.each ?? 'entry', entries, empty: made, entry, set });
  return html`${all}${renderProblem(id, props.problems)}`;
}

function entryText(props: FieldProps, value: unknown, index: number, set: SetEntry): TemplateResult {
  const { plan, problems } = props;
  const id = `${props.id}-${index}`;
  return html`<textarea
      id=${id}
      aria-label="${plan.each ?? 'entry'} ${index + 1}"
      aria-describedby=${describedBy(id, false, problems)}
      aria-invalid=${invalid({ ...props, id })}
      rows="2"
      .value=${textOf(value)}
      @input=${(event: Event) => set(valueOf(event))}
    ></textarea
    >${renderProblem(id, problems)}`;
}

function entryObject(
  { id, problems }: FieldProps,
  { members, takesNames }: FieldKind & { kind: 'objects' },
  value: unknown,
  index: number,
  set: SetEntry,
): TemplateResult {
  const given = asMembers(value);
  const { required = [], properties } = members;
  const member = ([key, schema]: [string, Schema]) =>
    renderField({
      plan: MEMBER_LABELS[key] ?? { label: key },
      schema,
      value: given[key],
      id: `${id}-${index}-${key}`,
      ...(problems ? { problems } : {}),
      // a member that has to be there stays, if empty
      set: (changed) =>
        set(asItem({ ...given, [key]: changed ?? (required.includes(key) ? emptyOf(schema) : undefined) }, takesNames)),
    });
  const all = Object.entries(properties);
  const isSeldom = ([key, schema]: [string, Schema]) => !required.includes(key) && schema.default === undefined;
  const seldom = all.length > FEW ? all.filter(isSeldom) : [];
  const count = seldom.filter(([key]) => given[key] !== undefined).length;
  return html`${all.filter((each) => !seldom.includes(each)).map(member)}${renderProblem(`${id}-${index}`, problems)}
  ${
    seldom.length
      ? html`<details class="more">
          <summary>More${count ? ` (${count} set)` : ''}</summary>
          <div class="members">${seldom.map(member)}</div>
        </details>`
      : nothing
  }`;
}
