import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { addDays, addSeconds, type Instant } from '../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { dueNotices, noticeAt } from '../../shared/notices/due-notices.ts';
import {
  type CustomerContact,
  customerKey,
  type EndingSoftkey,
  NOTICE_STEPS,
} from '../../shared/notices/notice.ts';

const digest = (text: string) => encodeHex(nativeHashes.sha256(encodeUtf8(text)));

const CONTACT: CustomerContact = {
  customer: 'Waterworks',
  mail: 'ops@waterworks.invalid',
  lang: 'en',
  zone: 'UTC',
  way: 'manual',
};

const ENDS = '2027-03-31T12:00:00Z';

function softkey(change: Partial<EndingSoftkey> = {}): EndingSoftkey {
  const endsAt = change.endsAt ?? ENDS;
  return {
    softkeyId: 'SK-0000-0000-0000-0001',
    host: 'SCADA-01',
    product: 'E3-SERVER',
    customer: 'Waterworks',
    reference: '',
    issuedAt: addDays(endsAt, -60),
    endsAt,
    graceUntil: addDays(endsAt, 14),
    cause: 'not-asked',
    ...change,
  };
}

function due(now: Instant, contact: Partial<CustomerContact> = {}, ...softkeys: readonly EndingSoftkey[]) {
  const contacts = new Map([[customerKey(CONTACT.customer), { ...CONTACT, ...contact }]]);
  return dueNotices(softkeys.length === 0 ? [softkey()] : softkeys, contacts, now, digest);
}

/** What a desk tells that runs each hour, from 70 days before the end to 20 days after it. */
function toldInALife(contact: Partial<CustomerContact> = {}, one: EndingSoftkey = softkey(), hours = 1) {
  const told = new Map<string, string>();
  for (let hour = -70 * 24; hour <= 20 * 24; hour += hours) {
    const now = addSeconds(one.endsAt, hour * 3600);
    for (const { id, step } of due(now, contact, one)) if (!told.has(id)) told.set(id, step);
  }
  return [...told.values()];
}

describe('what is due', () => {
  it('is each step once, in its order, where files are carried', () => {
    expect(toldInALife()).toEqual([...NOTICE_STEPS]);
  });

  it('is nothing behind a relay until that should have renewed, and then each step', () => {
    expect(toldInALife({ way: 'relay' })).toEqual(NOTICE_STEPS.slice(1));
  });

  it('is nothing behind a relay before it asks by itself, of a shorter license', () => {
    const short = softkey({ issuedAt: addDays(ENDS, -30) });
    expect(toldInALife({ way: 'relay' }, short)).toEqual(NOTICE_STEPS.slice(2));
  });

  it.each(['manual', 'relay'] as const)(
    'is a license that was issued, and not reported as taken, from a week before the end on: %s',
    (way) => {
      expect(toldInALife({ way }, softkey({ cause: 'not-known-applied' }))).toEqual(NOTICE_STEPS.slice(2));
    },
  );

  it('is nothing that was over before the license was issued', () => {
    expect(toldInALife({}, softkey({ issuedAt: addDays(ENDS, -10) }))).toEqual(NOTICE_STEPS.slice(2));
  });

  it('is one step where the grace is of one day, and none where there is none', () => {
    const ofOneDay = softkey({ graceUntil: addDays(ENDS, 1) });
    expect(toldInALife({}, ofOneDay)).toEqual(NOTICE_STEPS.filter((step) => step !== 'grace-first'));
    expect(toldInALife({}, softkey({ graceUntil: ENDS }))).toEqual(NOTICE_STEPS.slice(0, 6));
  });

  it('is the newest step only, for a desk that was off', () => {
    for (const days of [-12, -5, -2, 5, 13]) expect(due(addDays(ENDS, days))).toHaveLength(1);
    expect(due(addDays(ENDS, -5)).map(({ step }) => step)).toEqual(['d7']);
    expect(toldInALife({}, softkey(), 24 * 40)).toEqual(['d30', 'grace-first']);
    expect(due(addDays(ENDS, 15))).toEqual([]);
  });

  it('is nothing for a customer without a contact', () => {
    expect(due(ENDS, {}, softkey({ customer: 'Another' }))).toEqual([]);
  });

  it('is one notice for all softkeys of a customer that end on the same day, whatever its spelling', () => {
    const other = softkey({
      softkeyId: 'SK-2',
      host: 'B',
      customer: ' WATERWORKS',
      endsAt: addSeconds(ENDS, 60),
    });
    const [notice, ...more] = due(
      addDays(ENDS, -7),
      {},
      softkey(),
      other,
      softkey({ endsAt: addDays(ENDS, 1) }),
    );
    expect(notice?.softkeys.map(({ host }) => host)).toEqual(['SCADA-01', 'B']);
    expect(more.map(({ lastDay }) => lastDay)).toEqual(['2027-04-01']);
  });

  it('is another notice for another address, step or day, and the same whoever asks', () => {
    const ids = [
      due(addDays(ENDS, -7)),
      due(addDays(ENDS, -3)),
      due(addDays(ENDS, -7), { mail: 'b@waterworks.invalid' }),
      due(addDays(ENDS, -6), {}, softkey({ endsAt: addDays(ENDS, 1) })),
    ].map(([notice]) => notice?.id);
    expect(new Set(ids).size).toBe(4);
    expect(due(addDays(ENDS, -6), { mail: 'OPS@waterworks.invalid' })[0]?.id).toBe(ids[0]);
    expect(noticeAt(softkey(), CONTACT, 'd7', digest)).toEqual(due(addDays(ENDS, -7))[0]);
  });
});

describe('the days of a notice', () => {
  // An end at noon UTC is another day in none of these; one at the change of a clock is counted by days, too.
  const ZONES = ['UTC', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'];
  const CHANGING = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago'];

  it.each([...ZONES, ...CHANGING])(
    'are those of the calendar in %s, over the change of its clocks',
    (zone) => {
      for (const endsAt of [ENDS, '2026-11-08T04:30:00Z', '2027-04-05T03:00:00Z', '2028-03-01T00:00:00Z']) {
        const one = softkey({ endsAt });
        expect(toldInALife({ zone }, one, 6)).toEqual([...NOTICE_STEPS]);
        for (let hour = -24; hour <= 0; hour += 1) {
          const now = addSeconds(endsAt, hour * 3600 - 1);
          const [notice] = due(now, { zone }, one);
          const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.parse(now));
          expect([zone, now, notice?.step === 'd0']).toEqual([zone, now, today === notice?.lastDay]);
        }
      }
    },
  );

  it('are the reader’s: the same end is on another day elsewhere', () => {
    const midnight = softkey({ endsAt: '2027-04-01T00:00:00Z' });
    const lastDays = ['UTC', 'America/Sao_Paulo', 'Asia/Tokyo'].map(
      (zone) => due('2027-03-28T12:00:00Z', { zone }, midnight)[0]?.lastDay,
    );
    expect(lastDays).toEqual(['2027-03-31', '2027-03-31', '2027-04-01']);
  });
});
