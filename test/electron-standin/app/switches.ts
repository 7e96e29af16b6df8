import type { CommandLine } from 'electron';
import { imitated } from '../imitation/imitation.ts';

/** Electron's command line as the app sees and extends it. */
export function makeCommandLine(argv: readonly string[]) {
  const switches = new Map<string, string>();
  for (const word of argv) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name !== undefined) switches.set(name, value);
  }
  return imitated('CommandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name.toLowerCase(), value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
  } satisfies Partial<CommandLine>);
}
