import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedFiles } from '../../electron/app/opened-files.ts';
import { temporaryFolder } from './desktop.ts';

function opened(paths: readonly string[]) {
  const files = openedFiles(() => {});
  files.add(paths);
  return files.take();
}

describe('files that were opened', () => {
  it('are told of, and given once', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.license'), 'A');
    let told = 0;
    const files = openedFiles(() => told++);
    files.add([]);
    expect(told).toBe(0);
    files.add([join(folder, 'a.license')]);
    files.add([join(folder, 'b.license')]);
    expect(told).toBe(2);
    expect(files.take()).toEqual({
      files: [{ name: 'a.license', bytes: Buffer.from('A') }],
      refused: [{ file: 'b.license', code: 'FILE_MISSING', details: expect.anything() }],
    });
    expect(files.take()).toEqual({ files: [], refused: [] });
  });

  it('are read like files of a stranger: a bad one hides no good one, and says by name what it is', () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    writeFileSync(at('huge'), '');
    truncateSync(at('huge'), 5_000_000_000);
    symlinkSync('/etc/hostname', at('link'));
    writeFileSync(at('good.license'), 'good');
    writeFileSync(at('evil \u202e.license'), 'evil');
    const names = [
      'folder',
      'pipe',
      'huge',
      'link',
      'missing',
      '/dev/zero',
      'good.license',
      'evil \u202e.license',
    ];
    const { files, refused } = opened(names.map((name) => (name.startsWith('/') ? name : at(name))));
    expect(files.map(({ name }) => name)).toEqual(['good.license', 'evil \\u202e.license']);
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      ['folder', 'IS_A_FOLDER'],
      ['pipe', 'NOT_A_REGULAR_FILE'],
      ['huge', 'TOO_LARGE'],
      ['link', 'LINK_OUTSIDE'],
      ['missing', 'FILE_MISSING'],
      ['zero', 'NOT_A_REGULAR_FILE'],
    ]);
    expect(JSON.stringify(refused)).not.toContain(folder);
  });

  it('are 500 at most; the others are refused by name', () => {
    const folder = temporaryFolder();
    const paths = Array.from({ length: 503 }, (_, index) => join(folder, `${index}.license`));
    for (const path of paths) writeFileSync(path, path);
    const { files, refused } = opened(paths);
    expect(files).toHaveLength(500);
    expect(refused).toEqual(
      ['500', '501', '502'].map((name) => ({
        file: `${name}.license`,
        code: 'TOO_MANY_FILES',
        details: { file: `${name}.license`, most: 500 },
      })),
    );
  });

  it('are 128 MB at most', () => {
    const folder = temporaryFolder();
    const paths = Array.from({ length: 6 }, (_, index) => join(folder, `${index}`));
    for (const path of paths) {
      writeFileSync(path, '');
      truncateSync(path, 33_000_000);
    }
    const { files, refused } = opened(paths);
    expect([files.length, refused.map(({ code }) => code)]).toEqual([5, ['TOO_MANY_FILES']]);
  });
});
