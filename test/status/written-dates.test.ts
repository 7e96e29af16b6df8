import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS, type Settings, settings } from '../../shared/app/settings.ts';
import { read } from '../../shared/document/shape.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { readerOf } from '../../shared/text/app/reader.ts';
import { shortDay, spokenDates } from '../../shared/text/app/spoken-date.ts';
import { withIsoDates } from '../../shared/text/dates.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { namedZone, UTC } from '../../shared/text/zone.ts';

const EVENING = '2027-01-25T00:30:00Z';
const NOW = '2027-01-02T12:00:00Z';

function textsWith(lang: Language, chosen: Partial<Settings>, locales: readonly string[] = []) {
  const reader = readerOf({ ...FIRST_SETTINGS, ...chosen }, lang, { zone: UTC, locales });
  return loadAppTexts(lang, reader);
}

describe('dates on the screens', () => {
  it.each([
    ['en', 'system', '24 Jan 2027, 21:30 (America/Sao_Paulo)', '24 January', '24 Jan'],
    ['pt-BR', 'system', '24 jan. 2027, 21:30 (America/Sao_Paulo)', '24 de janeiro', '24 jan.'],
    ['es', 'system', '24 ene 2027, 21:30 (America/Sao_Paulo)', '24 de enero', '24 ene'],
    ['en', 'numbers', '24/01/2027, 21:30 (America/Sao_Paulo)', '24/01/2027', '24/01/2027'],
    ['es', 'iso', '2027-01-24, 21:30 (America/Sao_Paulo)', '2027-01-24', '2027-01-24'],
  ] as const)('%s, %s: %s', async (lang, dateFormat, moment, day, short) => {
    const texts = await textsWith(lang, { dateFormat, timeZone: 'America/Sao_Paulo' });
    expect(texts.dates.moment(EVENING)).toBe(moment);
    expect(spokenDates(NOW, texts).day(EVENING)).toBe(day);
    expect(shortDay(EVENING, texts)).toBe(short);
  });

  it('have the month first where English does, as Intl has it', async () => {
    for (const locale of [
      'en-US',
      'en-GB',
      'en-CA',
      'en-PH',
      'en-AU',
      'en-IN',
      'en-ZA',
      'en-IE',
      'en-NZ',
      'en-SG',
    ]) {
      const { dates } = await textsWith('en', {}, ['de-DE', locale]);
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const isMonthFirst = format.formatToParts(Date.parse(EVENING))[0]?.type === 'month';
      expect(dates.day(EVENING), locale).toBe(isMonthFirst ? 'Jan 25, 2027' : '25 Jan 2027');
    }
    expect((await textsWith('en', {}, ['de-DE'])).dates.day(EVENING)).toBe('25 Jan 2027');
  });

  it('of a file are the same for everybody', async () => {
    for (const lang of LANGUAGES) {
      const { dates } = withIsoDates(await textsWith(lang, { dateFormat: 'numbers' }));
      expect(dates.moment(EVENING)).toBe('2027-01-25 00:30 (UTC)');
    }
  });
});

describe('a zone by its name', () => {
  it.each([
    ['America/Sao_Paulo', -180, -180],
    ['Asia/Kathmandu', 345, 345],
    ['Europe/Berlin', 60, 120],
    ['Pacific/Kiritimati', 840, 840],
    ['UTC', 0, 0],
  ])('%s is ahead of UTC by %d minutes in winter and %d in summer', (name, winter, summer) => {
    const zone = namedZone(name);
    expect(zone?.minutesAhead('2026-01-15T23:59:30Z')).toBe(winter);
    expect(zone?.minutesAhead('2026-07-15T00:00:00Z')).toBe(summer);
  });

  it('that nobody knows is that of the system', async () => {
    expect(namedZone('Mars/Olympus')).toBeUndefined();
    const { zone } = await textsWith('en', { timeZone: 'Mars/Olympus' });
    expect(zone).toBe(UTC);
  });

  it('is kept, and settings from before it are those of the system', () => {
    const kept = { language: 'en', theme: 'dark', tray: true };
    expect(read(settings, kept)).toEqual({ value: { ...FIRST_SETTINGS, ...kept } });
    expect(read(settings, { ...FIRST_SETTINGS, timeZone: 'Europe/Berlin' })).toHaveProperty('value');
    expect(read(settings, { ...FIRST_SETTINGS, timeZone: '../../etc' })).not.toHaveProperty('value');
  });
});
