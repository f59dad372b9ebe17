/**
 * Where the template stands, without query and fragment, which differ at each load of a presigned address.
 * A document without an address of its own (`srcdoc`) goes by that of the page it is in.
 */
export function templateAddress(): string {
  const own = location.protocol === 'about:' ? document.baseURI : location.href;
  // What a page makes up at run time has another address each time.
  return own.startsWith('blob:') ? `blob:${location.origin}` : own.replace(/[?#].*$/s, '');
}
