import { describe, expect, test } from 'vitest';
import { showStatus } from '../../node/cli/show/status.ts';
import { statusReport } from '../../shared/status/report.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { lookIn } from '../cli/views.ts';
import { SCADA_01, type Values } from './made-up-machine.ts';
import { fileIn, importTexts, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn } from './vendor.ts';

/**
 * What a licensed station says of a machine that is not quite, or not at all, the one that it was licensed
 * for.
 */

async function licensedOn(machine: Values) {
  const station = madeUpStation();
  station.machine = machine;
  const request = await requestOf(station);
  const license = licenseFile(licenseFor(requestIn(request.file.text), { sequence: 1 })).text;
  await importTexts(station, license);
  return { station, license };
}

const NEIGHBOUR: Values = {
  ...SCADA_01,
  'os-id': 'fedcba9876543210fedcba9876543210',
  mac: ['00:50:56:12:34:99'],
  'host-name': 'SCADA-02',
};

describe('a UUID that is gone', () => {
  test('leaves the machine running, and status and inspect name it with cause and cure', async () => {
    const { station, license } = await licensedOn(SCADA_01);
    station.machine = { ...SCADA_01, 'smbios-uuid': null };
    const named = { component: 'smbios-uuid', result: 'absent', cause: 'uuid-gone', cure: 'smbios-on' };
    const status = await station['status.read']({});
    expect(status).toMatchObject({
      kind: 'active',
      licensed: true,
      match: { verdict: 'tolerated', doubt: null },
    });
    expect(status.match?.components).toContainEqual(named);
    const { documents } = await station['documents.inspect']({ file: fileIn(license), machine: null });
    expect(documents[0]?.match?.components).toContainEqual(named);
    for (const lang of LANGUAGES) {
      const shown = showStatus(status, profile, lookIn(lang, 200));
      const { t } = textsFor(lang);
      for (const key of ['matchCause.uuid-gone', 'matchCure.smbios-on'] as const)
        expect(shown).toContain(t(key));
    }
  });

  test('is no change to a user who may not read it', async () => {
    const { station } = await licensedOn(SCADA_01);
    station.machine = { ...SCADA_01, 'smbios-uuid': 'denied' };
    expect(await station['status.read']({})).toMatchObject({ kind: 'active', match: { verdict: 'match' } });
  });

  test('is named where two documents are compared', async () => {
    const { station, license } = await licensedOn(SCADA_01);
    station.machine = { ...SCADA_01, 'smbios-uuid': null };
    const { file } = await station['upgradeRequest.create']({});
    const { match } = await station['documents.compare']({ one: fileIn(license), other: fileIn(file.text) });
    expect(match).toMatchObject({ verdict: 'tolerated', doubt: null });
    expect(match?.components).toContainEqual(
      expect.objectContaining({ cause: 'uuid-gone', cure: 'smbios-on' }),
    );
  });
});

describe('one UUID and everything else different', () => {
  test('runs, and the doubt is said with the way out, in every language, on the terminal and in the report', async () => {
    const { station } = await licensedOn(SCADA_01);
    station.machine = NEIGHBOUR;
    const status = await station['status.read']({});
    expect(status).toMatchObject({ licensed: true, match: { verdict: 'tolerated', doubt: 'one-uuid' } });
    for (const lang of LANGUAGES) {
      const texts = textsFor(lang);
      const report = statusReport(status, profile.name, { at: station.now, program: 'softkey test', texts });
      const terminal = showStatus(status, profile, lookIn(lang, 2000));
      for (const key of ['match.doubt', 'matchDoubt.one-uuid.why', 'matchDoubt.one-uuid.wayOut'] as const) {
        expect(report).toContain(texts.t(key));
        expect(terminal).toContain(texts.t(key));
      }
    }
  });

  test('is said where a license is inspected or compared with a request', async () => {
    const { station, license } = await licensedOn(SCADA_01);
    station.machine = NEIGHBOUR;
    const { documents } = await station['documents.inspect']({ file: fileIn(license), machine: null });
    expect(documents[0]?.match?.doubt).toBe('one-uuid');
    const { file } = await station['upgradeRequest.create']({});
    const { match } = await station['documents.compare']({ one: fileIn(license), other: fileIn(file.text) });
    expect(match?.doubt).toBe('one-uuid');
  });

  test('is none on the machine itself', async () => {
    const { station } = await licensedOn(SCADA_01);
    expect(await station['status.read']({})).toMatchObject({ match: { verdict: 'match', doubt: null } });
  });
});
