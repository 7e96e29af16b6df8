import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkBackup } from '../../node/desk/backup-check.ts';
import { serverOf } from '../../node/desk/ledger-place.ts';
import { demoDeskFolder, forge, newDemoDesk, newFolder, openDemoDesk, refusal } from './desks.ts';
import { start } from './program.ts';
import { preLicense, upgradeRequest } from './requests.ts';
import { demoProfile, surroundings } from './surroundings.ts';

const check = (file: string, profile = demoProfile) =>
  checkBackup(file, { profile, tallyKey: surroundings().randomness(32) });

const flawOf = async (file: string) => {
  const { code, details } = await refusal(() => check(file));
  return code === 'BACKUP_DAMAGED' ? `${details['flaw']} ${details['line']}` : code;
};

/** A desk with all that a ledger can hold, and its backup. */
async function backedUp() {
  const { dir, desk } = await newDemoDesk();
  const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
  const other = await desk.issue(preLicense({ host: 'B' }), undefined);
  await desk.upgrade(upgradeRequest({ host: 'B' }, other.file.text), undefined);
  await desk.revoke({ softkeyId, operator: 'Eva', reason: 'cancelled', date: undefined });
  const way = { way: 'rehost', replaces: other.softkeyId, returned: 'missing' } as const;
  const moved = await desk.replace(preLicense({ host: 'C' }), way, undefined, {
    operator: 'Eva',
    reason: 'x',
  });
  const order = { reference: 'PO-7', customer: 'Usina', product: null, quantity: 2 };
  await desk.addOrder({ ...order, change: false, date: undefined });
  const file = join(newFolder(), 'backup');
  const view = await desk.backUp(file);
  return { dir, desk, file, view, last: moved.softkeyId, lines: readFileSync(file, 'utf8').split(/(?<=\n)/) };
}

function rewritten(lines: readonly string[]): string {
  const file = join(newFolder(), 'changed');
  writeFileSync(file, lines.join(''));
  return file;
}

describe('a backup', () => {
  it('holds, and says when it was made, how far it goes, and what was issued last', async () => {
    const { dir, file, view, last } = await backedUp();
    expect(view).toMatchObject({ vendor: 'demo', licenses: 4, last: { softkeyId: last, host: 'C' } });
    const checked = await check(file);
    expect(checked.view).toEqual(view);
    expect(checked.files.map(({ name }) => name)).toEqual(['keys.json', 'demo_2026-01-01.key-set']);
    expect(checked.files[0]?.bytes).toEqual(new Uint8Array(readFileSync(join(dir, 'keys.json'))));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('of a desk that has issued nothing holds, too', async () => {
    const { desk } = await newDemoDesk();
    const file = join(newFolder(), 'backup');
    await desk.backUp(file);
    expect((await check(file)).view).toMatchObject({ events: 1, licenses: 0, last: null });
  });

  it('gets a name of its own in a folder, and takes the place of nothing', async () => {
    const { desk } = await newDemoDesk();
    const folder = newFolder();
    const { path } = await desk.backUp(folder);
    expect(path).toBe(join(folder, 'demo_2026-11-22T120000Z.desk-backup'));
    const bytes = readFileSync(path);
    for (const out of [folder, path])
      expect(await refusal(() => desk.backUp(out))).toMatchObject({
        code: 'OUTPUT_FAILED',
        details: { obstacle: 'exists' },
      });
    mkdirSync(join(folder, 'in'));
    expect((await refusal(() => desk.backUp(join(folder, 'none', 'x')))).code).toBe('OUTPUT_FAILED');
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(folder).sort()).toEqual(['demo_2026-11-22T120000Z.desk-backup', 'in']);
  });

  it('is not made of a ledger that is broken', async () => {
    const { dir, desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    await forge(dir, 'DELETE FROM events WHERE n = 2');
    const folder = newFolder();
    const again = await openDemoDesk(dir);
    expect((await refusal(() => again.backUp(folder))).code).toBe('LEDGER_CORRUPT');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another vendor, of a newer program, or none at all is called that', async () => {
    const { file, lines } = await backedUp();
    const { code } = await refusal(() => check(file, { ...demoProfile, id: 'acme' }));
    expect(code).toBe('DESK_OTHER_VENDOR');
    const newer = [lines[0]?.replace(' 1 ', ' 2 ') ?? '', ...lines.slice(1)];
    expect(await flawOf(rewritten(newer))).toBe('NEWER_VERSION');
    expect(await flawOf(rewritten(['Dear colleagues\n']))).toBe('NOT_A_BACKUP');
    expect(await flawOf(rewritten([]))).toBe('NOT_A_BACKUP');
    expect(await flawOf(join(newFolder(), 'none'))).toBe('FILE_MISSING');
    expect(await flawOf(newFolder())).toBe('IS_A_FOLDER');
  });

  it('that was cut off anywhere is refused', async () => {
    const { lines } = await backedUp();
    for (let kept = 1; kept < lines.length - 1; kept++) {
      expect(await flawOf(rewritten(lines.slice(0, kept)))).toBe(`cut ${kept}`);
      const half = lines[kept]?.slice(0, (lines[kept]?.length ?? 0) / 2) ?? '';
      expect(await flawOf(rewritten([...lines.slice(0, kept), half]))).toBe(`cut ${kept + 1}`);
    }
    expect(await flawOf(rewritten([...lines.slice(0, -1), lines.at(-1)?.trimEnd() ?? '']))).toMatch(/^cut /);
  });

  it('in which a line was left out, doubled, exchanged or added is refused', async () => {
    const { lines } = await backedUp();
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const left = lines.toSpliced(at, 1);
      expect(await flawOf(rewritten(left)), `without ${at}`).toMatch(/^\w+ \d+$|^NOT_A_BACKUP$/);
      expect(await flawOf(rewritten(lines.toSpliced(at, 0, line))), `twice ${at}`).toMatch(/^\w+ \d+$/);
      const next = lines[at + 1];
      if (next !== undefined)
        expect(await flawOf(rewritten(lines.toSpliced(at, 2, next, line))), `exchanged ${at}`).toMatch(
          /^\w+ \d+$|^NOT_A_BACKUP$/,
        );
    }
    expect(await flawOf(rewritten([...lines, '\n']))).toMatch(/^line /);
  });

  it('in which any byte is another is refused', async () => {
    const { file } = await backedUp();
    const bytes = readFileSync(file);
    const changed = join(newFolder(), 'changed');
    // A prime number of bytes apart: every sort of line is met in other places.
    for (let at = 3; at < bytes.length; at += 61) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      writeFileSync(changed, copy);
      expect(await flawOf(changed), `byte ${at}`).toMatch(/^\w+ \d+$|^NOT_A_BACKUP$|^NEWER_VERSION$/);
    }
  });

  it('with a license that has the signature of another one is refused at its line', async () => {
    const { lines } = await backedUp();
    const places = [...lines.keys()].filter((at) => lines[at]?.startsWith('license '));
    const envelopes = places.map((at) => Buffer.from(lines[at]?.split(' ')[1] ?? '', 'base64'));
    const tail = 92; // 86 digits of a signature and what ends an envelope
    const forged = Buffer.concat([
      envelopes[1]?.subarray(0, -tail),
      envelopes[2]?.subarray(-tail),
    ] as Buffer[]);
    const at = places[1] ?? 0;
    const line = `license ${forged.toString('base64')} ${lines[at]?.split(' ')[2]}`;
    expect(await flawOf(rewritten(lines.with(at, line)))).toBe(`license ${at + 1}`);
  });

  it('with another desk of the same vendor mixed in is refused by what does not fit', async () => {
    const { lines } = await backedUp();
    const { lines: others } = await backedUp();
    const of = (all: readonly string[], sort: string) => all.filter((line) => line.startsWith(`${sort} `));
    const mixed = (from: string) =>
      lines.flatMap((line, at) => {
        if (!line.startsWith(`${from} `)) return [line];
        return lines[at - 1]?.startsWith(`${from} `) ? [] : of(others, from);
      });
    expect(await flawOf(rewritten(mixed('license')))).toMatch(/^contradiction /);
    expect(await flawOf(rewritten(mixed('event')))).toMatch(/^contradiction /);
    expect(await flawOf(rewritten(mixed('revocation')))).toMatch(/^revocation /);
    expect(await flawOf(rewritten(mixed('list')))).toMatch(/^revocation /);
    expect(await flawOf(rewritten(mixed('end')))).toMatch(/^end /);
    const ends = { ...JSON.parse(of(others, 'end')[0]?.slice(4) ?? ''), ledger: undefined };
    const own = JSON.parse(of(lines, 'end')[0]?.slice(4) ?? '');
    const sealed = { ledger: own.ledger, sha256: own.sha256, seal: ends.seal };
    expect(await flawOf(rewritten([...lines.slice(0, -1), `end ${JSON.stringify(sealed)}\n`]))).toMatch(
      /^seal /,
    );
  });
});

describe('a backup that is made while others issue', () => {
  it('holds each time, and goes as far as its own moment', { timeout: 120_000 }, async () => {
    const dir = await demoDeskFolder();
    const issuing = start('issuing', dir, '0', '1000000');
    await issuing.wrote(3);
    const folder = newFolder();
    const seen: number[] = [];
    const desk = await openDemoDesk(dir);
    for (let i = 0; i < 12; i++) {
      const before = issuing.written.length;
      const { licenses } = await desk.backUp(join(folder, `${i}`));
      expect((await check(join(folder, `${i}`))).view.licenses).toBe(licenses);
      seen.push(licenses);
      await issuing.wrote(before + 2);
    }
    issuing.kill();
    await issuing.ended();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(6);
    expect(serverOf(dir) === undefined).toBe(inject('engine') === 'sqlite');
  });
});
