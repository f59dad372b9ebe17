import type { ImageAnswer, WireObject, WireRelationship } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import type { AnnotatedSource, FormatOptions, LeaveOut } from '../export-format.js';
import { addressOf, fileNameOf, keyText } from '../inputs.js';

/** A picture with what was said of it. */
export interface Described {
  /** The path of the picture below the place where pictures lie. */
  readonly fileName: string;
  readonly address: string;
  /** In pixels; `undefined` where no answer says it. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly answers: readonly { readonly worker: string; readonly answer: ImageAnswer }[];
}

/** @returns `undefined` where the line names no picture */
export function describedIn(
  { source, annotations }: AnnotatedSource,
  options: FormatOptions,
  leaveOut: LeaveOut,
): Described | undefined {
  const address = addressOf(source, options);
  if (address === undefined) {
    leaveOut(`no address of a picture in ${keyText('src', options)}`);
    return undefined;
  }
  const answers: Described['answers'] = annotations;
  const { width, height } = answers.map(({ answer }) => answer.inputImageProperties).find(Boolean) ?? {};
  const size = width === undefined || height === undefined ? undefined : { width, height };
  return { fileName: fileNameOf(address), address, size, answers };
}

/** Objects with at least a name. */
export function namedObjects({ objects }: ImageAnswer): readonly (WireObject & { readonly name: string })[] {
  return (objects ?? []).flatMap((object) => {
    const name = object.name?.trim();
    return name ? [{ ...object, name }] : [];
  });
}

/** Relationships that say which things they are between. */
export function wholeRelationships({ relationships }: ImageAnswer): readonly Required<WireRelationship>[] {
  return (relationships ?? []).flatMap(({ subjectId, predicate, objectId }) =>
    subjectId && objectId && predicate?.trim() ? [{ subjectId, predicate: predicate.trim(), objectId }] : [],
  );
}
