import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { observeActivity, Telemetry } from './telemetry.js';

const SECOND = 1000;

describe('Telemetry', () => {
  let now: number;
  let telemetry: Telemetry;
  beforeEach(() => {
    now = 5_000_000;
    telemetry = new Telemetry(() => now);
  });
  const after = (seconds: number): Telemetry => {
    now += seconds * SECOND;
    return telemetry;
  };

  it('counts 30 seconds after a sign of life as active, the rest as idle', () => {
    after(10).activity();
    after(20).activity();
    after(100);
    expect(telemetry.read()).to.deep.equal({ activeSeconds: 60, idleSeconds: 70, partSeconds: {}, edits: 0 });
    after(5).activity();
    after(1);
    expect(telemetry.read()).to.deep.equal({ activeSeconds: 61, idleSeconds: 75, partSeconds: {}, edits: 0 });
  });

  it('counts active time for the part that has the focus', () => {
    after(1).part('main');
    after(4).part('footer');
    after(50).part('main');
    after(2).part(undefined);
    after(3).edit();
    expect(telemetry.read()).to.deep.equal({
      activeSeconds: 40,
      idleSeconds: 20,
      partSeconds: { main: 6, footer: 30 },
      edits: 1,
    });
  });

  it('counts nothing as active while the page is hidden', () => {
    after(2).hidden(true);
    after(100).hidden(false);
    after(3);
    expect(telemetry.read()).to.include({ activeSeconds: 5, idleSeconds: 100 });
  });

  it('goes on from what an earlier sitting measured', () => {
    const earlier = { activeSeconds: 1.5, idleSeconds: 2, partSeconds: { main: 1.25 }, edits: 3 };
    telemetry = new Telemetry(() => now, earlier);
    telemetry.part('main');
    after(1).edit();
    expect(telemetry.read()).to.deep.equal({
      activeSeconds: 2.5,
      idleSeconds: 2,
      partSeconds: { main: 2.25 },
      edits: 4,
    });
  });

  it('accounts for all time, however it is cut up, and never runs backwards', () => {
    const step = fc.tuple(
      fc.integer({ min: -5 * SECOND, max: 90 * SECOND }),
      fc.constantFrom('activity', 'edit', 'read', 'hide', 'show', 'a', 'b'),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        now = 1_000_000;
        let latest = now;
        const measured = new Telemetry(() => now);
        for (const [pass, what] of steps) {
          now += pass;
          latest = Math.max(latest, now);
          if (what === 'activity' || what === 'edit' || what === 'read') measured[what]();
          else if (what === 'hide' || what === 'show') measured.hidden(what === 'hide');
          else measured.part(what);
        }
        now = latest;
        const { activeSeconds, idleSeconds, partSeconds } = measured.read();
        expect(activeSeconds + idleSeconds).to.be.closeTo((latest - 1_000_000) / SECOND, 0.002);
        const inParts = Object.values(partSeconds).reduce((sum, seconds) => sum + seconds, 0);
        expect(inParts).to.be.at.most(activeSeconds + 0.002);
      }),
    );
  });

  it('hears real keys and knows the part by its name', async () => {
    const host = await fixture<HTMLElement>(
      html`<div part="page">
        <section part="main wide"><input /></section>
        <button>x</button>
      </div>`,
    );
    const end = observeActivity(host, telemetry);
    after(1000);
    host.querySelector('input')?.focus();
    after(2);
    await sendKeys({ press: 'a' });
    after(29);
    host.querySelector('button')?.focus();
    after(7);
    expect(telemetry.read()).to.deep.equal({
      activeSeconds: 68,
      idleSeconds: 970,
      partSeconds: { main: 31 },
      edits: 0,
    });
    end();
    after(100);
    await sendKeys({ press: 'a' });
    expect(telemetry.read().activeSeconds).to.equal(91);
  });
});
