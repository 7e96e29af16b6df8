import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { walkFiles } from '../../node/files/walk.ts';

test('files of a folder are named the same however the folder is spelled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-walk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'inner'));
  for (const name of ['a', join('inner', '_')]) writeFileSync(join(folder, name), '');
  for (const start of [folder, relative('.', folder)])
    for (const spelled of [start, `${start}${sep}`, `${start}${sep}.`, `.${sep}${relative('.', folder)}`]) {
      const paths = [...walkFiles([spelled])].map(({ path }) => path);
      expect(paths.sort()).toEqual([join(spelled, 'a'), join(spelled, 'inner', '_')]);
    }
});
