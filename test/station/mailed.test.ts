import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deflate } from '../../node/files/deflate.ts';
import { writeCompact } from '../../shared/document/compact.ts';
import { openDocument } from '../../shared/document/document.ts';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { newDemoDesk } from '../desk/desks.ts';
import { preLicense } from '../desk/requests.ts';
import { fileIn, madeUpStation, requestOf } from './made-up-station.ts';
import { type MailLine, openMailLine, WAYS } from './mailed.ts';
import { licenseFile, licenseFor, requestIn } from './vendor.ts';

/**
 * Licenses and requests that were really sent, by a mail program over a socket to a server, and saved from
 * there: they are read, or called damaged.
 */

let line: MailLine;
beforeAll(async () => {
  line = await openMailLine();
});
afterAll(() => line.close());

/** One letter of the signed bytes is another one: what a careless or a hostile hand does. */
function altered(text: string): string {
  return text.replace(
    /^(eyJwYXls.{20}|SOFTKEY.{60})(.)/m,
    (_, before: string, one: string) => `${before}${one === 'A' ? 'B' : 'A'}`,
  );
}

/** As a file is written, and as it goes through a camera or a chat. */
const FORMS: Readonly<Record<string, (armored: string) => string>> = {
  armored: (text) => text,
  'compact text': (text) => writeCompact(openDocument(encodeUtf8(text)).envelopeBytes, deflate).whole ?? '',
};

const ways = Object.entries(WAYS);
const cases = ways.flatMap(([name, way]) =>
  Object.entries(FORMS).map(([form, formed]) => ({
    name,
    form,
    mailed: (text: string) => way(formed(text)),
  })),
);

describe('a license by mail', () => {
  it.each(cases)('$name, $form, is read by every door', async ({ mailed }) => {
    const { station, license } = await licensed();
    const file = fileIn(await line.send(mailed(license)), 'mail.eml');
    const { documents, refusals } = await station['documents.inspect']({ file, machine: null });
    expect(documents.map(({ kind, signature, verdict }) => [kind, signature.holds, verdict])).toEqual([
      ['license', true, null],
    ]);
    expect(refusals).toEqual([]);
    const { lines } = await station['documents.verify']({ files: [file], machine: null });
    expect(lines.map(({ code }) => code)).toEqual(['OK']);
    const { results } = await station['documents.import']({ files: [file], dryRun: false });
    expect(results).toMatchObject([{ ok: true, outcome: 'imported' }]);
  });

  it.each(ways)('%s, is damaged where a letter of it is another one', async (_, way) => {
    const { station, license } = await licensed();
    for (const formed of Object.values(FORMS)) {
      const file = fileIn(await line.send(way(altered(formed(license)))), 'mail.eml');
      const { documents, refusals } = await station['documents.inspect']({ file, machine: null });
      expect({ documents, codes: refusals.map(({ code }) => code) }).toEqual({
        documents: [],
        codes: ['DAMAGED'],
      });
      const { lines } = await station['documents.verify']({ files: [file], machine: null });
      expect(lines.map(({ code }) => code)).toEqual(['DAMAGED']);
      const { results } = await station['documents.import']({ files: [file], dryRun: false });
      expect(results).toMatchObject([{ ok: false, code: 'DAMAGED' }]);
    }
  });
});

async function licensed() {
  const station = madeUpStation();
  const license = licenseFile(licenseFor(requestIn((await requestOf(station)).file.text))).text;
  return { station, license };
}

describe('a request by mail', () => {
  const request = decodeBytewise(preLicense({ host: 'SCADA-01' }).bytes);

  it('gets the same license from the desk, whichever way it came', async () => {
    const { desk } = await newDemoDesk();
    const view = await desk.issue(fileIn(request, 'a.prelicense'), undefined);
    for (const [, way] of ways) {
      const file = fileIn(await line.send(way(request)), 'mail.eml');
      expect(await desk.issue(file, undefined)).toEqual({ ...view, repeated: true });
    }
  });

  it('gets none where a letter of it is another one', async () => {
    const { desk } = await newDemoDesk();
    for (const [, way] of ways) {
      const file = fileIn(await line.send(way(altered(request))), 'mail.eml');
      await expect(desk.issue(file, undefined)).rejects.toMatchObject({ code: 'DAMAGED' });
    }
  });
});
