import { expect } from '@open-wc/testing';
import { setScriptAddress } from './trusted-types.js';

const POLICY = Symbol.for('@gt-elements/trusted-types/0');
interface Policy {
  name?: string;
  createScriptURL(address: string): unknown;
}
const realm = globalThis as typeof globalThis & {
  [POLICY]?: Policy;
  trustedTypes?: { isScriptURL(value: unknown): boolean };
};

describe('the address of a script', () => {
  it('is set', () => {
    const script = document.createElement('script');
    setScriptAddress(script, 'https://a.example/b.js?c#d');
    expect(script.src).to.equal('https://a.example/b.js?c#d');
  });

  for (const address of [
    'data:,1',
    'blob:https://a.example/1',
    'javascript:1',
    ' javascript:1',
    'about:blank',
    'b.js',
    '',
  ]) {
    it(`is not ${JSON.stringify(address)}`, () => {
      const script = document.createElement('script');
      expect(() => setScriptAddress(script, address)).to.throw();
      expect(script.hasAttribute('src')).to.equal(false);
    });
  }

  it('passes one policy, which the copies of this code on a page share', () => {
    setScriptAddress(document.createElement('script'), 'https://a.example/');
    const policy = realm[POLICY];
    if (!realm.trustedTypes) return;
    expect(policy?.name).to.equal('gt-elements');
    expect(realm.trustedTypes.isScriptURL(policy?.createScriptURL('https://a.example/'))).to.equal(true);
    expect(() => policy?.createScriptURL('data:,1')).to.throw();
  });
});
