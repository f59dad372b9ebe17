/** An address without query and fragment, which differ at each load of a presigned address. `data:` stays whole. */
export function withoutQuery(url: string): string {
  return /^\s*data:/i.test(url) ? url : url.replace(/[?#].*$/s, '');
}

/** Whether a text is one absolute address and nothing else. */
export function isUrl(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\/[^\s]+$/i.test(text);
}
