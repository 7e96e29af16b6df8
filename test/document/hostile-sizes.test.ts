import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { armorBlocks, readArmor } from '../../shared/document/armor.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import { MOST_DOCUMENTS, MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { genuine } from '../vectors/documents.ts';
import { worked } from '../work-time.ts';
import { growth } from './growth.ts';

const BEGIN = '-----BEGIN SOFTKEY LICENSE-----\n';
const END = '-----END SOFTKEY LICENSE-----\n';
const file = genuine('license');
const envelopeHead = '{"payloadType":"application/vnd.softkey.courier-bundle.v1+json","payload":"';

/** Files of about `n` bytes, made to cost a careless reader more than their size. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  spaces: (n) => ' '.repeat(n),
  'quote marks': (n) => '>'.repeat(n),
  dashes: (n) => '-'.repeat(n),
  'line ends': (n) => '\n'.repeat(n),
  'carriage returns': (n) => '\r'.repeat(n),
  'SOFTKEY on one line': (n) => ' SOFTKEY '.repeat(n / 9),
  'SOFTKEY on every line': (n) => ' SOFTKEY \n'.repeat(n / 10),
  'a BEGIN line of spaces': (n) => `${' '.repeat(n)}${BEGIN}`,
  'a label without end': (n) => `-----BEGIN SOFTKEY ${'A '.repeat(n / 2)}`,
  'BEGIN lines': (n) => BEGIN.repeat(n / BEGIN.length),
  'empty blocks': (n) => (BEGIN + END).repeat(n / (BEGIN.length + END.length)),
  'a block of spaces': (n) => BEGIN + ' '.repeat(n) + END,
  'a block of empty lines': (n) => `${BEGIN}${'\n'.repeat(n)}${END}`,
  'a block of quoted empty lines': (n) => BEGIN + '> \n'.repeat(n / 3) + END,
  'a block of short lines': (n) => `${BEGIN}Host: a\n${'a\n'.repeat(n / 2)}${END}`,
  'a summary without end': (n) => `${BEGIN}Host: ${'a '.repeat(n / 2)}\n${END}`,
  'base64 without end': (n) => `${BEGIN}eyJwYXls${'A'.repeat(n)}\n=00000000\n${END}`,
  'base64 in short lines': (n) => `${BEGIN}eyJwYXls\n${'AAA\n'.repeat(n / 4)}=00000000\n${END}`,
  'padding without end': (n) => `${BEGIN}eyJwYXls${'='.repeat(n)}\n=00000000\n${END}`,
  'a genuine block, re-wrapped to single characters': (n) =>
    file.replace(/(?<=\n\n.{8}).+(?=\n=)/s, (body) =>
      body.replace(/./gs, '$&\n'.padEnd(n / body.length, ' ')),
    ),
};

function timeOf(bytes: Uint8Array, read: (bytes: Uint8Array) => void): number {
  const start = worked();
  try {
    read(bytes);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return worked() - start;
}

describe('a hostile file takes linear time', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, hostile) => {
    expect(growth((n) => timeOf(Buffer.from(hostile(n)), readArmor), 500_000)).toBeLessThan(4);
  });

  it('as an envelope', () => {
    for (const filler of ['A', '"', '=', `${'A'.repeat(63)}"`])
      expect(
        growth(
          (n) => timeOf(Buffer.from(envelopeHead + filler.repeat(n / filler.length)), readEnvelope),
          500_000,
        ),
      ).toBeLessThan(4);
  });
});

describe('the largest file there may be', () => {
  it.each(Object.entries(HOSTILE))('of %s is refused or read, and nothing overflows', (_, hostile) => {
    const bytes = Buffer.from(hostile(MOST_FILE_BYTES));
    timeOf(bytes, readArmor);
  });

  it('with a million lines in its base64 is read like any other', () => {
    const lines = file.split('\n');
    const many = [...lines.slice(0, 9), ...Array(1_000_000).fill('> '), ...lines.slice(9)].join('\n');
    expect(Buffer.compare(readArmor(Buffer.from(many)).envelope, readArmor(Buffer.from(file)).envelope)).toBe(
      0,
    );
  });

  it('with a block per line gives the first of them, and says that there are more (spec A15)', () => {
    expect(armorBlocks(Buffer.from(BEGIN.repeat(MOST_DOCUMENTS)))).toHaveLength(MOST_DOCUMENTS);
    const blocks = armorBlocks(Buffer.from(BEGIN.repeat(10_000)));
    expect(blocks).toHaveLength(MOST_DOCUMENTS + 1);
    expect(blocks.at(-1)).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_DOCUMENTS', details: { read: MOST_DOCUMENTS } }),
    );
  });

  it('needs memory in step with its size, however short its lines are', () => {
    const program = fileURLToPath(new URL('./programs/peak-memory.ts', import.meta.url));
    for (const line of ['AAA\n', 'A\n', '> \n', 'a b\n']) {
      const [empty = 0, full = 0] = [0, MOST_FILE_BYTES].map((size) =>
        Number(execFileSync(process.execPath, [program, line, String(size)], { encoding: 'utf8' })),
      );
      expect(full - empty).toBeLessThan(8 * MOST_FILE_BYTES);
    }
  });
});
