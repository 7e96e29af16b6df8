import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pngWidth } from '../../build/icons/ico.ts';
import { copyIcons, currentDigests, digestsFile, icons } from '../../build/icons/made-icons.ts';

const bytes = (name: string) => readFileSync(join(icons, name));

describe('the icons', () => {
  it('are those of the drawings beside them (node build/icons/draw.ts makes them anew)', () => {
    expect(currentDigests()).toEqual(JSON.parse(readFileSync(digestsFile, 'utf8')));
  });

  it('are as large as their names say', () => {
    const files = globSync('**/*x*.png', { cwd: icons }).filter((name) => /\d+x\d+\.png$/.test(name));
    expect(files).toHaveLength(8 + 3 * 7);
    expect(files.filter((name) => pngWidth(bytes(name)) !== Number.parseInt(basename(name), 10))).toEqual([]);
  });

  it.each([
    ['app.ico', [16, 20, 24, 32, 40, 48, 64, 128, 256]],
    ['pre-license.ico', [16, 24, 32, 48, 64, 128, 256]],
    ['license.ico', [16, 24, 32, 48, 64, 128, 256]],
    ['upgrade-request.ico', [16, 24, 32, 48, 64, 128, 256]],
  ])('%s holds every size that Windows asks for', (name, sizes) => {
    expect(sizesIn(bytes(name))).toEqual(sizes);
  });

  it('of windows and tray come beside the app: each state on each panel, for each scale of the screen', () => {
    const folder = mkdtempSync(join(tmpdir(), 'softkey-icons-'));
    try {
      copyIcons(folder);
      expect(readdirSync(folder).sort()).toEqual(['app.ico', 'app.png', ...trayNames()].sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of the tray differ on every panel and in every state', () => {
    const pictures = trayNames().map((name) => bytes(`tray/${name}`).toString('base64'));
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

function trayNames(): string[] {
  const ends = ['', '@1.5x', '@2x'];
  const states = ['licensed', 'expiring', 'not-licensed'];
  return states.flatMap((state) =>
    ['light', 'dark'].flatMap((panel) => ends.map((end) => `tray-${state}-on-${panel}${end}.png`)),
  );
}

/** The widths of the pictures, found by way of the file's table. */
function sizesIn(ico: Buffer): number[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const width = pngWidth(ico.subarray(offset, offset + length));
    expect(ico[entry]).toBe(width % 256);
    return width;
  });
}
