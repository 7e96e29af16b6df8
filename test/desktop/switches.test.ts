import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chromiumIsMissing, electronExecutable, isStandin, listeningPorts } from '#electron-standin';
import { root } from '../../build/setup/paths.mjs';
import { desktop as en } from '../../shared/text/app/en/desktop.ts';
import { desktop as es } from '../../shared/text/app/es/desktop.ts';
import { desktop as ptBr } from '../../shared/text/app/pt-br/desktop.ts';
import { keepSettings, temporaryFolder } from './desktop.ts';

// What is built in out/desktop, as the app of a package. The real one is started by hand before a release
// (docs/guides/packaging.md): here the stand-in says that it is packaged, and reads Chromium's switches when
// the app's first code has run, as Electron does.

/** Starts it on a home of its own with these words. */
function start(words: readonly string[], language: 'en' | 'pt-BR' | 'es' = 'en') {
  const home = join(temporaryFolder(), 'home');
  mkdirSync(home);
  keepSettings(home, { language });
  const child = spawn(electronExecutable(), ['--home', home, ...words], {
    cwd: home,
    env: {
      ...process.env,
      SOFTKEY_STANDIN_NODE: process.execPath,
      SOFTKEY_STANDIN_PACKAGED: join(root, 'out/desktop'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  return {
    pid: child.pid ?? 0,
    log: join(home, 'app/demo/logs/softkey-desk.log'),
    said: text(child.stderr),
    ended: new Promise<number | null>((resolve) => child.on('exit', resolve)),
  };
}

describe.skipIf(!isStandin() || chromiumIsMissing('the packaged app and its switches'))(
  'the packaged app',
  () => {
    test.each([
      ['--remote-debugging-port=0', '--remote-debugging-port'],
      ['--remote-debugging-pipe', '--remote-debugging-pipe'],
      ['--inspect=0', '--inspect'],
      ['--no-sandbox', '--no-sandbox'],
      ['--load-extension=/tmp/x', '--load-extension'],
      ['--js-flags=--expose-gc', '--js-flags'],
      ['--proxy-server=evil.invalid:1', '--proxy-server'],
      ['--a-switch-of-tomorrow', '--a-switch-of-tomorrow'],
    ])('is not started with %s, and says why', async (word, name) => {
      const { ended, said, log } = start([word, 'a.license']);
      expect(await ended).toBe(2);
      expect(await said).toBe(
        `${en.notStarted.title}\n${en.notStarted.hint.replace('{{switches}}', name)}\n`,
      );
      expect(existsSync(log)).toBe(false);
    });

    test.each([
      ['pt-BR', ptBr],
      ['es', es],
    ] as const)('says it in %s too', async (language, { notStarted }) => {
      expect(await start(['--no-sandbox'], language).said).toContain(`${notStarted.title}\n`);
    });

    test('is started with what a screen may need, and opens no port', async () => {
      const { pid, log } = start(['--disable-gpu', '--force-device-scale-factor=1.5', '--', '--no-sandbox']);
      await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('begins');
      expect(listeningPorts(pid)).toEqual([]);
    });
  },
);
