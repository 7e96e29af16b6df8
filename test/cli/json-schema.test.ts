import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../shared/errors/codes.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { licensedHome } from '../licensed-home.ts';
import { genuine } from '../vectors/documents.ts';
import { vendorEdition } from './runner.ts';

// Real answers of real commands, held against docs/schema/.

const SCHEMAS = join(import.meta.dirname, '../../docs/schema');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
for (const name of readdirSync(SCHEMAS).filter((file) => file.endsWith('.json')))
  ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as AnySchemaObject);

const folder = mkdtempSync(join(tmpdir(), 'softkey-schema-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  licensedHome(vendorEdition.program, folder);
  mkdirSync(at('stick'));
  writeFileSync(at('stick/other.license'), genuine('license'));
  writeFileSync(at('stick/cut.license'), readFileSync(at('a.license'), 'utf8').slice(0, 400));
  writeFileSync(at('mail.eml'), `Subject: license\n\nHello\n\n${readFileSync(at('a.license'), 'utf8')}`);
  writeFileSync(at('bundle'), genuine('courier-bundle'));
  writeFileSync(at('broken.json'), '{"product": 1,,}');
});

interface Line {
  readonly summary?: unknown;
  readonly file?: string;
  readonly ok?: boolean;
  readonly code?: string;
  readonly details?: object;
  readonly inside?: readonly Line[];
}

/** What a command says, line by line: on standard output, or where it is refused on the other one. */
function said(words: string): readonly Line[] {
  const typed = [vendorEdition.program, ...words.split(' '), '--home', 'home', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, typed, {
    cwd: folder,
    env: cleanEnvironment(),
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

function faultsOf(schema: string, line: unknown): unknown {
  return ajv.validate(schema, line) ? [] : ajv.errors;
}

const FILES = 'a.license a.prelicense stick mail.eml bundle order.json nothing-there';
const ANSWERS = [
  ['verify.json', `verify ${FILES}`],
  ['verify.json', 'verify stick'],
  ['import.json', 'import a.license stick mail.eml order.json nothing-there'],
  ['import.json', 'import stick/other.license'],
  ['import.json', 'import a.license --dry-run'],
  ['inspect.json', `inspect ${FILES}`],
] as const;

describe.each(ANSWERS)('by %s', (schema, words) => {
  let lines: readonly Line[] = [];
  beforeAll(() => {
    lines = said(words);
  });

  it(`softkey ${words}`, () => {
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(faultsOf(schema, line), JSON.stringify(line)).toEqual([]);
    expect(lines.map(({ summary }) => summary !== undefined)).toEqual(
      lines.map((_, n) => n === lines.length - 1),
    );
  });

  it(`softkey ${words}: the codes are those there are`, () => {
    const codes = lines.slice(0, -1).map(({ code = '' }) => code);
    expect(codes.filter((code) => code !== 'OK' && !(code in REFUSALS))).toEqual([]);
  });

  it(`softkey ${words}: no field of it may be left out`, () => {
    for (const line of lines)
      for (const name of ['file', 'ok', 'code', 'details', 'summary', 'kind', 'documents'] as const)
        if (name in line) {
          const { [name as keyof Line]: _, ...rest } = line;
          expect(faultsOf(schema, rest), name).not.toEqual([]);
        }
  });
});

describe('the error object', () => {
  it.each([
    ['statsu', 'USAGE'],
    ['import', 'USAGE'],
    ['prelicense --order broken.json --out x --confirm y', 'JSON_INVALID'],
    ['prelicense --order nothing-there --out x', 'FILE_MISSING'],
    ['desk ledger --dir nowhere', 'DESK_MISSING'],
  ])('softkey %s', (words, code) => {
    const [line] = said(words).filter((one) => 'error' in one) as { error: { code: string } }[];
    expect(faultsOf('error.json', line), JSON.stringify(line)).toEqual([]);
    expect(line?.error.code).toBe(code);
  });

  it('without its details is none', () => {
    expect(faultsOf('error.json', { error: { code: 'USAGE', title: 'a', hint: 'b' } })).not.toEqual([]);
  });
});

it('a line that is ok has no refusal for its code, and one that is not has one', () => {
  const line = { file: 'a', details: {} };
  expect(faultsOf('result.json', { ...line, ok: true, code: 'FORGED' })).not.toEqual([]);
  expect(faultsOf('result.json', { ...line, ok: false, code: 'OK' })).not.toEqual([]);
  expect(faultsOf('result.json', { ...line, ok: true, code: 'OK' })).toEqual([]);
});
