import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jsonFile } from '../../electron/app/json-file.ts';
import { openLog } from '../../electron/app/log.ts';
import { windowPlace } from '../../electron/window/place.ts';
import { ODD_THINGS, putOdd } from '../station/odd-things.ts';

// What the desktop app keeps for itself, where something odd stands in its place: it goes on, and at once.

const PLACE = { x: 1, y: 2, width: 900, height: 700, maximized: false };

async function withOdd(odd: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-odd-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await putOdd(odd, join(folder, name));
  return folder;
}

describe.skipIf(process.platform === 'win32').each(Object.keys(ODD_THINGS))('%s', (odd) => {
  test('at the window’s place is forgotten', async () => {
    const file = join(await withOdd(odd, 'window.json'), 'window.json');
    const kept = jsonFile(file, windowPlace);
    expect(kept.read()).toBeUndefined();
    expect(() => kept.keep(PLACE)).not.toThrow();
    if (!odd.includes('folder')) expect(kept.read()).toEqual(PLACE);
  });

  test.each(['softkey-desk.log', 'softkey-desk.log.1'])(
    'at the log’s %s does not keep the app',
    async (name) => {
      const log = openLog(await withOdd(odd, name), () => new Date('2026-03-01T12:00:00Z'));
      for (const text of ['one', 'two']) expect(() => log.note(text)).not.toThrow();
    },
  );
});
