import { expect } from '@open-wc/testing';
import { findDropTarget, type DropQuery, type ListBox } from './drop-target.js';

const row = (key: string, top: number, left = 0) => ({ key, box: { left, top, right: left + 100, bottom: top + 20 } });

const ranks: ListBox<string> = {
  key: 'ranks',
  box: { left: 0, top: 0, right: 100, bottom: 80 },
  unordered: false,
  items: [row('a', 0), row('b', 30), row('c', 60)],
};

function at(x: number, y: number, rest: Partial<DropQuery<string>> = {}): unknown {
  const query = { x, y, dragged: 'x', lists: [ranks], allowsOnto: () => false };
  const target = findDropTarget({ ...query, ...rest });
  return target && `${target.kind} ${target.key}`;
}

describe('where a dragged row would go', () => {
  it('is before the upper half of a row and after the lower half', () => {
    expect(at(50, 32)).to.equal('before b');
    expect(at(50, 48)).to.equal('after b');
  });

  it('is beside the nearest row in a gap and beyond the ends', () => {
    expect(at(50, 23)).to.equal('after a');
    expect(at(50, 28)).to.equal('before b');
    expect(at(50, -5)).to.equal('before a');
    expect(at(50, 95)).to.equal('after c');
  });

  it('is onto the middle 40% where that is allowed, and beside it where not', () => {
    const allowsOnto = (key: string) => key !== 'c';
    expect(at(50, 37, { allowsOnto })).to.equal('onto b');
    expect(at(50, 43, { allowsOnto })).to.equal('onto b');
    expect(at(50, 35, { allowsOnto })).to.equal('before b');
    expect(at(50, 45, { allowsOnto })).to.equal('after b');
    expect(at(50, 69, { allowsOnto })).to.equal('before c');
  });

  it('is nowhere over the row itself', () => {
    expect(at(50, 40, { dragged: 'b' })).to.equal(undefined);
  });

  it('forgives leaving the list a little, not by far', () => {
    expect(at(140, 40)).to.equal('after b');
    expect(at(160, 40)).to.equal(undefined);
  });

  it('is the list where its order does not count, and where it is empty', () => {
    const box = { left: 200, top: 0, right: 300, bottom: 80 };
    const tray: ListBox<string> = { key: 'tray', box, unordered: true, items: [row('d', 0, 200)] };
    const lists = [ranks, tray];
    expect(at(250, 10, { lists })).to.equal('zone tray');
    expect(at(250, 10, { lists, dragged: 'd' })).to.equal(undefined);
    expect(at(50, 32, { lists, dragged: 'd' })).to.equal('before b');
    expect(at(250, 10, { lists: [{ ...tray, unordered: false, items: [] }] })).to.equal('zone tray');
  });

  it('is in the innermost of nested lists', () => {
    const inner = { ...ranks, key: 'inner', box: { left: 10, top: 30, right: 90, bottom: 50 }, items: [] };
    expect(at(50, 40, { lists: [ranks, inner] })).to.equal('zone inner');
    expect(at(50, 40, { lists: [inner, ranks] })).to.equal('zone inner');
  });

  it('is not in a list that is scrolled out of sight', () => {
    const hidden = { ...ranks, box: { ...ranks.box, top: 100, bottom: 80 } };
    expect(at(50, 40, { lists: [hidden] })).to.equal(undefined);
  });
});
