import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDump } from '../../node/machine/dump.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { AT, fixture } from './fixtures.ts';

/** What happens to the output of dmidecode between a console and support. None of it changes the machine. */

const PROMPT = 'root@scada-01:~# ';
const lines = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n');
const quiet = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^(?:#|Handle |SMBIOS |Table |Getting |\d+ structures )/.test(line))
    .join('\n');

const FORMS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of CR CR LF': (text) => text.replaceAll('\n', '\r\r\n'),
  'spaces in place of tabs': (text) => text.replaceAll('\t', '        '),
  'everything further in': (text) => lines(text, (line) => `        ${line}`),
  'no indentation': (text) => lines(text, (line) => line.trim()),
  'no-break spaces for the indentation': (text) => text.replaceAll('\t', '\u00a0\u00a0\u00a0\u00a0'),
  'quoted by mail': (text) => lines(text, (line) => `> ${line}`),
  'quoted twice': (text) => lines(text, (line) => `>> ${line}`),
  'quoted, further in': (text) => lines(text, (line) => `  > > ${line}`),
  'twice as many lines': (text) => text.replaceAll('\n', '\n\n'),
  'a prompt above and below': (text) =>
    `${PROMPT}dmidecode\n${text}\n${PROMPT}hostnamectl\n Hardware Vendor: Acme\n`,
  'a prompt without a name': (text) => `# dmidecode\n${text}\n# smartctl -i /dev/sda\nSerial Number: X1\n`,
  'PowerShell around it': (text) => `PS C:\\Users\\op> .\\dmidecode.exe\n${text}\nPS C:\\Users\\op> `,
  'a mail around it': (text) =>
    `Hello,\nhere is what you asked for: see below.\n\n${text}\n-- \nKind regards\nPhone: 123\n`,
  'UTF-16': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 without its mark': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'the same once more': (text) => `${text}\n${text}`,
  'zero-width spaces': (text) => lines(text, (line) => `\u200b${line}`),
};
/** Without banner and handles (`-q`), and what may become of that. */
const QUIET_FORMS = [
  'CRLF line ends',
  'everything further in',
  'no indentation',
  'quoted by mail',
  'a prompt above and below',
  'UTF-16',
  'the same once more',
];

const read = (text: string | Uint8Array) =>
  readDump(typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text, 'x', AT);
/** A dump without its banner does not say that it is whole: what is missing is another reason. */
const told = ({ readings, hypervisor }: MachineFacts) => ({
  hypervisor,
  readings: readings.map((reading) =>
    reading.status === 'absent' ? [reading.component, 'absent'] : [reading.component, reading],
  ),
});

const FOLDER = process.env['SOFTKEY_MACHINES'] ?? join(import.meta.dirname, '../../../shared/machines');
const others = existsSync(join(FOLDER, 'dmi')) ? readdirSync(join(FOLDER, 'dmi')) : [];
const dumps = [
  ['vmware', Buffer.from(fixture('dmidecode/vmware.txt')).toString()] as const,
  ...others
    .filter((_, index) => index % 5 === 0)
    .map((name) => [name, readFileSync(join(FOLDER, 'dmi', name), 'latin1')] as const),
];

describe('what dmidecode printed, whatever happened to it', () => {
  test.each(Object.entries(FORMS))('%s', (_, form) => {
    for (const [name, text] of dumps) expect(told(read(form(text))), name).toEqual(told(read(text)));
  });

  test.each(['as it is', ...QUIET_FORMS])('with -q, %s', (name) => {
    const form = FORMS[name] ?? ((text: string) => text);
    for (const [name, text] of dumps) expect(told(read(form(quiet(text)))), name).toEqual(told(read(text)));
  });
});
