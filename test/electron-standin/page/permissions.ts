/**
 * Chromium without a window never asks a person for a permission and grants none. What a page can ask for
 * goes to the app instead, as Electron's handlers are asked, and then to Chromium, which knows the answer by
 * then. Its source runs in the page, so it uses nothing but itself.
 */
export function guardPermissions(
  ask: (kind: 'request' | 'check', permission: string, details: object) => Promise<boolean>,
): void {
  type Method = (...args: unknown[]) => unknown;

  /** Electron's name for what the page calls it. */
  const nameOf = (name: string) => {
    if (name === 'camera' || name === 'microphone') return 'media';
    return name === 'clipboard-write' ? 'clipboard-sanitized-write' : name;
  };
  const mediaOf = (name: string) =>
    name === 'camera' ? 'video' : name === 'microphone' ? 'audio' : undefined;

  /** The method asks first. It is awaited by whoever calls it, or calls back. */
  const askBefore = (
    owner: object | undefined,
    method: string,
    question: (args: unknown[]) => [kind: 'request' | 'check', permission: string, details: object],
  ) => {
    const original = (owner as Record<string, Method> | undefined)?.[method];
    if (owner === undefined || original === undefined) return;
    Object.defineProperty(owner, method, {
      configurable: true,
      writable: true,
      value: function asking(this: unknown, ...args: unknown[]) {
        return ask(...question(args)).then(() => Reflect.apply(original, this, args));
      },
    });
  };
  const request = (permission: string) => () => ['request', permission, {}] as ['request', string, object];

  askBefore(globalThis.Permissions?.prototype, 'query', ([descriptor]) => {
    const { name } = descriptor as { name: string };
    return ['check', nameOf(name), { mediaType: mediaOf(name) }];
  });
  askBefore(globalThis.Notification, 'requestPermission', request('notifications'));
  askBefore(globalThis.Geolocation?.prototype, 'getCurrentPosition', request('geolocation'));
  askBefore(globalThis.MediaDevices?.prototype, 'getUserMedia', ([constraints]) => {
    const { audio, video } = (constraints ?? {}) as { audio?: unknown; video?: unknown };
    const mediaTypes = [...(audio ? ['audio'] : []), ...(video ? ['video'] : [])];
    return ['request', 'media', { mediaTypes }];
  });
  askBefore(globalThis.MediaDevices?.prototype, 'getDisplayMedia', request('display-capture'));
  askBefore(globalThis.Navigator?.prototype, 'requestMIDIAccess', request('midi'));
  for (const method of ['read', 'readText'])
    askBefore(globalThis.Clipboard?.prototype, method, request('clipboard-read'));
  for (const method of ['write', 'writeText'])
    askBefore(globalThis.Clipboard?.prototype, method, request('clipboard-sanitized-write'));
}
