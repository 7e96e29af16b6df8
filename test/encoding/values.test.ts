import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../shared/encoding/crc32.ts';
import { decodeHex, encodeHex } from '../../shared/encoding/hex.ts';
import {
  addDays,
  addSeconds,
  dateOf,
  epochSeconds,
  instantOf,
  isInstant,
  later,
} from '../../shared/encoding/instant.ts';
import { decodeBytewise, decodeUtf8, encodeUtf8 } from '../../shared/encoding/text.ts';

const anyBytes = fc.uint8Array({ maxLength: 100 });

describe('crc32', () => {
  it('of "123456789" is the check value of ISO-HDLC', () =>
    expect(crc32(encodeUtf8('123456789'))).toBe('cbf43926'));
  it('of nothing is zero, in eight digits', () => expect(crc32(new Uint8Array())).toBe('00000000'));
  it('is that of zlib, also within a larger buffer', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat({ max: 7 }), (bytes, skip) => {
        const part = bytes.subarray(skip);
        expect(crc32(part)).toBe(zlibCrc32(part).toString(16).padStart(8, '0'));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hex', () => {
  it('is that of Buffer, both ways', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(encodeHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(decodeHex(encodeHex(bytes))).toEqual(bytes);
      }),
    );
  });
  it.each(['a', 'AB', '0g', ' 00', '00\n', '０0', '0x'])('%j is none', (text) =>
    expect(decodeHex(text)).toBeUndefined(),
  );
});

describe('an instant', () => {
  it.each(['2000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2024-02-29T12:00:00Z', '2000-02-29T12:00:00Z'])(
    '%s is one',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );
  it.each([
    '1999-12-31T23:59:59Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00.0Z',
    '2026-1-1T00:00:00Z',
    ' 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    '２026-01-01T00:00:00Z',
    '',
  ])('%j is none', (text) => expect(isInstant(text)).toBe(false));

  const time = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });

  it('of a clock is cut to the second, read back the same, and orders as text', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [one, other] = [instantOf(a), instantOf(b)];
        expect(isInstant(one)).toBe(true);
        expect(epochSeconds(one)).toBe(Math.floor(a.getTime() / 1000));
        expect(one < other).toBe(epochSeconds(one) < epochSeconds(other));
        expect(later(one, other)).toBe(one < other ? other : one);
        expect(dateOf(one)).toBe(a.toISOString().slice(0, 10));
      }),
    );
  });

  it('that is accepted is what the calendar gives back', () => {
    const digits = (most: number) => fc.nat({ max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2110 }),
        digits(13),
        digits(32),
        digits(25),
        digits(61),
        digits(61),
        (year, ...rest) => {
          const [month, day, hour, minute, second] = rest;
          const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
          const date = new Date(text);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString() === text.replace('Z', '.000Z');
          expect(isInstant(text)).toBe(exists && year >= 2000);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('of a clock outside its years is held at the nearer end', () => {
    expect(instantOf(new Date(0))).toBe('2000-01-01T00:00:00Z');
    expect(instantOf(new Date(8.64e15))).toBe('9999-12-31T23:59:59Z');
    expect(addDays('9999-12-31T00:00:00Z', 366)).toBe('9999-12-31T23:59:59Z');
    expect(addSeconds('2000-01-01T00:00:00Z', -1)).toBe('2000-01-01T00:00:00Z');
  });

  it('counts days of 86,400 s, whatever the calendar does', () => {
    expect(addDays('2024-02-28T12:00:00Z', 2)).toBe('2024-03-01T12:00:00Z');
    expect(addDays('2026-02-28T12:00:00Z', 2)).toBe('2026-03-02T12:00:00Z');
  });
});

describe('UTF-8', () => {
  it('is read as strictly as Buffer can tell', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = Buffer.from(bytes).toString();
        const valid = Buffer.compare(Buffer.from(text), bytes) === 0 && !text.startsWith('\ufeff');
        expect(decodeUtf8(bytes)).toBe(valid ? text : undefined);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    'c0af',
    'e080af',
    'f08080af',
    'eda080',
    'edbfbf',
    'f4908080',
    'f888808080',
    'ff',
    '80',
    'c3',
    'e282',
    'efbbbf',
    'efbbbf41',
  ])('bytes %s are none', (hex) => {
    expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBeUndefined();
  });
  it.each([
    '00',
    '7f',
    'c280',
    'dfbf',
    'e0a080',
    'ed9fbf',
    'ee8080',
    'efbfbd',
    'efbfbf',
    'f0908080',
    'f48fbfbf',
    '41efbbbf',
  ])('bytes %s are text', (hex) => {
    expect(Buffer.from(encodeUtf8(decodeUtf8(Buffer.from(hex, 'hex')) ?? '')).toString('hex')).toBe(hex);
  });
});

it('bytewise text has one character per byte, and ASCII as it is', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = decodeBytewise(every);
  expect(text).toHaveLength(256);
  expect(text.slice(0, 128)).toBe(Buffer.from(every.subarray(0, 128)).toString('latin1'));
  expect([...text.slice(128)].every((character) => character > '\x7f')).toBe(true);
});
