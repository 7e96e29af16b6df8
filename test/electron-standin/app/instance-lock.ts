import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * One instance per `userData`. The lock is a symbolic link that names its holder, because making one is
 * atomic and takes its content along. A second start leaves its message as a file in a folder that the holder
 * watches: it may end at once, and the message is neither lost nor half read.
 */
export class InstanceLock {
  readonly #lock: string;
  readonly #messages: string;
  #watcher: FSWatcher | undefined;

  constructor(userData: string) {
    this.#lock = join(userData, 'SingletonLock');
    this.#messages = join(userData, 'SingletonMessages');
  }

  get isHeld(): boolean {
    return this.#watcher !== undefined;
  }

  /** Whether this process is the first; if so, it hears of every later one. */
  acquire(onSecond: (start: SecondStart) => void): boolean {
    if (this.isHeld) return true;
    if (!this.#link()) return false;
    mkdirSync(this.#messages, { recursive: true });
    this.#watcher = watch(this.#messages, () => this.#readMessages(onSecond));
    return true;
  }

  tell(start: SecondStart): void {
    const name = join(this.#messages, `${process.pid}-${Date.now()}`);
    writeFileSync(`${name}.partial`, JSON.stringify(start));
    renameSync(`${name}.partial`, `${name}.json`);
  }

  release(): void {
    if (!this.isHeld) return;
    this.#watcher?.close();
    this.#watcher = undefined;
    rmSync(this.#lock, { force: true });
  }

  #link(): boolean {
    try {
      symlinkSync(String(process.pid), this.#lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAlive(Number(readlinkSync(this.#lock)))) return false;
    // Its holder was killed.
    rmSync(this.#lock, { force: true });
    return this.#link();
  }

  #readMessages(onSecond: (start: SecondStart) => void): void {
    for (const name of readdirSync(this.#messages).filter((file) => file.endsWith('.json'))) {
      const path = join(this.#messages, name);
      const start = JSON.parse(readFileSync(path, 'utf8'));
      rmSync(path);
      onSecond(start);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
