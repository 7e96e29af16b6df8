import type { ReasonOf } from '../../shared/machine/reading.ts';
import { consoleText } from './console-text.ts';
import { type Run, runTalkative } from './run.ts';

/** One key of reg.exe's answer; value names in lower case, their text as reg.exe writes it. */
export interface RegistryKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The keys a query gave. None, with `denied`, when reg.exe could not be asked. */
export interface RegistryAnswer {
  readonly keys: readonly RegistryKey[];
  readonly denied?: ReasonOf<'denied'>;
}

export type QueryRegistry = (key: string, ...flags: string[]) => Promise<RegistryAnswer>;

/**
 * `    name    REG_SZ    text`; older Windows separates with tabs. Bytes that pass for other blanks are
 * halves of letters.
 */
const VALUE_LINE = /^[ \t]+([^ \t].*?)(?: {4}|\t)(REG_[A-Z0-9_]+)(?:(?: {4}|\t)(.*))?$/;

/** Asks reg.exe of the Windows folder given. A key that is not there is an answer without keys. */
export function registryThrough(run: Run, windowsFolder: string): QueryRegistry {
  return async (key, ...flags) => {
    const program = `${windowsFolder}\\System32\\reg.exe`;
    const answer = await runTalkative(run, program, ['query', key, ...flags]);
    if (answer.status === 'denied') return { keys: [], denied: answer.reason };
    return { keys: readRegOutput(consoleText(answer.output)) };
  };
}

/**
 * Reads what `reg query` prints, by its shape only: a line that starts with `HKEY_` opens a key, an indented
 * line with a `REG_…` word is a value. Everything else (translated messages) is skipped.
 */
export function readRegOutput(output: string): RegistryKey[] {
  const keys: { path: string; values: Map<string, string> }[] = [];
  for (const line of output.split(/\r*\n/)) {
    const value = VALUE_LINE.exec(line);
    if (line.startsWith('HKEY_')) keys.push({ path: trimmed(line), values: new Map() });
    else if (value) keys.at(-1)?.values.set(trimmed(value[1]).toLowerCase(), trimmed(value[3]));
  }
  return keys;
}

function trimmed(text = ''): string {
  return text.replace(/^[ \t]+|[ \t\r]+$/g, '');
}

/** The bytes of a REG_BINARY value (`00FF12…`); none if the text is not that. */
export function binaryValue(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return new Uint8Array();
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** The number of a REG_DWORD value (`0x2`), or of a text that is a number (`2`); -1 if it is neither. */
export function numberValue(text: string | undefined): number {
  return /^(0x[0-9a-f]{1,8}|\d{1,10})$/i.test(text ?? '') ? Number(text) : -1;
}
