import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import type { ElementProfile } from './element-profile.js';
import { showState, statesOf } from './element-states.js';
import { PageForm } from './page-form.js';
import { show } from './shown-element.js';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

async function faultsOf(element: Element): Promise<readonly string[]> {
  const { violations } = await window.axe.run(element, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Axe finds nothing in any state. */
export function testWithAxe(profile: ElementProfile): void {
  describe(`<${profile.tag}> looked at by axe`, function () {
    this.timeout(60_000);
    let page: PageForm;
    before(() => setViewport({ width: 1000, height: 650 }));
    beforeEach(() => (page = new PageForm()));
    afterEach(() => page.remove());
    for (const [name, state] of Object.entries(statesOf(profile))) {
      it(name, async () => {
        const shown = await showState(profile, state, page);
        expect(await faultsOf(shown.element)).to.deep.equal([]);
      });
    }

    it('finds what is wrong inside', async () => {
      const shown = await show(profile, { parent: page.middle });
      shown.find('[part~=footer]').append(document.createElement('button'));
      expect((await faultsOf(shown.element)).join()).to.contain('button-name');
    });
  });
}
