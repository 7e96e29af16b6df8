import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import { openDocument } from '../../shared/document/document.ts';
import { ALL_KINDS } from '../../shared/document/kinds.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { newDemoDesk } from '../desk/desks.ts';
import { preLicense, upgradeRequest } from '../desk/requests.ts';
import { madeUpStation, requestOf } from '../station/made-up-station.ts';
import { firstKey, licenseFile, licenseFor, requestIn, secondKey } from '../station/vendor.ts';

const code = (kind: 'license' | 'pre-license', text: string) =>
  checkCodeOf({ kind, version: 1, payload: encodeUtf8(text) }, nativeHashes);

describe('a check code', () => {
  it('is what the spec says', () => {
    const hash = nativeHashes.sha256(
      encodeUtf8('softkey check code v1 application/vnd.softkey.license.v1+json {"a":1}'),
    );
    const bits = [...hash.subarray(0, 5)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const digits = bits
      .match(/.{5}/g)
      ?.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)]);
    expect(code('license', '{"a":1}').replace('-', '')).toBe(digits?.join(''));
    expect(code('license', '{"a":1}')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is another for another kind, for another version, and for another payload', () => {
    const codes = ALL_KINDS.flatMap((kind) =>
      [1, 2].map((version) => checkCodeOf({ kind, version, payload: encodeUtf8('{}') }, nativeHashes)),
    );
    expect(new Set(codes).size).toBe(2 * ALL_KINDS.length);
    expect(code('license', '{"a":1}')).not.toBe(code('license', '{"a":2}'));
  });

  it('has nothing of the signature and of the envelope in it', async () => {
    const request = requestIn((await requestOf(madeUpStation())).file.text);
    const [one, other] = [firstKey, secondKey].map(
      (key) => openDocument(encodeUtf8(licenseFile(licenseFor(request), key).text)).envelope,
    );
    if (one === undefined || other === undefined) throw new Error('two licenses');
    expect(one.signature).not.toEqual(other.signature);
    expect(checkCodeOf(one, nativeHashes)).toBe(checkCodeOf(other, nativeHashes));
  });
});

describe('station and desk', () => {
  it('give the same code for the same request', async () => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'SCADA-01' });
    const wanted = checkCodeOf(openDocument(request.bytes).envelope, nativeHashes);
    const first = await desk.issue(request, undefined);
    expect(first.requestCheckCode).toBe(wanted);
    expect((await desk.issue(request, undefined)).requestCheckCode).toBe(wanted);
    const next = upgradeRequest({ host: 'SCADA-01' }, first.file.text);
    expect((await desk.upgrade(next, undefined)).requestCheckCode).toBe(
      checkCodeOf(openDocument(next.bytes).envelope, nativeHashes),
    );
  });
});
