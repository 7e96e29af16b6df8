import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceText } from '../../shared/advisor/advice-text.ts';
import { advise } from '../../shared/advisor/advise.ts';
import type { Answers } from '../../shared/advisor/answers.ts';
import { drawAdvice } from '../../shared/advisor/draw.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS, textsFor } from '../../shared/text/texts.ts';
import { answersWith, demoGuide, demoList, someAnswers } from './made-up.ts';

const languages = LANGUAGES.map(textsFor);
const english = textsFor('en');
const drawn = (changes: Partial<Answers>, options = {}) =>
  drawAdvice(advise(answersWith(changes), demoGuide).drawing, english, options);

describe('a drawing', () => {
  test('of native redundancy', () => {
    expect(drawn({ redundancy: 'hot-standby' })).toBe(
      `
┌ Host 1 ───────────────────────────┐    ┌ Host 2 ───────────────────────────┐
│ ┌ Server 1 ─────────────────────┐ │    │ ┌ Server 2 ─────────────────────┐ │
│ │ active                        │ │    │ │ standby                       │ │
│ └───────────────────────────────┘ │    │ └───────────────────────────────┘ │
└───────────────────────────────────┘    └───────────────────────────────────┘

Server 1 ◄═► Server 2  hot standby, down for 2 to 30 s
Server 1 ◄─► Server 2  project files on both
`.trim(),
    );
  });

  test('of a quad has a place beside each server, and shared storage', () => {
    const text = drawn({ ha: true, redundancy: 'hot-standby', databaseVm: true });
    expect(text).toContain('Host 5');
    expect(text.match(/room for the restart/g)).toHaveLength(3);
    expect(text).toContain('Server 2 ──► Host 4  HA: restarts there');
    expect(text).toMatch(
      /┌ External shared storage \(RAID\) ─+┐\n│ Host 1, Host 2, Host 3, Host 4, Host 5, Host 6, Database +│/,
    );
  });

  test('of FT has a shadow on the other host', () => {
    expect(drawn({ ha: true, ft: true })).toContain(
      'Server 1 ══► Shadow of server 1  FT: takes over at once, no downtime',
    );
  });

  test('of a hardkey shows where it is', () => {
    expect(drawn({ hardkey: true, usbFixedHost: true })).toContain('│ USB key                           │');
    expect(drawn({ hardkey: true, usbHub: true })).toContain('Server 1 ──► USB hub on the network  hardkey');
    expect(drawn({ hardkey: true })).not.toContain('USB');
  });

  test('of EPM has separate volumes', () => {
    expect(drawn({ epm: true })).toMatch(/Physical volumes of its own[\s\S]*EPM: data[\s\S]*EPM: log/);
  });

  test('is ASCII where only ASCII is shown', () => {
    expect(drawn({ ha: true, ft: true, redundancy: 'hot-standby', epm: true }, { plain: true })).toMatch(
      /^[\n -~]+$/,
    );
  });

  test('fits a console of 80 columns in every language, and every name is in it', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...languages), fc.boolean(), (given, texts, plain) => {
        const { drawing } = advise(given, demoGuide);
        const text = drawAdvice(drawing, texts, { plain });
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
        for (const { number } of drawing.hosts) expect(text).toContain(texts.t('drawing.host', { number }));
        expect(text).not.toContain('drawing.');
        expect(text).not.toContain('{{');
      }),
      { numRuns: 300 },
    );
  });

  test('has boxes no wider than 78 columns', () => {
    for (const redundancy of ['none', 'hot-standby'] as const)
      for (const line of drawn({ redundancy, ha: true, epm: true, databaseVm: true }).split('\n'))
        if (/^[┌│└]/.test(line)) expect(line.length).toBeLessThanOrEqual(78);
  });
});

describe.each(languages)('advice in $lang', (texts) => {
  test('has words, with hypervisor and version filled in', () => {
    fc.assert(
      fc.property(someAnswers, (given) => {
        const { advice, source } = advise(given, demoGuide, demoList);
        const subject = { hypervisor: given.hypervisor, testedOn: source.testedOn };
        for (const one of advice) {
          const { what, why, because } = adviceText(one, subject, texts);
          const words = [what, why, ...because].join(' ');
          expect(words).not.toMatch(/\{\{|–|(advice|because)\.\w/);
        }
      }),
    );
  });

  test('has the placeholders of the English one', () => {
    const { advice, because } = CATALOGS[texts.lang];
    const places = (text: string) => text.match(/\{\{\w+\}\}/g) ?? [];
    for (const [id, { what, why }] of Object.entries(advice)) {
      const words = CATALOGS.en.advice[id as 'no-spare'];
      expect([id, places(what), places(why)]).toEqual([id, places(words.what), places(words.why)]);
    }
    for (const [id, text] of Object.entries(because))
      expect([id, places(text)]).toEqual([id, places(CATALOGS.en.because[id as 'ha'])]);
  });
});
