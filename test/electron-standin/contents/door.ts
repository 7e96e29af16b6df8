import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { WebPreferences } from 'electron';
import { ipcMain } from '../app/ipc-main.ts';
import { ElectronEvent, SilentImitation } from '../imitation/imitation.ts';
import type { FromPage } from '../page/isolated-world.ts';
import { isolatedWorldSource, mainWorldSource } from '../page/sources.ts';
import { makeWire } from '../page/wire.ts';
import { decidePermission } from './permissions.ts';
import type { PreferencesInForce } from './preferences.ts';
import type { Tab } from './tab.ts';
import type { WebContents } from './web-contents.ts';

const WORLD = 'Electron Isolated Context';
const BINDING = 'standinSend';
const { encode, decode } = makeWire();

/** Puts the two worlds into every document of the page, and answers what the preload sends. */
export async function openDoor(
  contents: WebContents,
  tab: Tab,
  asked: WebPreferences,
  inForce: PreferencesInForce,
): Promise<void> {
  const { devtools, targetId } = tab;
  const secret = randomBytes(12).toString('hex');
  const world = inForce.contextIsolation ? { worldName: WORLD } : {};
  devtools.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    if (auxData?.['frameId'] !== targetId) return;
    if (inForce.contextIsolation ? name === WORLD : auxData['isDefault']) tab.preloadContext = id;
  });
  devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    // Playwright has bindings of its own.
    if (name === BINDING) void receive(contents, tab, asked.preload, JSON.parse(payload), executionContextId);
  });
  const { platform, arch, versions, env } = process;
  const argv = [process.execPath, ...(asked.additionalArguments ?? [])];
  const info = { platform, arch, versions, env, argv, contextIsolated: inForce.contextIsolation };
  const preload = readPreload(contents, asked.preload);
  const executionContextName = inForce.contextIsolation ? { executionContextName: WORLD } : {};
  await Promise.all([
    devtools.send('Runtime.enable'),
    devtools.send('Runtime.addBinding', { name: BINDING, ...executionContextName }),
    devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
    devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: isolatedWorldSource(secret, info, preload),
      ...world,
    }),
  ]);
}

/** Messages to the page; before its first document there is nobody to hear them, as in Electron. */
export function deliver(tab: Tab, channel: string, args: string): void {
  if (tab.preloadContext !== undefined)
    void tab.callPreloadWorld(tab.preloadContext, 'deliver', channel, args);
}

export function encodeArguments(args: readonly unknown[]): string {
  try {
    return encode(structuredClone(args));
  } catch {
    throw new Error('Failed to serialize arguments');
  }
}

/** A preload that does not even compile must not take the page's other scripts with it. */
function readPreload(contents: WebContents, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    const text = readFileSync(path, 'utf8');
    new Script(`(function () {\n${text}\n})`, { filename: path });
    return text;
  } catch (error) {
    reportPreload(contents, path, error as Error);
    return undefined;
  }
}

function reportPreload(contents: WebContents, path: string, error: Error): void {
  console.error(`Unable to load preload script: ${path}\n${error.stack}`);
  contents.emit('preload-error', new ElectronEvent(), path, error);
}

async function receive(
  contents: WebContents,
  tab: Tab,
  preload: string | undefined,
  message: FromPage,
  context: number,
): Promise<void> {
  const settle = (id: number, error: string | null, value = 'null') =>
    tab.callPreloadWorld(context, 'settle', id, error, value);
  if (message.kind === 'preload-error') {
    const error = Object.assign(new Error(message.stack.split('\n')[0]), { stack: message.stack });
    return reportPreload(contents, preload ?? '', error);
  }
  if (message.kind === 'open-window') return contents.wantsWindow(message.opening);
  if (message.kind === 'permission') {
    const granted = await decidePermission(contents, message);
    return settle(message.id, null, encode(granted));
  }
  const { channel } = message;
  const event = new IpcMainEvent(contents, () => context === tab.preloadContext);
  const args = decode(message.args) as unknown[];
  if (message.kind === 'send') {
    contents.emit('ipc-message', event, channel, ...args);
    ipcMain.emit(channel, event, ...args);
    return;
  }
  const handler = ipcMain.handlerOf(channel);
  const wrapped = (error: unknown) => `Error invoking remote method '${channel}': ${error}`;
  if (handler === undefined)
    return settle(message.id, wrapped(new Error(`No handler registered for '${channel}'`)));
  try {
    await settle(message.id, null, encodeResult(await handler(event, ...args)));
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    await settle(message.id, wrapped(error));
  }
}

function encodeResult(value: unknown): string {
  try {
    return encode(structuredClone(value));
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** What a handler learns of the sender. */
class IpcMainEvent extends SilentImitation {
  readonly type = 'frame';
  readonly sender: WebContents;
  readonly frameId: number;
  readonly processId: number;
  readonly ports = [];
  defaultPrevented = false;
  readonly #isCurrent: () => boolean;

  constructor(contents: WebContents, isCurrent: () => boolean) {
    super();
    this.#isCurrent = isCurrent;
    this.sender = contents;
    this.frameId = contents.mainFrame.routingId;
    this.processId = contents.mainFrame.processId;
  }

  /**
   * A page that has gone elsewhere since is nobody: the address of the new one must not be taken for its own.
   */
  get senderFrame(): WebContents['mainFrame'] | null {
    return this.#isCurrent() ? this.sender.mainFrame : null;
  }

  reply(channel: string, ...args: unknown[]): void {
    this.sender.send(channel, ...args);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
