import { readFileSync } from 'node:fs';
import type { OperatingSystem } from '../../node/machine/operating-system.ts';
import type { Run } from '../../node/machine/run.ts';
import { REGISTRY } from '../../node/machine/windows-registry.ts';

/** One adapter of a real machine, as others published it; the last bytes of its MAC are invented. */
export interface PublishedAdapter {
  readonly id: string;
  readonly name: string;
  readonly mac: string;
  readonly instance: string;
  readonly medium: string;
  readonly want: string;
  readonly kind: string;
  readonly desc: string;
  /** The name in the code page in which reg.exe wrote it there. */
  readonly nameHex: string;
}

export interface PublishedMachine {
  readonly id: string;
  readonly listed: readonly (readonly [string, string])[];
  readonly connections: readonly (readonly [string, string])[];
  readonly want: string;
}

export interface PublishedGuest {
  readonly id: string;
  readonly bios: Readonly<Record<string, string>>;
  readonly guest: boolean;
  readonly want: string;
  readonly cloud?: string;
}

/** One connection in the registry, as a test makes it up. */
export interface MadeUpConnection {
  readonly name: string;
  /** The bytes of the name; those of its ASCII if left out. */
  readonly bytes?: Uint8Array;
  readonly instance: string;
  readonly medium?: string;
  readonly desc?: string;
  readonly wireless?: boolean;
}

export function published<T>(folder: string, name: string): readonly T[] {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T[];
}

/** What reg.exe prints for Control\Network and Control\Class with these connections in it. */
export function networkKeys(connections: readonly MadeUpConnection[]): Readonly<Record<string, Uint8Array>> {
  const id = (index: number) => `{${String(index).padStart(8, '0')}-1111-4222-8333-444455556666}`;
  const network = connections.map(({ name, bytes, instance, medium }, index) => [
    `${full(REGISTRY.network)}\\${id(index)}\\Connection\r\n    Name    REG_SZ    `,
    bytes ?? Buffer.from(name, 'latin1'),
    `\r\n    PnPInstanceId    REG_SZ    ${instance}\r\n`,
    medium ? `    MediaSubType    REG_DWORD    ${medium}\r\n` : '',
    '\r\n',
  ]);
  const drivers = connections.map(({ desc, wireless }, index) => [
    `${full(REGISTRY.drivers)}\\${String(index).padStart(4, '0')}\r\n    NetCfgInstanceId    REG_SZ    ${id(index).toUpperCase()}\r\n`,
    desc ? `    DriverDesc    REG_SZ    ${desc}\r\n` : '',
    wireless ? '    *IfType    REG_DWORD    0x47\r\n    *PhysicalMediaType    REG_DWORD    0x9\r\n' : '',
    '\r\n',
  ]);
  return { [REGISTRY.network]: bytesOf(network.flat()), [REGISTRY.drivers]: bytesOf(drivers.flat()) };
}

/** One key with its values, as reg.exe prints it. */
export function keyWith(path: string, values: Readonly<Record<string, string>>): Uint8Array {
  const lines = Object.entries(values).map(([name, value]) => `    ${name}    ${value}\r\n`);
  return bytesOf([`\r\n${full(path)}\r\n`, ...lines]);
}

/** Answers reg.exe's queries by their key and ipconfig with one text; what is not given is not there. */
export function answering(
  answers: Readonly<Record<string, Uint8Array>>,
  ipconfig: Uint8Array = new Uint8Array(),
): Run {
  return async (program, [, key = '']) => ({
    status: 'done',
    output: program.endsWith('\\ipconfig.exe') ? ipconfig : (answers[key] ?? new Uint8Array()),
  });
}

export function listing(listed: readonly (readonly [string, string])[]): OperatingSystem {
  return {
    host: () => 'PLANT-07',
    memoryMib: () => 8191,
    processorName: () => 'not asked',
    adapters: () => listed.map(([name, mac]) => ({ name, mac })),
  };
}

export function full(path: string): string {
  return path.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE');
}

function bytesOf(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  );
}

/** What reg.exe printed of Control\Network on a real machine, one character per byte. */
export function regFile(folder: string, name: string): string {
  return readFileSync(`${folder}/reg/${name}.network.txt`, 'latin1');
}
