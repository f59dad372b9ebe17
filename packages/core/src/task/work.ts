/** The honest way out of an impossible task. */
export interface Unable {
  readonly reason: string;
  readonly comment?: string;
}

/**
 * What a person makes of a task and can undo: the task's own document, and whether the task can be done at all.
 * The document stays as it is while `unable` is set, so taking it back loses nothing.
 */
export interface Work<Document> {
  readonly document: Document;
  readonly unable?: Unable;
}

/** Lifts a command on the document to the whole work. */
export function onDocument<Document>(
  command: (document: Document) => Document,
): (work: Work<Document>) => Work<Document> {
  return (work) => {
    const document = command(work.document);
    return document === work.document ? work : { ...work, document };
  };
}

/** Marks the task as one that can't be done, or takes that back with `undefined`. */
export function markUnable<Document>(unable: Unable | undefined): (work: Work<Document>) => Work<Document> {
  return (work) => {
    if (!unable) return work.unable ? { document: work.document } : work;
    const same = work.unable?.reason === unable.reason && work.unable.comment === unable.comment;
    return same ? work : { document: work.document, unable };
  };
}
