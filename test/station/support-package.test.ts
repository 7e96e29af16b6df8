import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLog } from '../../electron/app/log.ts';
import { logFolder } from '../../node/app/app-log.ts';
import { isSupportPackage } from '../../shared/document/support-package.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { fileIn, importTexts, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn } from './vendor.ts';

async function licensed(): Promise<MadeUpStation> {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return station;
}

const packageOf = (station: MadeUpStation) => station['support.package']({ language: 'en' });
const countOf = ({ parts }: Awaited<ReturnType<typeof packageOf>>, name: string) =>
  parts.find(({ part }) => part === name)?.count;

/** Where the desktop app of this vendor writes, on a home that somebody chose. */
const logsOf = ({ home }: MadeUpStation) => logFolder(join(home, 'app', profile.id));

describe('a support package', () => {
  test('has each part that it says, and is opened by inspect', async () => {
    const station = await licensed();
    const made = await packageOf(station);
    expect(made.file.name).toBe('SCADA-01_2026-03-01.softkey-support.txt');
    expect(made.parts.map(({ part }) => part)).toEqual(['state', 'machine', 'journal', 'files', 'documents']);
    expect(countOf(made, 'state')).toBe(1);
    expect(countOf(made, 'journal')).toBe((await station['journal.read']({})).entries.length);
    const { text } = made.file;
    expect(isSupportPackage(encodeUtf8(text))).toBe(true);
    const { documents } = await station['documents.inspect']({ file: fileIn(text), machine: null });
    expect(documents).toHaveLength(countOf(made, 'documents') ?? 0);
  });

  test('has no id of the machine whole, in any language', async () => {
    const station = await licensed();
    const { 'smbios-uuid': uuid, 'os-id': system, mac } = station.machine;
    const raw = [uuid, system, mac].flat().map(String);
    for (const language of LANGUAGES) {
      const { file } = await station['support.package']({ language });
      for (const value of raw) expect(file.text).not.toContain(value);
    }
  });

  test('has the end of the app’s log, as whole lines', async () => {
    const station = await licensed();
    const log = openLog(logsOf(station), () => new Date('2026-03-01T12:00:00Z'));
    for (let count = 1; count <= 4000; count++)
      log.note(`line ${count}: ${'something that takes its place '.repeat(2)}`);
    const made = await packageOf(station);
    const lines = made.file.text.split('\n').filter((line) => line.startsWith('  2026-03-01T12:00:00Z line'));
    expect(lines).toHaveLength(countOf(made, 'log') ?? 0);
    expect(lines.at(-1)).toContain('line 4000:');
    expect(lines.length).toBeLessThan(4000);
  });

  test('says of a part that cannot be read why, and has the others', async () => {
    const station = madeUpStation();
    mkdirSync(join(station.home, '..'), { recursive: true });
    writeFileSync(station.home, 'no folder');
    const made = await packageOf(station);
    expect([countOf(made, 'state'), countOf(made, 'journal')]).toEqual([0, 0]);
    expect(countOf(made, 'machine')).toBeGreaterThan(3);
    expect(made.file.text).toMatch(/^STORE_CORRUPT: /m);
  });
});
