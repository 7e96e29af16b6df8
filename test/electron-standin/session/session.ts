import type { WebContents } from '../contents/web-contents.ts';
import { Imitation, imitated } from '../imitation/imitation.ts';
import { protocol } from './protocol.ts';
import { webRequest } from './web-request.ts';

type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: WebContents, permission: string, origin: string, details: object) => boolean;

export class Session extends Imitation {
  static override readonly neverFires = [
    'select-hid-device',
    'select-serial-port',
    'select-usb-device',
    'will-download',
  ];

  readonly protocol = protocol;
  readonly webRequest = webRequest;
  #onRequest: RequestHandler | null = null;
  #onCheck: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#onCheck = handler;
  }

  /** There are no devices that it could be asked about. */
  setDevicePermissionHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}

  /**
   * Not Electron's: what the app says to a page that asks. Without a handler everything is granted, as in
   * Electron.
   */
  request(contents: WebContents, permission: string, details: object): Promise<boolean> {
    const handler = this.#onRequest;
    if (handler === null) return Promise.resolve(true);
    return new Promise((resolve) =>
      handler(contents, permission, (granted) => resolve(granted === true), details),
    );
  }

  /** Not Electron's: what the app says to a page that only wants to know. */
  check(contents: WebContents, permission: string, origin: string, details: object): boolean {
    return this.#onCheck?.(contents, permission, origin, details) ?? true;
  }
}

export const defaultSession: Session = new Session();

export const session = imitated('Session', {
  defaultSession,
});
