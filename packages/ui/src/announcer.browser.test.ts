import { expect } from '@open-wc/testing';
import { Announcer } from './announcer.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Announcer', () => {
  let announcer: Announcer;
  let heard: string[];
  let observer: MutationObserver;

  beforeEach(() => {
    announcer = new Announcer();
    heard = [];
    document.body.append(announcer.element);
    // what a screen reader goes by: nodes that are added to a live region
    observer = new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        for (const { textContent } of addedNodes) heard.push(`${(target as Element).role}: ${textContent}`);
      }
    });
    observer.observe(announcer.element, { childList: true, subtree: true });
  });
  afterEach(() => {
    observer.disconnect();
    announcer.clear();
    announcer.element.remove();
  });

  it('says the same words again', async () => {
    announcer.say('B is 1st');
    await pause(150);
    announcer.say('B is 1st');
    await pause(150);
    expect(heard).to.deep.equal(['status: B is 1st', 'status: B is 1st']);
  });

  it('says what comes together one after the other, the first at once', async () => {
    announcer.say('one');
    announcer.say('two', 'assertive');
    announcer.say('');
    announcer.say('three');
    await pause(0);
    expect(heard).to.deep.equal(['status: one']);
    await pause(400);
    expect(heard).to.deep.equal(['status: one', 'alert: two', 'status: three']);
  });

  it('does not have older messages read again', () => {
    const regions = [...announcer.element.children];
    expect(regions.map((region) => region.getAttribute('aria-atomic'))).to.deep.equal(['false', 'false']);
  });

  it('takes back what is said and what waits', async () => {
    announcer.say('one');
    await pause(0);
    announcer.say('two');
    announcer.clear();
    await pause(200);
    expect(heard).to.deep.equal(['status: one']);
    expect(announcer.element.textContent).to.equal('');
    announcer.say('three');
    await pause(0);
    expect(heard.at(-1)).to.equal('status: three');
  });

  it('leaves nothing behind for who reads on', async function () {
    this.timeout(10_000);
    announcer.say('one');
    await pause(4000);
    announcer.say('two');
    await pause(2000);
    expect(announcer.element.textContent).to.equal('onetwo');
    await pause(3500);
    expect(announcer.element.textContent).to.equal('');
  });

  it('follows into a dialog that makes all else inert, before its words, and back', async () => {
    const home = document.createElement('div');
    const dialog = document.createElement('dialog');
    home.append(announcer.element, dialog);
    document.body.append(home);
    const regionOf = async (text: string) => {
      announcer.say(text);
      await pause(0);
      const place = announcer.element.parentElement;
      await pause(150);
      expect(heard.at(-1)).to.equal(`status: ${text}`);
      expect(announcer.element.parentElement).to.equal(place);
      return place;
    };
    expect(await regionOf('one')).to.equal(home);
    announcer.clear();
    dialog.showModal();
    expect(await regionOf('two')).to.equal(dialog);
    announcer.say('three');
    dialog.close();
    await pause(300);
    expect(announcer.element.parentElement).to.equal(home);
    expect(heard.at(-1)).to.equal('status: three');
    home.remove();
  });
});
