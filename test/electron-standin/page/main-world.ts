import type { makeBridge } from './bridge.ts';
import type { guardPermissions } from './permissions.ts';
import type { guardWindows } from './windows.ts';

type AskPermission = Parameters<typeof guardPermissions>[0];
type AskWindow = Parameters<typeof guardWindows>[0];

/**
 * Runs in the page's own world before the page does: what the preload exposes appears on `window`, for good.
 * Its source runs in the page, so it uses nothing but its arguments.
 */
export function mainWorld(
  bridge: typeof makeBridge,
  permissions: typeof guardPermissions,
  windows: typeof guardWindows,
  secret: string,
): void {
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
    else if (kind === 'permissions') permissions(value as AskPermission);
    else windows(value as AskWindow);
  });
}
