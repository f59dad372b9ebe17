// Gives tests the command 'cdp' in Chromium: executeServerCommand('cdp', { method, params }).
const sessions = new WeakMap();
export const cdpPlugin = () => ({
  name: 'cdp',
  async executeCommand({ command, payload, session }) {
    if (command !== 'cdp') return undefined;
    if (session.browser.name !== 'Chrome') throw new Error('cdp: only in Chromium');
    const page = session.browser.getPage(session.id);
    let s = sessions.get(page);
    if (!s) sessions.set(page, (s = await page.createCDPSession()));
    return (await s.send(payload.method, payload.params ?? {})) ?? {};
  },
});
