import type { BenchSetting, Figure, Gate } from '../gate.js';

/** All that an author may name in a template, and what a person does then. */
const task = `<form onsubmit="event.preventDefault()">
  <gt-text-ranking name="answer" format="markdown" text="Which is **better**? ![none](http://127.0.0.1:9/prompt.png)"
    responses='["A [link](http://127.0.0.1:9/link)","![picture](http://127.0.0.1:9/response.png) and <img src=http://127.0.0.1:9/x>",{"image":"/named.svg","alt":"A picture"}]'
    ordinal-ranking-dimensions='[{"name":"Quality","allowTie":true}]' rating-dimensions='[{"name":"Clarity"}]'
    rationale="optional" telemetry="on" autofocus>
    <short-instructions>Rank them.</short-instructions>
    <full-instructions header="Guide">All about it.</full-instructions>
  </gt-text-ranking>
</form>`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>';

/** Every address that the page of a script asks for while a task is done in it. */
async function requested({ browser, server, classicScript }: BenchSetting, script: string): Promise<readonly string[]> {
  const page = server.serve(
    `/network-${script}.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>network</title><link rel="icon" href="data:,">${task}<script src="/${script}.js"></script>`,
  );
  server.serve('/named.svg', picture);
  for (const name of [script, 'gt-markdown']) server.serve(`/${name}.js`, classicScript(name));
  const tab = await browser.blank();
  const addresses: string[] = [];
  tab.session.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
  tab.session.on('Network.webSocketCreated', ({ url }) => addresses.push(url));
  await tab.session.send('Network.enable');
  await tab.page.goto(page);
  await tab.page.waitForFunction(() => {
    const root = document.querySelector('gt-text-ranking')?.shadowRoot;
    return root?.querySelector('.markdown') && root.activeElement;
  });
  for (const key of ['1', '2', '3', 'Control+z', 'Shift+Slash', 'Escape', 'o', 'Escape', 'd', 'v', 'Control+Enter']) {
    await tab.page.keyboard.press(key);
    await tab.run('new Promise((resolve) => setTimeout(resolve, 50))');
  }
  await tab.run('new Promise((resolve) => setTimeout(resolve, 1000))');
  await tab.close();
  return addresses.filter((address) => !address.startsWith('data:'));
}

export default {
  title: 'Network',
  goal: 'P12',
  note: 'A task with Markdown, a picture and instructions, worked by keyboard; its texts hold addresses of pictures.',
  async measure(setting) {
    const figures: Figure[] = [];
    for (const script of ['gt-text-ranking', 'gt-elements']) {
      const addresses = await requested(setting, script);
      const named = [`/network-${script}.html`, `/${script}.js`, '/gt-markdown.js', '/named.svg'].map(
        (path) => setting.server.origin + path,
      );
      const missing = named.filter((address) => !addresses.includes(address));
      if (missing.length) throw new Error(`not even asked for: ${missing.join(', ')}`);
      const others = addresses.filter((address) => !named.includes(address));
      figures.push({
        what: `\`${script}.js\`: requests that nobody named${others.length ? `: ${others.join(', ')}` : ''}`,
        value: others.length,
        unit: '',
        goal: 0,
        ceiling: 0,
      });
    }
    return figures;
  },
} satisfies Gate;
