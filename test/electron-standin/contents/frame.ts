import { Imitation } from '../imitation/imitation.ts';

interface Owner {
  readonly getURL: () => string;
  readonly isDestroyed: () => boolean;
  readonly send: (channel: string, ...args: unknown[]) => void;
}

/** The main frame of a page. No preload runs in other frames, so no message can come from one. */
export class WebFrameMain extends Imitation {
  readonly parent = null;
  readonly name = '';
  readonly routingId = 1;
  readonly processId: number;
  readonly frameTreeNodeId: number;
  readonly #owner: Owner;

  constructor(owner: Owner, id: number) {
    super();
    this.#owner = owner;
    this.processId = id;
    this.frameTreeNodeId = id;
  }

  get top(): this {
    return this;
  }

  get url(): string {
    return this.#owner.getURL();
  }

  /** As browsers write it, also for schemes of the app's own, which `URL` calls 'null'. */
  get origin(): string {
    if (!URL.canParse(this.url)) return 'null';
    const { origin, protocol, host } = new URL(this.url);
    return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin;
  }

  get frames(): never[] {
    return [];
  }

  isDestroyed(): boolean {
    return this.#owner.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    this.#owner.send(channel, ...args);
  }
}
