import { describe, expect, it } from 'vitest';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import { inspectionReport, REPORT_TITLE, statusReport } from '../../shared/status/report.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { StatusView } from '../../shared/views.ts';
import { clockWith, softkey, statusWith } from '../cli/views.ts';
import { SCADA_01 } from '../station/made-up-machine.ts';
import { fileIn, importTexts, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, requestIn } from '../station/vendor.ts';

const frame = (lang: Language = 'en') => ({
  at: '2026-11-22T10:00:00Z',
  program: 'softkey test',
  texts: textsFor(lang),
});
const report = (changes: Partial<StatusView> = {}, lang: Language = 'en') =>
  statusReport(statusWith(changes), 'Example', frame(lang));

async function stories() {
  const station = madeUpStation();
  const made = await requestOf(station);
  const license = licenseFile(licenseFor(requestIn(made.file.text))).text;
  await importTexts(station, license);
  station.machine = { ...SCADA_01, mac: ['00:50:56:11:22:33'] };
  const asked = await station['upgradeRequest.create']({});
  const inspect = (text: string, name: string) =>
    station['documents.inspect']({ file: fileIn(text, name), machine: null });
  return { station, made, license, asked, inspect };
}

describe('the report of a status', () => {
  it.each(LANGUAGES)('says the next step in the words of the status, in %s', (lang) => {
    const view = statusWith({});
    const texts = textsFor(lang);
    const step = `${texts.t('say.next')}: ${nextStepText(view.next, 'Example', texts)}`;
    expect(report({}, lang).split('\n')).toContain(step);
  });

  it.each(LANGUAGES)('says the step of each softkey where there are several, in %s', (lang) => {
    const revoked = { ...softkey, softkeyId: 'SK-OTHE-ROTH-EROT-HERO', kind: 'revoked' as const };
    const texts = textsFor(lang);
    const softkeys = [softkey, { ...revoked, next: { kind: 'call-vendor' as const } }];
    const sections = report({ softkeys }, lang).split('\n\n');
    for (const { softkeyId, next } of softkeys) {
      const own = sections.find((one) => one.startsWith(`${texts.t('field.softkey')}: ${softkeyId}`)) ?? '';
      expect(own).toContain(`  ${texts.t('say.next')}: ${nextStepText(next, 'Example', texts)}`);
    }
    const alone = report({}, lang).split(`${texts.t('say.next')}: `);
    expect(alone).toHaveLength(2);
  });

  it('does not say that an answer is waited for where it would not fit the machine any more', () => {
    const waitingFor = {
      kind: 'upgrade-request',
      requestId: 'RQ-7K3M-2Q9D',
      createdAt: '2026-11-21T10:00:00Z',
      fits: true,
      givenOut: null,
    } as const;
    expect(report({ waitingFor })).toContain(waitingFor.requestId);
    expect(report({ waitingFor: { ...waitingFor, fits: false } })).not.toContain(waitingFor.requestId);
  });

  it('says what it is, when it was made, and what the status says', () => {
    expect(report().split('\n').slice(0, 6)).toEqual([
      REPORT_TITLE,
      'Made on 2026-11-22 10:00 UTC by softkey test',
      '',
      'Licensed until 2027-01-21 10:00 (UTC), 60 days left',
      '  Machine: SCADA-01, VMware',
      '  Clock: 2026-11-22 10:00 UTC',
    ]);
    expect(report()).toContain('  Term: 2026-11-22 to 2027-01-21 10:00 (UTC)\n');
    expect(report()).toContain('    SMBIOS UUID: same\n');
  });

  it('names what is waited for, what is wrong, and every softkey', () => {
    const text = report({
      waitingFor: {
        kind: 'upgrade-request',
        requestId: 'RQ-1',
        createdAt: '2026-11-20T10:00:00Z',
        fits: true,
        givenOut: null,
      },
      clock: clockWith({ highest: '2027-11-22T10:00:00Z', setBack: true }),
      problems: [{ file: 'a.license', code: 'DAMAGED', details: { part: 'check' } }],
      softkeys: [softkey, { ...softkey, softkeyId: 'SK-OTHE-ROTH-EROT-HERO', kind: 'revoked' }],
    });
    expect(text).toContain('Waiting for the answer to the upgrade request RQ-1 of 2026-11-20.');
    expect(text).toContain('clock is behind');
    expect(text).toContain('  a.license: DAMAGED: The file is damaged, or is no document of this station.');
    expect(text).toContain('SK-OTHE-ROTH-EROT-HERO');
  });

  it('shows strings of strangers as they are, unable to steer', () => {
    expect(report({ softkeys: [{ ...softkey, customer: 'A\u202eB\u001b[31m' }] })).toContain(
      '  Customer: A\\u202eB\\u001b[31m\n',
    );
  });

  it.each(LANGUAGES)('has every word in %s', (lang) => {
    expect(report({}, lang)).not.toMatch(/\b(?:report|field|status|verdict|component|result)\.[a-z]|\{\{/i);
    expect(report({}, lang).startsWith(`${REPORT_TITLE}\n`)).toBe(true);
  });
});

describe('the report of files', () => {
  it('lays each open, what is inside too, and says what is wrong', async () => {
    const { inspect, asked, license } = await stories();
    const text = inspectionReport(
      [
        { name: 'asked', inspection: await inspect(asked.file.text, 'asked') },
        { name: 'damaged', inspection: await inspect(license.replace('eyJ', 'eyX'), 'damaged') },
      ],
      frame(),
    );
    expect(text).toContain('asked\n  upgrade request (UPGRADE REQUEST)\n');
    expect(text).toContain(`    Check code: ${asked.checkCode}\n`);
    expect(text).toMatch(/Signature: holds, signed with the station's own key [0-9a-f]{16}\n/);
    expect(text).toContain('Inside: currentLicense\n');
    expect(text).toContain('currentLicense: … (');
    expect(text).toContain('damaged\n  DAMAGED: The file was damaged in transit. Get it again');
  });

  it('calls what is not genuine unverified', async () => {
    const { inspect, license } = await stories();
    const forged = await inspect(license, 'x');
    const document = forged.documents[0];
    if (document === undefined) throw new Error('one document');
    const refusal = { code: 'FORGED' as const, details: {} };
    const inspection = {
      documents: [{ ...document, signature: { ...document.signature, holds: false, refusal } }],
      refusals: [],
    };
    expect(inspectionReport([{ name: 'x', inspection }], frame())).toContain('Content (unverified):\n');
  });

  it.each(LANGUAGES)('has every word in %s', async (lang) => {
    const { inspect, asked } = await stories();
    const text = inspectionReport(
      [{ name: 'a', inspection: await inspect(asked.file.text, 'a') }],
      frame(lang),
    );
    expect(text).not.toMatch(
      /\b(?:report|field|inspect|verdict|component|matchCause|matchCure)\.[a-z]|\{\{/i,
    );
  });
});

it('no report holds a raw id, a digest of one, or a secret', async () => {
  const { station, inspect, asked, made } = await stories();
  const texts = [
    statusReport(await station['status.read']({}), 'Example', frame()),
    inspectionReport(
      [
        { name: 'a', inspection: await inspect(asked.file.text, 'a') },
        { name: 'b', inspection: await inspect(made.file.text, 'b') },
      ],
      frame(),
    ),
  ];
  const raw = Object.entries({ ...SCADA_01, mac: '00:50:56:11:22:33' })
    .filter(([component]) => !['host-name', 'system-vendor', 'cpu'].includes(component))
    .map(([, value]) => String(value));
  const { fingerprint } = await station['machine.read']({ askRoot: false });
  const digests = fingerprint.components.flatMap((line) => line.match(/[0-9a-f]{32}/g) ?? []);
  expect(raw.length + digests.length).toBeGreaterThan(6);
  for (const text of texts) expect([...raw, ...digests].filter((id) => text.includes(id))).toEqual([]);
});
