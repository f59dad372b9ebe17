/** The part of Trusted Types that is used here; TypeScript's DOM library doesn't have it yet. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const POLICY = Symbol.for('@gt-elements/trusted-types/0');
const realm = globalThis as typeof globalThis & { trustedTypes?: PolicyFactory; [POLICY]?: ScriptPolicy };

/** Only what is fetched from somewhere: `data:`, `blob:` and `javascript:` would carry the script in the address. */
const FETCHED = new Set(['https:', 'http:', 'file:']);

const rules: ScriptPolicy = {
  createScriptURL(address) {
    if (!FETCHED.has(new URL(address).protocol))
      throw new Error(`${address.slice(0, 40)} is not the address of a file`);
    return address;
  },
};

/**
 * Sets the address that a script is loaded from, by the Trusted Types policy `gt-elements` where the browser has
 * Trusted Types.
 *
 * @param address absolute: http, https or file.
 * @throws Error for any other address, and where the page requires Trusted Types and does not allow the policy.
 */
export function setScriptAddress(script: HTMLScriptElement, address: string): void {
  const trusted = scriptPolicy().createScriptURL(address);
  try {
    script.src = trusted;
  } catch (cause) {
    throw new Error("the page's Content-Security-Policy must allow the Trusted Types policy gt-elements", { cause });
  }
}

/** Shared by all copies of this code on a page, since a page may forbid two policies of one name. */
function scriptPolicy(): ScriptPolicy {
  if (realm[POLICY]) return realm[POLICY];
  try {
    const policy = realm.trustedTypes?.createPolicy('gt-elements', rules) ?? rules;
    Object.defineProperty(realm, POLICY, { value: policy });
    return policy;
  } catch {
    // not allowed: that matters only where Trusted Types are required too, and shows when the address is set
    return rules;
  }
}
