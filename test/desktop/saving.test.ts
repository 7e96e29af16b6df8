import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumIsMissing, isStandin } from '#electron-standin';
import type { Saved } from '../../shared/app/host.ts';
import { type Desktop, openDesktop, temporaryFolder } from './desktop.ts';
import { cannotMount, smallDisk } from './disks.ts';

const NAME = 'SCADA-01_2026-11-22.prelicense';
const FILE = { name: NAME, text: 'line one\nline two\n' };

/**
 * The person chooses `path` in the next dialogs; null: they thought better of it. Gives what the dialog was
 * asked.
 */
async function choosing({ app }: Desktop, path: string | null): Promise<() => Promise<SaveOptions[]>> {
  await app.evaluate(({ dialog }, filePath) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { saveDialogs: asked });
    dialog.showSaveDialog = async (...args: unknown[]) => {
      asked.push(args.at(-1));
      return filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
    };
  }, path);
  return () => app.evaluate(() => Reflect.get(globalThis, 'saveDialogs') as SaveOptions[]);
}

interface SaveOptions {
  readonly title: string;
  readonly buttonLabel: string;
  readonly defaultPath: string;
  readonly filters: readonly { readonly extensions: readonly string[] }[];
}

async function refusal(desktop: Desktop, name: string, input: unknown) {
  const reply = await desktop.ask(name, input);
  return reply.ok ? reply.value : [reply.error.code, reply.error.details['obstacle']];
}

describe.skipIf(chromiumIsMissing('saving in the desktop app'))('a file that a person saves', () => {
  test('lies where they chose, whole; the answer tells no way to it', async () => {
    const desktop = await openDesktop({ settings: { language: 'pt-BR' } });
    const folder = temporaryFolder();
    const path = join(folder, 'chosen.prelicense');
    const dialogs = await choosing(desktop, path);
    const saved = await desktop.get<Saved>('file.save', FILE);
    expect(readFileSync(path, 'utf8')).toBe(FILE.text);
    expect(readdirSync(folder)).toEqual(['chosen.prelicense']);
    expect(JSON.stringify(saved)).not.toContain(join(folder, '..'));
    expect(saved).toEqual({ name: 'chosen.prelicense', folder: folder.split('/').at(-1), id: '1' });
    const [asked] = await dialogs();
    expect(asked?.title).toBe(`Salvar ${NAME}`);
    expect(asked?.defaultPath.endsWith(`/${NAME}`)).toBe(true);
    expect(asked?.filters[0]?.extensions).toEqual(['prelicense']);

    // The next dialog begins where the last one ended, also for a name that would be a path.
    await desktop.get('file.save', { ...FILE, name: '../../x.license' });
    expect((await dialogs())[1]?.defaultPath).toBe(join(folder, '-..-x.license'));
    await desktop.get('file.show', { id: saved.id });
    if (isStandin()) {
      const shown = await desktop.app.evaluate(() =>
        electronStandin.asked.filter(({ what }) => what === 'shell.showItemInFolder').map((one) => one.with),
      );
      expect(shown).toEqual([[path]]);
    }
    expect(await refusal(desktop, 'file.show', { id: '77' })).toEqual(['FILE_MISSING', undefined]);
  });

  test('is not written where they thought better of it', async () => {
    const desktop = await openDesktop();
    await choosing(desktop, null);
    expect(await desktop.get('file.save', FILE)).toBe(null);
    expect(await desktop.get('page.pdf', { name: 'status.pdf' })).toBe(null);
  });

  test('replaces an older one in one move, and no folder, pipe or file behind a link', async () => {
    const desktop = await openDesktop();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old'), 'old and much longer than the new one');
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await choosing(desktop, join(folder, 'old'));
    await desktop.get('file.save', FILE);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe(FILE.text);
    for (const name of ['folder', 'pipe']) {
      await choosing(desktop, join(folder, name));
      expect(await refusal(desktop, 'file.save', FILE)).toEqual(['OUTPUT_FAILED', 'not-a-file']);
    }
    await choosing(desktop, join(folder, 'none/file'));
    expect(await refusal(desktop, 'file.save', FILE)).toEqual(['OUTPUT_FAILED', 'no-folder']);
    expect(readdirSync(folder).sort()).toEqual(['folder', 'old', 'pipe']);
  });

  const noTmpfs = cannotMount('saving on a full disk in the desktop app');
  test.skipIf(noTmpfs)('on a full disk is refused by name, and leaves nothing behind', async () => {
    const desktop = await openDesktop();
    const disk = smallDisk();
    writeFileSync(join(disk, 'kept'), 'kept');
    await choosing(desktop, join(disk, NAME));
    expect(await refusal(desktop, 'file.save', { ...FILE, text: 'x'.repeat(300_000) })).toEqual([
      'DISK_FULL',
      undefined,
    ]);
    expect(readdirSync(disk)).toEqual(['kept']);
    // The same file once there is room again.
    await desktop.get('file.save', FILE);
    expect(statSync(join(disk, NAME)).size).toBe(FILE.text.length);
  });

  test.skipIf(noTmpfs)('on a disk that may only be read is refused by name', async () => {
    const desktop = await openDesktop();
    const disk = smallDisk();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await choosing(desktop, join(disk, NAME));
    expect(await refusal(desktop, 'file.save', FILE)).toEqual(['OUTPUT_FAILED', 'denied']);
  });

  test('can be the page as a PDF', async () => {
    const desktop = await openDesktop();
    const path = join(temporaryFolder(), 'status.pdf');
    await choosing(desktop, path);
    expect(await desktop.get<Saved>('page.pdf', { name: 'status.pdf' })).toMatchObject({
      name: 'status.pdf',
    });
    expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test.skipIf(!isStandin())('can be dragged out of the window, and is gone when the app ends', async () => {
    const desktop = await openDesktop();
    await desktop.get('file.drag', FILE);
    const dragged = await desktop.app.evaluate(
      () => electronStandin.asked.find(({ what }) => what === 'webContents.startDrag')?.with[0],
    );
    const [path = ''] = dragged as string[];
    expect(readFileSync(path, 'utf8')).toBe(FILE.text);
    expect(path.endsWith(`/${NAME}`)).toBe(true);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    await desktop.close();
    expect(existsSync(join(path, '..'))).toBe(false);
  });
});
