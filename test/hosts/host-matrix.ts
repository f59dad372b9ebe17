import { expect } from '@open-wc/testing';
import { defineCrowdForm } from './fake-crowd-form.js';
import { hosts, type BuiltHost } from './hosts.js';

/** An element as the matrix needs it. */
export interface MatrixElement extends HTMLElement {
  name: string;
  disabled: boolean;
  required: boolean;
  value: unknown;
}

export interface MatrixSubject {
  /** A new element with all that it needs to be answered, not connected, not answered, without a name. */
  make(): MatrixElement;
  /** Two different complete answers: what `value` takes, and what arrives. */
  readonly answers: readonly [object, object];
}

/** Lit renders later; an element without Lit has nothing to wait for. */
const settled = (element: MatrixElement): unknown => (element as { updateComplete?: Promise<unknown> }).updateComplete;

/** Exactly one right value under the name. A collector that takes the element as well sees its object before the string. */
function expectAnswer(host: BuiltHost, name: string, answer: object): void {
  const strings = host.entries().filter(([key, value]) => key === name && typeof value === 'string');
  expect(strings.length, 'values under the name').to.equal(1);
  expect(JSON.parse(host.collect()[name] as string)).to.deep.equal(answer);
}

function expectNothing(host: BuiltHost, name = 'answer'): void {
  expect(host.collect()).not.to.have.property(name);
}

/**
 * Runs an element through every host. Once a page, since a page can define `crowd-form` only once, and half of the matrix
 * needs it undefined.
 */
export function testInEveryHost({ make, answers }: MatrixSubject): void {
  const [first, second] = answers;
  const named = (name = 'answer'): MatrixElement => {
    const element = make();
    element.setAttribute('name', name);
    return element;
  };

  describe('in a crowd-form that is defined later', function () {
    // one after another they are all there before the first test, each with what it loads
    this.timeout(60_000);
    const built: Record<string, { element: MatrixElement; host: BuiltHost }> = {};
    const late = Object.entries(hosts).filter(([, { isCrowdForm }]) => isCrowdForm);

    before(async () => {
      expect(customElements.get('crowd-form')).to.equal(undefined);
      for (const [where, { build }] of late) {
        const element = named();
        const host = build(element);
        await settled(element);
        element.value = first;
        built[where] = { element, host };
      }
      defineCrowdForm();
    });

    after(() => Object.values(built).forEach(({ host }) => host.root.remove()));

    for (const [where] of late) {
      it(`${where}: the answer survives the upgrade`, async () => {
        const { element, host } = built[where]!;
        expectAnswer(host, 'answer', first);
        await settled(element);
        expectAnswer(host, 'answer', first);
        element.value = second;
        expectAnswer(host, 'answer', second);
        expect(host.submit()).to.equal(true);
      });
    }
  });

  for (const [where, { build }] of Object.entries(hosts)) {
    describe(`in ${where}`, () => {
      let element: MatrixElement;
      let host: BuiltHost;

      beforeEach(async () => {
        defineCrowdForm();
        element = named();
        host = build(element);
        await settled(element);
      });

      afterEach(() => host.root.remove());

      it('gives nothing before it is answered, then one value', () => {
        expectNothing(host);
        element.value = first;
        expectAnswer(host, 'answer', first);
        element.value = second;
        expectAnswer(host, 'answer', second);
      });

      it('gives its value when it was answered before', () => {
        host.root.remove();
        element = named();
        element.value = second;
        host = build(element);
        expectAnswer(host, 'answer', second);
      });

      it('is away when taken out, and back when put in again', async () => {
        element.value = first;
        const parent = element.parentNode!;
        element.remove();
        expectNothing(host);
        parent.append(element);
        await settled(element);
        expectAnswer(host, 'answer', first);
      });

      it('keeps its value when all of the page is moved', async () => {
        element.value = first;
        const elsewhere = document.createElement('div');
        document.body.append(elsewhere);
        elsewhere.append(host.root);
        await settled(element);
        expectAnswer(host, 'answer', first);
        document.body.append(host.root);
        elsewhere.remove();
      });

      it('belongs to the nearest form after a move', async () => {
        element.value = first;
        const other = document.createElement('form');
        host.root.append(other);
        element.removeAttribute('form');
        other.append(element);
        await settled(element);
        expectNothing(host);
        expect([...new FormData(other).keys()]).to.deep.equal(['answer']);
      });

      it('gives nothing while disabled', async () => {
        element.value = first;
        element.disabled = true;
        await settled(element);
        expect([...host.entries()].filter(([name]) => name === 'answer')).to.deep.equal([]);
        element.disabled = false;
        await settled(element);
        expectAnswer(host, 'answer', first);
      });

      it('goes by its new name when renamed, and by none without', async () => {
        element.value = first;
        element.name = 'other';
        await settled(element);
        expectNothing(host);
        expectAnswer(host, 'other', first);
        element.name = '';
        await settled(element);
        expect(
          host
            .entries()
            .map(([, value]) => value)
            .filter((value) => typeof value === 'string'),
        ).to.deep.equal([]);
      });

      it('is reset with its owner', async () => {
        element.value = first;
        host.reset();
        await settled(element);
        expectNothing(host);
      });

      it('is submitted, and stops a submit while it is required and empty', async () => {
        element.required = true;
        await settled(element);
        expect(host.submit()).to.equal(false);
        element.value = first;
        await settled(element);
        expect(host.submit()).to.equal(true);
      });

      it('gives its value after a framework has rendered its children again', () => {
        element.value = first;
        element.replaceChildren();
        let seen: unknown;
        host.owner.addEventListener('submit', () => (seen = host.collect()['answer']), { once: true });
        expect(host.submit()).to.equal(true);
        expect(JSON.parse(seen as string)).to.deep.equal(first);
      });

      it('leaves another element its own name', async () => {
        const other = named('other');
        host.add(other);
        await settled(other);
        element.value = first;
        other.value = second;
        expectAnswer(host, 'answer', first);
        expectAnswer(host, 'other', second);
        other.remove();
        expectAnswer(host, 'answer', first);
        expectNothing(host, 'other');
      });
    });
  }
}
