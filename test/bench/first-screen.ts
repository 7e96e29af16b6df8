import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '#electron-standin';
import { pageOf } from '../../node/app/page.ts';
import { type Serving, serveWeb } from '../../node/web/server.ts';
import { vendorEdition } from '../cli/runner.ts';
import { licensedHome } from '../licensed-home.ts';
import { serve } from '../web/serve.ts';
import { type Measurement, median } from './table.ts';

const ROUNDS = 25;
const TARGET = 1.3;
/** Asking the page anything costs it time, so it is asked only when it has long been shown. */
const UNDISTURBED_MS = 1000;

/**
 * The time to the first screen of a new machine, with what it tells, against that of a React page with one
 * heading, in the same browser.
 */
export const benchFirstScreen = (): Promise<Measurement> => measure('first screen', () => {});

/** The same on a machine that has its license. */
export const benchFirstScreenLicensed = (): Promise<Measurement> =>
  measure('first screen, licensed', (folder) => licensedHome(vendorEdition.program, folder));

async function measure(name: string, fill: (folder: string) => unknown): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-page-'));
  const blank = await serveBlankPage(folder);
  fill(folder);
  const served = await serve(join(folder, 'home'));
  const browser = await chromium.launch({ executablePath: findChromium() });
  const times = { ours: [] as number[], blank: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(await toFirstHeading(browser, served.url));
    times.blank.push(await toFirstHeading(browser, `http://127.0.0.1:${blank.port}/`));
  }
  await browser.close();
  await served.stop();
  blank.stop();
  rmSync(folder, { recursive: true, force: true });
  const [ours, theirs] = [median(times.ours), median(times.blank)];
  return {
    name,
    ours: `${ours.toFixed(0)} ms`,
    opponent: `${theirs.toFixed(0)} ms blank React page`,
    ratio: ours / theirs,
    target: `≤ ${TARGET}`,
    met: ours / theirs <= TARGET,
  };
}

/**
 * In a context of its own, which has nothing cached: from the beginning of the navigation to the frame after
 * the heading is there.
 */
async function toFirstHeading(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto(url);
  await setTimeout(UNDISTURBED_MS);
  const shownAt = await page.evaluate('window.shownAt');
  await page.close();
  if (typeof shownAt !== 'number') throw new Error(`no heading within ${UNDISTURBED_MS} ms`);
  return shownAt;
}

async function serveBlankPage(folder: string): Promise<Serving> {
  const [sources, built] = [join(folder, 'sources'), join(folder, 'built')];
  mkdirSync(sources);
  writeFileSync(
    join(sources, 'index.html'),
    '<!doctype html><title>Blank</title><div id="root"></div><script type="module" src="./main.js"></script>',
  );
  const from = (name: string) => JSON.stringify(join(import.meta.dirname, '../../node_modules', name));
  writeFileSync(
    join(sources, 'main.js'),
    `import { createElement } from ${from('react/index.js')};
     import { createRoot } from ${from('react-dom/client.js')};
     createRoot(document.getElementById('root')).render(createElement('h1', null, 'Blank'));`,
  );
  await build({
    configFile: false,
    root: sources,
    base: './',
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true },
  });
  const names = globSync('**/*.*', { cwd: built }).map((name) => name.replaceAll('\\', '/'));
  const files = new Map(names.map((name) => [name, readFileSync(join(built, name))]));
  const call = async () => ({ ok: true, value: null }) as const;
  return serveWeb({
    page: pageOf(files, { mayCall: false, nonce: () => 'x' }),
    call,
    token: '',
    port: 0,
    idleMs: 0,
  });
}
