import { describe, expect, it } from 'vitest';
import { sealDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { loadTexts } from '../../shared/text/load.ts';
import { verifyText } from '../../shared/text/verify-text.ts';
import { UTC } from '../../shared/text/zone.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { fileIn, type MadeUpStation, madeUpStation, requestOf } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, secondKey } from './vendor.ts';

type Inner = { readonly name: string; readonly envelope: string };

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function bundle(documents: readonly Inner[]) {
  const payload = { vendor: 'acme', createdAt: '2026-03-01T12:00:00Z', from: 'relay' as const, documents };
  return fileIn(sealDocument('courier-bundle', payload, undefined).text, 'a.courier-bundle');
}

async function made(station: MadeUpStation) {
  const text = (await requestOf(station)).file.text;
  const license = licenseFor(requestIn(text));
  const forged = licenseFile({ ...license, host: 'ANOTHER' }, secondKey);
  return {
    text,
    good: licenseFile(license),
    forged,
    envelope: (one: { envelopeBytes: Uint8Array }) => base64(one.envelopeBytes),
  };
}

async function verified(station: MadeUpStation, file: ReturnType<typeof bundle>): Promise<VerifyLine> {
  const { lines } = await station['documents.verify']({ files: [file], machine: null });
  if (lines[0] === undefined) throw new Error('a line per file');
  return lines[0];
}

describe('a bundle is as good as what is in it', () => {
  it('is ok where every document is, and says that nobody signs it', async () => {
    const station = madeUpStation();
    const { good, envelope } = await made(station);
    const line = await verified(station, bundle([{ name: 'a.license', envelope: envelope(good) }]));
    expect(line).toMatchObject({ ok: true, code: 'OK', kind: 'courier-bundle', proof: 'nobody' });
    expect(line.inside).toMatchObject([
      { file: 'a.courier-bundle » a.license', code: 'OK', proof: 'vendor' },
    ]);
  });

  it.each([
    ['forged', 'KEY_UNKNOWN'],
    ['altered', 'FORGED'],
    ['no envelope', 'MALFORMED'],
    ['a bundle', 'WRONG_KIND'],
    ['over', 'EXPIRED'],
  ] as const)('is refused where one is %s, and that one by its own code', async (what, code) => {
    const station = madeUpStation();
    const { good, forged, envelope } = await made(station);
    const bad: Record<typeof what, string> = {
      forged: envelope(forged),
      altered: alter(envelope(good)),
      'no envelope': base64(Buffer.from('no envelope')),
      'a bundle': base64(
        sealDocument(
          'courier-bundle',
          {
            vendor: 'acme',
            createdAt: '2026-03-01T12:00:00Z',
            from: 'desk',
            documents: [{ name: 'a', envelope: envelope(good) }],
          },
          undefined,
        ).envelopeBytes,
      ),
      over: envelope(
        licenseFile(
          licenseFor(requestIn((await requestOf(station)).file.text), {
            expiresAt: '2026-03-02T00:00:00Z',
            graceDays: 0,
          }),
        ),
      ),
    };
    if (what === 'over') station.now = '2026-04-01T12:00:00Z';
    const file = bundle([
      { name: 'good', envelope: envelope(good) },
      { name: 'bad', envelope: bad[what] },
    ]);
    const line = await verified(station, file);
    expect(line).toMatchObject({
      ok: false,
      code: 'INSIDE_REFUSED',
      details: { bad: 1, count: 2 },
      proof: null,
    });
    expect(line.inside.map((one) => one.code)).toEqual(['OK', code]);
    const inspection = await station['documents.inspect']({ file, machine: null });
    expect(inspection.documents[0]?.verdict).toEqual({
      code: 'INSIDE_REFUSED',
      details: { bad: 1, count: 2 },
    });
  });
});

/** The same envelope with another host: base64 of base64, so it is changed where it is text. */
function alter(envelope: string): string {
  const text = Buffer.from(envelope, 'base64').toString();
  const payload = /"payload":"([^"]+)"/.exec(text)?.[1] ?? '';
  const changed = Buffer.from(payload, 'base64').toString().replace('SCADA-01', 'SCADA-02');
  return base64(Buffer.from(text.replace(payload, base64(Buffer.from(changed)))));
}

describe('what is proved is said as it is', () => {
  const WORDS = {
    en: ["intact, signed with the station's own key", 'genuine'],
    'pt-BR': ['assinatura íntegra, feita com a chave da própria estação', 'assinatura autêntica'],
    es: ['firma íntegra, hecha con la clave de la propia estación', 'firma auténtica'],
  } as const;
  const PROOFS: readonly (readonly [Kind, 'station' | 'vendor'])[] = [
    ['pre-license', 'station'],
    ['upgrade-request', 'station'],
    ['return-receipt', 'station'],
    ['station-report', 'station'],
    ['key-set', 'vendor'],
    ['revocation-list', 'vendor'],
  ];

  it.each(Object.entries(WORDS))('in %s', async (language, [station, vendor]) => {
    const texts = await loadTexts(language as keyof typeof WORDS, UTC);
    for (const [kind, proof] of PROOFS) {
      const text = verifyText({ code: 'OK', details: {}, kind, inside: [] }, undefined, texts);
      expect(text.endsWith(`, ${proof === 'station' ? station : vendor}`)).toBe(true);
    }
  });

  it('of a request as the machine says it', async () => {
    const station = madeUpStation();
    const { text, good } = await made(station);
    const files = [fileIn(text, 'a.prelicense'), fileIn(good.text, 'a.license')];
    const { lines } = await station['documents.verify']({ files, machine: null });
    expect(lines.map(({ kind, proof }) => [kind, proof])).toEqual([
      ['pre-license', 'station'],
      ['license', 'vendor'],
    ]);
    const [one, other] = files;
    if (one === undefined || other === undefined) throw new Error('two files');
    const compared = await station['documents.compare']({ one, other });
    expect([compared.one, compared.other]).toMatchObject([
      { genuine: false, proof: 'station' },
      { genuine: true, proof: 'vendor' },
    ]);
  });
});
