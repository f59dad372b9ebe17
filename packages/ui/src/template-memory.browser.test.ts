import { expect } from '@open-wc/testing';
import { TemplateMemory } from './template-memory.js';

describe('TemplateMemory', () => {
  afterEach(() => localStorage.clear());

  it('remembers for the next element of its kind in the same template', () => {
    new TemplateMemory('gt-a').set('pane', { width: 300, open: false });
    new TemplateMemory('gt-a').set('view', 'stacked');
    const later = new TemplateMemory('gt-a');
    expect([later.get('pane'), later.get('view'), later.get('nothing')]).to.deep.equal([
      { width: 300, open: false },
      'stacked',
      undefined,
    ]);
    expect(new TemplateMemory('gt-b').get('pane')).to.equal(undefined);
  });

  it('goes by the address without query and fragment', () => {
    const { href } = location;
    new TemplateMemory('gt-a').set('pane', 1);
    history.replaceState(null, '', `${location.pathname}?signature=other#fragment`);
    expect(new TemplateMemory('gt-a').get('pane')).to.equal(1);
    history.replaceState(null, '', '/another-template');
    expect(new TemplateMemory('gt-a').get('pane')).to.equal(undefined);
    history.replaceState(null, '', href);
  });

  it('remembers as long as the element lives where storage is blocked', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const memory = new TemplateMemory('gt-a');
      memory.set('pane', 1);
      expect(memory.get('pane')).to.equal(1);
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });

  it('reads rubbish as nothing', () => {
    new TemplateMemory('gt-a').set('pane', 1);
    const [key] = Object.keys(localStorage);
    for (const rubbish of ['', '{', 'null', '3', '{"values":3}', '{"values":null}']) {
      localStorage.setItem(key ?? '', rubbish);
      expect(new TemplateMemory('gt-a').get('pane'), rubbish).to.equal(undefined);
    }
  });

  it('forgets the oldest of more than 50 templates', () => {
    for (let count = 0; count < 52; count++) new TemplateMemory(`gt-${count}`, () => count).set('pane', count);
    const kept = Array.from({ length: 52 }, (_, count) => new TemplateMemory(`gt-${count}`).get('pane')).filter(
      (each) => each !== undefined,
    );
    expect(kept).to.have.lengthOf(50);
    expect(Math.min(...(kept as number[]))).to.equal(2);
  });
});
