import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { Connection, type DevTools } from './connection.ts';
import { findChromium } from './find-chromium.ts';

const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-back-forward-cache',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=AimEnabled,HttpsUpgrades,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch',
  '--disable-gpu',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-fake-device-for-media-stream',
];

export interface ChromiumOptions {
  readonly profile: string;
  /**
   * Whether a second program wants to look in, as Playwright does: the only case in which a port is opened.
   */
  readonly debuggingPort: string | undefined;
  /** Chromium's own sandbox does not start as root. */
  readonly sandbox: boolean;
}

/**
 * Of util-linux: the kernel then ends Chromium with us. The closed pipe would do, but not while Chromium
 * starts.
 */
const SETPRIV = '/usr/bin/setpriv';
const DIE_WITH_PARENT = ['--pdeathsig', 'KILL', '--'];

/** The Chromium that shows the windows. Whatever ends this process ends Chromium. */
export class Chromium {
  readonly #child: ChildProcess;
  readonly #connection: Connection;
  readonly #stderr: string[] = [];
  readonly browser: DevTools;

  constructor({ profile, debuggingPort, sandbox }: ChromiumOptions) {
    mkdirSync(profile, { recursive: true });
    const args = [...SWITCHES, `--user-data-dir=${profile}`];
    if (!sandbox) args.push('--no-sandbox');
    if (debuggingPort !== undefined) args.push(`--remote-debugging-port=${debuggingPort}`);
    const [command, before] = existsSync(SETPRIV)
      ? [SETPRIV, [...DIE_WITH_PARENT, findChromium()]]
      : [findChromium(), []];
    this.#child = spawn(command, [...before, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    process.on('exit', () => this.kill());
    const [, , stderr, commands, answers] = this.#child.stdio;
    (stderr as Readable).setEncoding('utf8').on('data', (text: string) => void this.#stderr.push(text));
    this.#connection = new Connection(commands as Writable, answers as Readable);
    this.browser = this.#connection.session();
  }

  /** The version, as soon as Chromium answers. */
  async version(): Promise<string> {
    const { product } = await this.browser.send('Browser.getVersion').catch(() => {
      throw new Error(`Chromium did not start:\n${this.#stderr.join('')}`);
    });
    return product.replace(/^.*\//, '');
  }

  /** The line by which Playwright finds Chromium; only where a debugging port was asked for. */
  endpoint(): Promise<string> {
    return new Promise((resolve) => {
      const look = () => {
        const line = /DevTools listening on ws:\S+/.exec(this.#stderr.join(''))?.[0];
        if (line === undefined) this.#child.stderr?.once('data', look);
        else resolve(line);
      };
      look();
    });
  }

  async attach(targetId: string): Promise<DevTools> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true });
    return this.#connection.session(sessionId);
  }

  onClosed(listener: () => void): void {
    this.#connection.onClosed(listener);
  }

  /** In good order, so that what pages stored is on the disk; after a while by force. */
  close(): Promise<void> {
    const PATIENCE = 3000;
    return new Promise((resolve) => {
      const kill = setTimeout(() => this.kill(), PATIENCE);
      this.#child.once('exit', () => {
        clearTimeout(kill);
        resolve();
      });
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) this.#child.emit('exit');
      this.browser.send('Browser.close').catch(() => {});
    });
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
