import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What one class or interface of Electron has, as its own type declarations say. */
interface ElectronType {
  readonly base: string | undefined;
  readonly members: Set<string>;
  readonly events: Set<string>;
}

const TYPE = /^ {2}(?:class|interface) (\w+)(?: extends (\w+))?/;
const EVENT = /^ {4}on\(event: '([\w-]+)'/;
const MEMBER = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:<]/;

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
let types: Map<string, ElectronType> | undefined;

/** The version of Electron that is imitated: the one in node_modules, with or without its binary. */
export function electronVersion(): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

export function electronHas(type: string, member: string): boolean {
  return lineage(type).some(({ members }) => members.has(member));
}

export function electronEvents(type: string): ReadonlySet<string> {
  return new Set(lineage(type).flatMap(({ events }) => [...events]));
}

function lineage(name: string): ElectronType[] {
  types ??= readTypes();
  const type = types.get(name);
  if (type === undefined) return [];
  return [type, ...(type.base === undefined ? [] : lineage(type.base))];
}

/**
 * Line by line: the declarations are made by a program, and this takes 10 ms instead of a compiler's second.
 */
function readTypes(): Map<string, ElectronType> {
  const found = new Map<string, ElectronType>();
  let current: ElectronType | undefined;
  for (const line of readFileSync(join(folder, 'electron.d.ts'), 'utf8').split('\n')) {
    if (line.startsWith('  namespace ')) break;
    const [, name, base] = TYPE.exec(line) ?? [];
    if (name !== undefined) {
      current = { base, members: new Set(), events: new Set() };
      found.set(name, current);
    }
    const event = EVENT.exec(line)?.[1];
    const member = MEMBER.exec(line)?.[1];
    if (event !== undefined) current?.events.add(event);
    else if (member !== undefined) current?.members.add(member);
  }
  return found;
}
