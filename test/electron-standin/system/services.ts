import { EventEmitter } from 'node:events';
import type { Clipboard, Dialog, PowerMonitor, Shell } from 'electron';
import { app } from '../app/app.ts';
import { imitated } from '../imitation/imitation.ts';
import { note } from './asked.ts';

/** The options come last; a window may come before them. */
const optionsIn = (args: readonly unknown[]) => args.at(-1) as { readonly cancelId?: number };

/**
 * Nobody is there to answer: every question is cancelled. A spec replaces the function by the answer it
 * wants.
 */
export const dialog = imitated('Dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    note('dialog.showOpenDialog', optionsIn(args));
    return { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    note('dialog.showSaveDialog', optionsIn(args));
    return { canceled: true, filePath: '' };
  },
  showMessageBox: async (...args: unknown[]) => {
    note('dialog.showMessageBox', optionsIn(args));
    return { response: optionsIn(args).cancelId ?? 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string) => {
    note('dialog.showErrorBox', title, content);
    if (!app.isReady()) process.stderr.write(`${title}\n${content}\n`);
  },
} satisfies Partial<Dialog>);

export const shell = imitated('Shell', {
  openExternal: async (url: string) => note('shell.openExternal', url),
  openPath: async (path: string) => {
    note('shell.openPath', path);
    return '';
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
  beep: () => note('shell.beep'),
} satisfies Partial<Shell>);

let copied = '';

/** Text only, and of this program only. */
export const clipboard = imitated('Clipboard', {
  writeText: async (text: string) => {
    copied = text;
  },
  readText: async () => copied,
  clear: () => {
    copied = '';
  },
} satisfies Partial<Clipboard>);

/** A spec emits its events: the machine neither sleeps nor wakes. */
export const powerMonitor = imitated(
  'PowerMonitor',
  Object.assign(new EventEmitter(), {
    getSystemIdleState: () => 'active' as const,
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  } satisfies Partial<PowerMonitor>),
);
