/** What the page's own policy has to say of an address, while this listens. */
export class PolicyReport {
  /** It may not be shown. */
  hasBlocked = false;
  /** It may be shown, but not asked for by a script. */
  hasMuted = false;
  #address = '';

  /**
   * @param directive what allows an element to show it
   * @param byScript a script asks for what is at the address, and hands it over in a blob
   */
  constructor(src: string, directive: 'img-src' | 'media-src', signal: AbortSignal, byScript = false) {
    this.address = src;
    const onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      // of an address elsewhere a browser may tell no more than whose it is
      if (disposition !== 'enforce' || !blockedURI) return;
      const isAsked = this.#address.startsWith(blockedURI);
      if (effectiveDirective === directive && (isAsked || (byScript && blockedURI === 'blob'))) this.hasBlocked = true;
      if (effectiveDirective !== 'connect-src' || !isAsked) return;
      if (byScript) this.hasBlocked = true;
      else this.hasMuted = true;
    };
    document.addEventListener('securitypolicyviolation', onViolation, { signal });
  }

  /** Of what is asked for. */
  set address(src: string) {
    this.#address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  }
}
