import { describe, expect, it } from 'vitest';
import { unpackers } from '../../node/files/unpackers.ts';
import { openDocument } from '../../shared/document/document.ts';
import { documentsIn } from '../../shared/document/open-file.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { journalLine } from '../../shared/journal/journal.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';

/** All that the ledger holds of one softkey, as it leaves the desk. */

const opened = (text: string) => documentsIn(encodeUtf8(text), unpackers.inflate).map((open) => open());

describe('a softkey that is exported', () => {
  it('has its events as they stand, its requests byte for byte, and its licenses as they were signed', async () => {
    const { desk } = await newDemoDesk();
    const first = preLicense({ host: 'A' });
    const { softkeyId, file } = await desk.issue(first, undefined);
    await desk.issue(preLicense({ host: 'B' }), undefined);
    const next = upgradeRequest({ host: 'A' }, file.text);
    const upgrade = await desk.upgrade(next, undefined);
    const order = { reference: 'PO-1 A', customer: 'Water\u202eworks', product: null, quantity: 3 };
    await desk.addOrder({ ...order, change: false, date: undefined });

    const { parts, ...counts } = await desk.export(softkeyId);
    expect(counts).toMatchObject({ events: 2, licenses: 2, story: { softkeyId, sequence: 2 } });
    const lines = (parts[0] ?? '').split('\n');
    const { events } = await desk.ledger();
    const own = events.filter(({ detail }) => detail['softkeyId'] === softkeyId);
    expect(lines.filter((line) => line.startsWith('event '))).toEqual(
      own.map((entry) => `event ${journalLine(entry).trimEnd()}`),
    );
    expect(lines.filter((line) => line.startsWith('request ')).map((line) => line.split(' ')[2])).toEqual(
      [first, next].map((request) => encodeBase64(openDocument(request.bytes).envelope.payload)),
    );
    expect(lines).toContain(`order ${JSON.stringify(order).replace('\u202e', '\\u202e')}`);
    expect(parts.join('')).not.toContain('\u202e');
    const text = parts.join('\n');
    for (const license of [file, upgrade.file]) expect(text).toContain(license.text);
    expect(opened(text).map(({ kind }) => kind)).toEqual(['license', 'license', 'key-set']);
  });

  it('says that it was taken back, and by which list', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.revoke({ softkeyId, operator: 'Eva', reason: 'stolen', date: undefined });
    const { parts, story } = await desk.export(softkeyId);
    expect(story.state).toBe('revoked');
    expect(parts).toContain((await desk.revocationList()).file.text);
  });

  it('is one that the ledger knows', async () => {
    const { desk } = await newDemoDesk();
    expect((await refusal(() => desk.export('SK-0000-0000-0000-0000'))).code).toBe('SOFTKEY_UNKNOWN');
  });
});
