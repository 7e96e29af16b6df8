import { describe, expect, it } from 'vitest';
import { openBareEnvelope, openDocument } from '../../shared/document/document.ts';
import { ALL_KINDS, KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { requireNotOlder } from '../../shared/license/older-or-revoked.ts';
import { authenticate, authenticateAs, requireVendor } from '../../shared/trust/trust.ts';
import { trust } from '../document/mutations.ts';
import { countOf } from '../vectors/context.ts';
import { documentOf, envelopeOf, genuine, type Layers, payloads } from '../vectors/documents.ts';
import { keys } from '../vectors/world.ts';

/**
 * What holds for every kind, one row per kind: a new kind does not compile without its row. Rules of spec §10
 * that a station or a desk keeps (requests, receipts) are tested with them.
 */

type Changed<K extends Kind> = { readonly [J in K]: (payload: PayloadOf[J]) => PayloadOf[J] };

/** The same document with other content under the same number. */
const OTHER_CONTENT: Changed<Kind> = {
  'pre-license': (payload) => ({ ...payload, order: { ...payload.order, reference: 'PO 9999' } }),
  license: (payload) => ({ ...payload, graceDays: 366 }),
  'upgrade-request': (payload) => ({ ...payload, verdict: 'tolerated' }),
  'key-set': (payload) => ({ ...payload, issuedAt: '2026-01-02T00:00:00Z' }),
  'revocation-list': (payload) => ({ ...payload, revoked: [] }),
  'return-receipt': (payload) => ({ ...payload, reason: '' }),
  'station-report': (payload) => ({ ...payload, sequence: payload.sequence + 1 }),
  'courier-bundle': (payload) => ({ ...payload, from: 'desk' }),
};

/** A later one of those that count up; undefined for the kinds that go by request id (spec §10). */
const LATER: { readonly [K in Kind]: ((payload: PayloadOf[K]) => PayloadOf[K]) | undefined } = {
  'pre-license': undefined,
  license: (payload) => ({ ...payload, sequence: payload.sequence + 1 }),
  'upgrade-request': undefined,
  'key-set': (payload) => ({ ...payload, version: payload.version + 1 }),
  'revocation-list': (payload) => ({ ...payload, sequence: payload.sequence + 1 }),
  'return-receipt': undefined,
  'station-report': undefined,
  'courier-bundle': undefined,
};

/** What a document is that somebody else has signed. */
const BY_A_STRANGER: { readonly [K in Kind]: RefusalCode } = {
  'pre-license': 'FORGED',
  license: 'KEY_UNKNOWN',
  'upgrade-request': 'FORGED',
  'key-set': 'KEY_UNKNOWN',
  'revocation-list': 'KEY_UNKNOWN',
  'return-receipt': 'FORGED',
  'station-report': 'FORGED',
  'courier-bundle': 'MALFORMED',
};

function believe<K extends Kind>(
  kind: K,
  change: (payload: PayloadOf[K]) => PayloadOf[K] = same,
  layers: Layers = {},
) {
  const document = authenticate(
    openDocument(Buffer.from(documentOf(kind, change(payloads[kind]), layers)), [kind]),
    trust,
  );
  requireVendor(document, trust);
  return document;
}

function same<T>(payload: T): T {
  return payload;
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

describe.each(ALL_KINDS)('%s', (kind) => {
  const change = OTHER_CONTENT[kind] as (payload: PayloadOf[Kind]) => PayloadOf[Kind];
  const later = LATER[kind] as ((payload: PayloadOf[Kind]) => PayloadOf[Kind]) | undefined;
  const signed = KINDS[kind].signer !== 'nobody';

  it('is believed as it is, with other content, and without armor', () => {
    expect(codeOf(() => believe(kind))).toBe('OK');
    expect(codeOf(() => believe(kind, change))).toBe('OK');
    expect(
      codeOf(() => authenticate(openBareEnvelope(new Uint8Array(envelopeOf(kind, payloads[kind]))), trust)),
    ).toBe('OK');
  });

  if (signed)
    it('is forged where its content was changed behind the signature', () => {
      const payload = JSON.stringify(change(payloads[kind]));
      const genuineSignature = JSON.parse(envelopeOf(kind, payloads[kind]).toString()).signatures[0].sig;
      expect(
        codeOf(() => believe(kind, same, { payload, sig: () => Buffer.from(genuineSignature, 'base64') })),
      ).toBe('FORGED');
    });

  it(`is ${BY_A_STRANGER[kind]} where a stranger signed it`, () => {
    expect(codeOf(() => believe(kind, same, { signer: keys.stranger }))).toBe(BY_A_STRANGER[kind]);
  });

  it('is refused where any other kind is wanted', () => {
    for (const wanted of ALL_KINDS) {
      const code = codeOf(() => openDocument(Buffer.from(genuine(kind)), [wanted]));
      expect(code).toBe(wanted === kind ? 'OK' : 'WRONG_KIND');
    }
  });

  if (signed)
    it('is refused as another kind before its signature is looked at', () => {
      const forged = openDocument(Buffer.from(documentOf(kind, payloads[kind], { signer: keys.stranger })));
      for (const wanted of ALL_KINDS) {
        const code = codeOf(() => authenticateAs(forged, [wanted], trust));
        expect(code).toBe(wanted === kind ? BY_A_STRANGER[kind] : 'WRONG_KIND');
      }
    });

  it('is refused under the label or the type of any other kind', () => {
    for (const other of ALL_KINDS.filter((one) => one !== kind)) {
      expect(codeOf(() => believe(kind, same, { label: KINDS[other].label }))).toBe('MALFORMED');
      const [from, to] = [kind, other].map((one) => `softkey.${one}.v${KINDS[one].version}`);
      const retyped = (text: string) => text.replace(from ?? '', to ?? '');
      expect(codeOf(() => believe(kind, same, { envelope: retyped }))).toBe('MALFORMED');
      const whole = documentOf(kind, payloads[kind], { envelope: retyped, label: KINDS[other].label });
      expect(codeOf(() => authenticate(openDocument(Buffer.from(whole)), trust))).not.toBe('OK');
    }
  });

  it('is refused as a newer version', () => {
    const newer = (text: string) => text.replace(/\.v\d\+json/, `.v${KINDS[kind].version + 1}+json`);
    expect(codeOf(() => believe(kind, same, { envelope: newer }))).toBe('NEWER_VERSION');
  });

  it('is refused by another vendor’s build', () => {
    const other = (payload: PayloadOf[Kind]) => ({ ...payload, vendor: 'acme' });
    expect(codeOf(() => believe(kind, other))).toBe('WRONG_VENDOR');
  });

  it('does not step back, and does not change under its number', () => {
    const [now, other] = [countOf(believe(kind)), countOf(believe(kind, change))];
    expect(now === undefined).toBe(later === undefined);
    if (now === undefined || other === undefined || later === undefined) return;
    const next = countOf(believe(kind, later));
    if (next === undefined) throw new Error('what counts up has a number');
    expect(codeOf(() => requireNotOlder(now, next))).toBe('OLDER_SEQUENCE');
    expect(codeOf(() => requireNotOlder(other, now))).toBe('SEQUENCE_CONFLICT');
    expect(requireNotOlder(now, now)).toBe(true);
    expect(requireNotOlder(next, now)).toBe(false);
    expect(requireNotOlder(now, undefined)).toBe(false);
  });
});
