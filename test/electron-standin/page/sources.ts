import { makeBridge } from './bridge.ts';
import { isolatedWorld, type ProcessInfo } from './isolated-world.ts';
import { mainWorld } from './main-world.ts';
import { guardPermissions } from './permissions.ts';
import { guardWindows } from './windows.ts';
import { makeWire } from './wire.ts';

/**
 * The call of a function with the sources of its arguments: Node has taken the types out by the time it is
 * asked.
 */
const call = (called: (...args: never[]) => unknown, ...args: readonly string[]) =>
  `(${called})(${args.join(', ')})`;

export function mainWorldSource(secret: string): string {
  const guards = [String(guardPermissions), String(guardWindows)];
  return call(mainWorld, String(makeBridge), ...guards, JSON.stringify(secret));
}

/** `preload` is the text of the app's preload script, if it has one. */
export function isolatedWorldSource(secret: string, info: ProcessInfo, preload: string | undefined): string {
  const bridge = call(makeBridge, `'isolated-${secret}'`, `'main-${secret}'`);
  const run =
    preload === undefined ? 'null' : `function (require, module, exports, process, global) {\n${preload}\n}`;
  return call(isolatedWorld, bridge, String(makeWire), JSON.stringify(info), run);
}
