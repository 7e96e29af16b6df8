import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { unpainted } from '../../node/cli/output.ts';
import { showCode } from '../../node/cli/show/code.ts';
import { deflate } from '../../node/files/deflate.ts';
import { type CompactText, writeCompact } from '../../shared/document/compact.ts';
import { openDocument } from '../../shared/document/document.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { newDemoDesk } from '../desk/desks.ts';
import { preLicense, upgradeRequest } from '../desk/requests.ts';
import { lookIn } from './views.ts';

const compactOf = ({ bytes }: { bytes: Uint8Array }): CompactText =>
  writeCompact(openDocument(bytes).envelopeBytes, deflate);

const SCALE = 4;

/** The codes of a terminal as a camera sees them: runs of lines that are made of modules only. */
function photographed(shown: string): string[] {
  const blocks = shown
    .split(/\n(?![ ▀▄█]+(?:\n|$))|(?<=^|\n)(?![ ▀▄█]+\n).*\n/)
    .filter((text) => /^[ ▀▄█\n]+$/.test(text) && text.includes('█'));
  return blocks.map((block) => decodeQR(imageOf(block.split('\n').filter((line) => line !== ''))));
}

function imageOf(lines: readonly string[]) {
  const light = lines.flatMap((line) => [
    [...line].map((cell) => cell === '▀' || cell === '█'),
    [...line].map((cell) => cell === '▄' || cell === '█'),
  ]);
  const [height, width] = [light.length * SCALE, (light[0]?.length ?? 0) * SCALE];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = light[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true ? 255 : 0;
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

describe('a code in the terminal', () => {
  it('is read from its picture, and the desk answers it', async () => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'SCADA-01' });
    const shown = showCode(compactOf(request), lookIn('en'));
    const texts = photographed(shown);
    expect(texts).toHaveLength(1);
    const scanned = { name: 'scanned', bytes: encodeUtf8(texts.join('\n')) };
    const view = await desk.issue(scanned, undefined);
    expect(view.repeated).toBe(false);
    expect(await desk.issue(request, undefined)).toEqual({ ...view, repeated: true });
  });

  it('comes in parts where the document is too large for one, and the desk answers them in any order', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'SCADA-01' }), undefined);
    const compact = compactOf(upgradeRequest({ host: 'SCADA-01' }, first.file.text));
    expect(compact.whole).toBeNull();
    const texts = photographed(showCode(compact, lookIn('en')));
    expect(texts).toEqual(compact.parts);
    const bytes = encodeUtf8(texts.toReversed().join('\n'));
    expect(await desk.upgrade({ name: 'scanned', bytes }, undefined)).toMatchObject({ sequence: 2 });
    await expect(desk.upgrade({ name: 'one', bytes: encodeUtf8(texts[1] ?? '') }, undefined)).rejects.toThrow(
      expect.objectContaining({ code: 'PARTS_MISSING' }),
    );
  });

  it.each([80, 100, 132])('fits into a terminal of %d columns', (width) => {
    const compact = compactOf(preLicense({ host: 'SCADA-01' }));
    const lines = showCode(compact, lookIn('en', width)).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    expect(photographed(lines.join('\n')).length).toBe(width === 132 ? 1 : width === 100 ? 2 : 3);
  });

  it('has colours of its own where there are colours', () => {
    const compact = compactOf(preLicense({ host: 'SCADA-01' }));
    const painted = showCode(compact, { ...lookIn('en'), paint: (style, text) => `<${style}>${text}` });
    const plain = showCode(compact, { ...lookIn('en'), paint: unpainted });
    expect(painted.replaceAll('<code>', '')).toBe(plain);
    expect(painted).toMatch(/^<code>█+$/m);
  });

  it('is drawn with letters where a terminal shows no others, or says that there is no room', () => {
    const compact = compactOf(preLicense({ host: 'SCADA-01' }));
    const look = { ...lookIn('en'), letters: 'ascii' } as const;
    const drawn = showCode(compact, { ...look, width: 264 });
    expect(drawn).toMatch(/^\p{ASCII}*$/u);
    const blocks = drawn.replaceAll('##', '█').replaceAll('  ', ' ').split('\n');
    expect(Math.max(...blocks.map((line) => line.length))).toBeLessThanOrEqual(132);
    expect(photographed(inHalves(blocks))).toEqual([compact.whole]);
    expect(showCode(compact, { ...look, width: 80 })).toContain('LC_ALL=C.UTF-8');
    const painted = showCode(compact, { ...look, paint: (style, text) => (style === 'light' ? '██' : text) });
    expect(painted.replaceAll('█', '#')).toBe(showCode(compact, look));
  });
});

/** Lines of whole modules as lines of halves, which `photographed` reads. */
function inHalves(lines: readonly string[]): string {
  const rows = lines.filter((line) => /^[ █]+$/.test(line));
  const twice = rows.filter((_, at) => at % 2 === 0).map((upper, at) => [upper, rows[at * 2 + 1] ?? '']);
  const cell = (upper: string | undefined, lower: string | undefined) =>
    upper === '█' ? (lower === '█' ? '█' : '▀') : lower === '█' ? '▄' : ' ';
  return `${twice.map(([upper = '', lower = '']) => [...upper].map((one, at) => cell(one, lower[at])).join('')).join('\n')}\n`;
}
