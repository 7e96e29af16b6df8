import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/**
 * Typed by Playwright's declarations of the protocol: commands and events of one target, or of the browser.
 */
export interface DevTools {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Chromium's DevTools protocol over two pipes: no port is opened, and Chromium ends when its pipe does. */
export class Connection {
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #waiting = new Map<number, Waiting>();
  readonly #commands: Writable;
  #lastId = 0;
  #rest = '';

  constructor(commands: Writable, answers: Readable) {
    this.#commands = commands;
    // A command to a Chromium that has just ended is answered by `#close`.
    commands.on('error', () => {});
    answers.setEncoding('utf8').on('data', (chunk: string) => this.#receive(chunk));
    answers.on('close', () => this.#close());
  }

  /** Without an id: the browser itself. */
  session(sessionId?: string): DevTools {
    const send = (method: string, params: object = {}) => this.#send({ method, params, sessionId });
    const on = (event: string, listener: (payload: unknown) => void) =>
      this.#events.on(`${sessionId ?? ''} ${event}`, listener);
    return { send, on } as unknown as DevTools;
  }

  onClosed(listener: () => void): void {
    this.#events.once('closed', listener);
  }

  #send(command: { method: string; params: object; sessionId: string | undefined }): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { method: command.method, resolve, reject });
      this.#commands.write(`${JSON.stringify({ id, ...command })}\0`);
    });
  }

  #receive(chunk: string): void {
    const messages = (this.#rest + chunk).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#dispatch(JSON.parse(message));
  }

  #dispatch(message: Answer): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''} ${message.method}`, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }

  #close(): void {
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: Chromium has ended`));
    this.#waiting.clear();
    this.#events.emit('closed');
  }
}

interface Answer {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
