// A Web Test Runner launcher for Firefox by WebDriver BiDi, without geckodriver. The runner keeps one page for all files,
// and in headless Firefox a page whose keys a test has led to the browser's own controls (by Shift+Tab, by a key of the
// browser's menus) doesn't get them back, not even by a press of the mouse; a new one has them.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

/** @param launchOptions of puppeteer, such as `executablePath` */
export function firefoxLauncher(launchOptions) {
  const launcher = chromeLauncher({
    puppeteer, // naming it makes the launcher call the browser Firefox
    concurrency: 1,
    launchOptions: { browser: 'firefox', headless: true, ...launchOptions },
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    for (const page of launcher.inactivePages.splice(0)) {
      const hasKeys = await page.puppeteerPage.evaluate(() => document.hasFocus()).catch(() => false);
      if (hasKeys) launcher.inactivePages.push(page);
      else await page.puppeteerPage.close();
    }
    return result;
  };
  return launcher;
}
