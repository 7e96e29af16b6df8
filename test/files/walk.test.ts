import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFound, walkFiles } from '../../node/files/walk.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';

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

test('a folder without any file is named, and reading it says so; one with a file somewhere below is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-walk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a', 'below'), { recursive: true });
  mkdirSync(join(folder, 'b', 'below'), { recursive: true });
  writeFileSync(join(folder, 'b', 'below', 'file'), '');
  const codes = [...walkFiles([join(folder, 'a'), join(folder, 'b'), folder])].map((file) => {
    try {
      return [relative(folder, file.path), readFound(file).length];
    } catch (error) {
      return [relative(folder, file.path), isRefusal(error) ? error.code : error];
    }
  });
  const file = join('b', 'below', 'file');
  expect(codes).toEqual([
    ['a', 'FOLDER_EMPTY'],
    [file, 0],
    [file, 0],
  ]);
});
