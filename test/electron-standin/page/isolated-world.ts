import type { Bridge } from './bridge.ts';
import type { Opening } from './windows.ts';
import type { makeWire } from './wire.ts';

/** What a preload gets of Node's `process` in a sandbox. */
export interface ProcessInfo {
  readonly platform: string;
  readonly arch: string;
  readonly versions: Record<string, string | undefined>;
  readonly argv: readonly string[];
  readonly env: Record<string, string | undefined>;
  readonly contextIsolated: boolean;
}

/** A message from the page to the main process. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | {
      readonly kind: 'permission';
      readonly id: number;
      readonly ask: 'request' | 'check';
      readonly permission: string;
      readonly details: object;
    }
  | { readonly kind: 'open-window'; readonly opening: Opening }
  | { readonly kind: 'preload-error'; readonly stack: string };

/** What the main process calls in the page; the name of the global is `STANDIN`. */
export interface ToPage {
  readonly settle: (id: number, error: string | null, value: string) => void;
  readonly deliver: (channel: string, args: string) => void;
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: object,
) => void;

/**
 * Runs where the preload runs, before the page does, and runs the preload: the sandboxed `require`, and
 * nothing of Node. Its source runs in the page, so it uses nothing but its arguments.
 */
export function isolatedWorld(
  bridge: Bridge,
  wire: typeof makeWire,
  info: ProcessInfo,
  preload: Preload | null,
): void {
  if (window !== window.top) return;
  const { encode, decode } = wire();
  const globals = globalThis as unknown as { standinSend: (text: string) => void; standinReceive: ToPage };
  const post = (message: FromPage) => globals.standinSend(JSON.stringify(message));
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  const ask = (message: (id: number) => FromPage) => {
    const id = ++lastId;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    post(message(id));
    return answer.promise;
  };
  const cloned = (args: unknown[]) => {
    try {
      return encode(structuredClone(args));
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };

  type Listener = (...args: unknown[]) => void;
  class Emitter {
    readonly #listeners = new Map<string, { listener: Listener; called: Listener }[]>();
    on(event: string, listener: Listener, called = listener): this {
      this.#listeners.set(event, [...this.#of(event), { listener, called }]);
      return this;
    }
    once(event: string, listener: Listener): this {
      return this.on(event, listener, (...args) => {
        this.off(event, listener);
        listener(...args);
      });
    }
    off(event: string, listener: Listener): this {
      const kept = this.#of(event).filter((entry) => entry.listener !== listener);
      this.#listeners.set(event, kept);
      return this;
    }
    addListener(event: string, listener: Listener): this {
      return this.on(event, listener);
    }
    removeListener(event: string, listener: Listener): this {
      return this.off(event, listener);
    }
    listenerCount(event: string): number {
      return this.#of(event).length;
    }
    emit(event: string, ...args: unknown[]): boolean {
      for (const { called } of this.#of(event)) called(...args);
      return this.listenerCount(event) > 0;
    }
    #of(event: string) {
      return this.#listeners.get(event) ?? [];
    }
  }

  const ipcRenderer = Object.assign(new Emitter(), {
    invoke: async (channel: string, ...args: unknown[]) => {
      const text = cloned(args);
      return ask((id) => ({ kind: 'invoke', id, channel, args: text }));
    },
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args: cloned(args) }),
  });
  globals.standinReceive = {
    settle(id, error, value) {
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error === null) answer?.resolve(decode(value));
      else answer?.reject(new Error(error));
    },
    deliver(channel, args) {
      ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...(decode(args) as unknown[]));
    },
  };

  /** What Electron has and the stand-in has not says so. */
  const only = <Part extends object>(name: string, part: Part, missing: readonly string[]): Part => {
    for (const member of missing)
      Object.defineProperty(part, member, {
        get() {
          throw new Error(`the Electron stand-in does not imitate ${name}.${member}`);
        },
      });
    return part;
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => {
      if (!info.contextIsolated)
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      bridge.give(`expose:${name}`, value);
    },
  };
  const electron = only(
    'electron',
    {
      contextBridge: only('contextBridge', contextBridge, ['exposeInIsolatedWorld', 'executeInMainWorld']),
      ipcRenderer: only('ipcRenderer', ipcRenderer, ['sendSync', 'sendToHost', 'postMessage']),
    },
    ['crashReporter', 'nativeImage', 'sharedTexture', 'webFrame', 'webUtils'],
  );
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    events: { EventEmitter: Emitter },
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name: string) => {
    const found = modules[name.replace(/^node:/, '')];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };

  bridge.give('permissions', (kind: 'request' | 'check', permission: string, details: object) =>
    ask((id) => ({ kind: 'permission', id, ask: kind, permission, details })),
  );
  bridge.give('windows', (opening: Opening) => post({ kind: 'open-window', opening }));
  const module = { exports: {} };
  const process = { ...info, type: 'renderer', sandboxed: true };
  try {
    preload?.(require, module, module.exports, process, globalThis);
  } catch (error) {
    post({
      kind: 'preload-error',
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
