import type { makeBridge } from './bridge.ts';
import type { guardPermissions } from './permissions.ts';

type Ask = Parameters<typeof guardPermissions>[0];

/**
 * Runs in the page's own world before the page does: what the preload exposes appears on `window`, for good. Its
 * source runs in the page, so it uses nothing but its arguments.
 */
export function mainWorld(bridge: typeof makeBridge, guard: typeof guardPermissions, secret: string): void {
  if (window !== window.top) return;
  const freeze = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    for (const item of Object.values(value)) freeze(item);
    return Object.freeze(value);
  };
  const expose = (name: string, value: unknown) => {
    if (Object.hasOwn(window, name))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, name, { value: freeze(value), enumerable: true });
  };
  bridge(`main-${secret}`, `isolated-${secret}`).onGiven((name, value) => {
    const [kind, ...key] = name.split(':');
    if (kind === 'expose') expose(key.join(':'), value);
    else guard(value as Ask);
  });
}
