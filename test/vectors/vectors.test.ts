import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeVerifier } from '../../node/crypto/native.ts';
import { KINDS } from '../../shared/document/kinds.ts';
import { REFUSALS } from '../../shared/errors/codes.ts';
import { verifierOf } from '../../shared/signature/cryptography.ts';
import { portableEngine } from '../../shared/signature/portable-engine.ts';
import { scenarios, vectorFile } from './generate.ts';
import { judge } from './judge.ts';
import { ENDING, parseVector, readVectors, VECTORS_FOLDER } from './read.ts';

const vectors = readVectors();
const judged = [...vectors.values()].filter(({ reader }) => reader !== 'file' && reader !== 'desk');

describe('every vector comes out as its file says', () => {
  const verifiers = { native: nativeVerifier, portable: verifierOf(portableEngine) };

  for (const [engine, verify] of Object.entries(verifiers)) {
    it.each(judged.map((vector) => [vector.name, vector] as const))(`${engine}: %s`, (_, vector) => {
      const { result, outcome } = judge(vector, vectors, verify);
      expect(result).toBe(vector.expect);
      expect(outcome).toMatchObject(vector.outcome);
    });
  }
});

describe('the checked-in vectors', () => {
  it('are those that the generator writes, byte for byte', () => {
    expect(readdirSync(VECTORS_FOLDER).sort()).toEqual(scenarios.map(({ name }) => name + ENDING).sort());
    for (const one of scenarios) {
      const file = readFileSync(join(VECTORS_FOLDER, one.name + ENDING));
      // What is compressed may come out otherwise with another zlib, so it is compared unpacked.
      if (one.compressed)
        expect(unpacked(one.name, file).equals(unpacked(one.name, vectorFile(one)))).toBe(true);
      else expect(file.equals(vectorFile(one)), one.name).toBe(true);
    }
  });

  it('have names that nobody has to look up', () => {
    expect([...vectors.keys()].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });
});

function unpacked(name: string, file: Buffer): Buffer {
  const { bytes, ...header } = parseVector(name, file);
  return Buffer.concat([Buffer.from(JSON.stringify(header)), bytes]);
}

describe('docs/spec.md has a vector for', () => {
  const whole = readFileSync(new URL('../../docs/spec.md', import.meta.url), 'utf8');
  // A home is a folder, so no vector: test/sdk/check holds §16, by homes that two readers judge.
  const spec = whole.slice(0, whole.indexOf('\n## 16 ')) + whole.slice(whole.indexOf('\n## 19 '));
  const named = new Set([...vectors.values()].flatMap(({ clauses }) => clauses));
  const clauses = [...spec.matchAll(/^(?:\| |- )([ABPESTVFNKCXY]\d{1,2})\b/gm)].map(
    ([, clause = '']) => clause,
  );

  it('every clause', () => {
    expect(clauses.length).toBeGreaterThan(60);
    // N3 is what a program may do besides: test/containers holds it.
    // X9, X10 and X14 are what a desk does with several parcels: test/desk/exchange.test.ts holds them.
    // Of §20, all but Y4 is what a relay and a station do: test/relay holds it.
    const relay = ['Y1', 'Y2', 'Y3', 'Y5', 'Y6', 'Y7'];
    const without = ['N3', 'X9', 'X10', 'X14', ...relay];
    expect([...clauses, '§10', '§12'].filter((clause) => !named.has(clause))).toEqual(without);
  });

  it('no clause that does not exist', () => {
    expect([...named].filter((clause) => !clauses.includes(clause) && !clause.startsWith('§'))).toEqual([]);
  });

  it('every refusal code that it names', () => {
    const expected = new Set([...vectors.values()].map((vector) => vector.expect));
    const codes = [...new Set([...spec.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, code = '']) => code))];
    const refusals = codes.filter((code) => Object.hasOwn(REFUSALS, code));
    expect(refusals.length).toBeGreaterThan(25);
    expect(refusals.filter((code) => !expected.has(code))).toEqual([]);
  });

  it('every kind', () => {
    expect(Object.keys(KINDS).filter((kind) => vectors.get(kind)?.expect !== 'OK')).toEqual([]);
  });
});
