import { describe, expect, it } from 'vitest';
import { allowedWords } from '../../../renderer/desk/requests/allowed-words.ts';
import {
  type AnswerForm,
  askedOf,
  FIRST_FORM,
  faultsIn,
  isSaid,
} from '../../../renderer/desk/requests/answer-form.ts';
import { namedZone, UTC } from '../../../shared/text/zone.ts';

const termsOf = (form: Partial<AnswerForm>, zone = UTC) => askedOf({ ...FIRST_FORM, ...form }, zone)?.terms;

describe('what is entered for an answer', () => {
  it('is nothing at first: the usual terms, and no decision', () => {
    expect(askedOf({ ...FIRST_FORM, operator: 'Ana', reason: 'typed' }, UTC)).toEqual({
      terms: { days: null, until: null, endless: false, graceDays: null, fromEnd: false, shorten: false },
      decision: { allow: [], operator: '', reason: '', date: null },
      replacement: null,
    });
  });

  it.each([
    ['days', { end: 'days', days: ' 30 ' }, { days: 30 }],
    ['days from the end', { end: 'days', days: '30', fromEnd: true }, { days: 30, fromEnd: true }],
    ['a day', { end: 'until', until: '2027-01-31' }, { until: '2027-02-01T00:00:00Z' }],
    [
      'a day, from an end that does not count',
      { end: 'until', until: '2027-01-31', fromEnd: true },
      { fromEnd: false },
    ],
    ['no end', { end: 'endless' }, { endless: true }],
    ['grace', { grace: '0' }, { graceDays: 0 }],
  ] as const)('is asked for: %s', (_, form, terms) => {
    expect(termsOf(form)).toMatchObject(terms);
  });

  it('ends with the day where the reader is', () => {
    const zone = namedZone('America/Sao_Paulo') ?? UTC;
    expect(termsOf({ end: 'until', until: '2027-01-31' }, zone)).toMatchObject({
      until: '2027-02-01T03:00:00Z',
    });
  });

  it.each([
    ['days', { end: 'days', days: '0' }],
    ['days', { end: 'days', days: '1.5' }],
    ['days', { end: 'days', days: '36601' }],
    ['until', { end: 'until', until: '2027-02-30' }],
    ['grace', { grace: '367' }],
    ['grace', { grace: '-1' }],
  ] as const)('names the field that is wrong: %s of %o', (field, form) => {
    const whole = { ...FIRST_FORM, ...form };
    expect(faultsIn(whole, UTC)).toEqual([field]);
    expect(askedOf(whole, UTC)).toBeNull();
  });

  it('puts it in the place of a softkey, with who decides and why, and a shorter end only there', () => {
    const rehost = {
      ...FIRST_FORM,
      ...({ way: 'rehost', replaces: 'SK-1', returned: 'claimed' } as const),
      ...({ end: 'days', days: '30', shorten: true, operator: ' Ana ', reason: 'scrapped' } as const),
    };
    expect(askedOf(rehost, UTC)).toMatchObject({
      terms: { days: 30, shorten: true },
      decision: { operator: 'Ana', reason: 'scrapped' },
      replacement: { way: 'rehost', replaces: 'SK-1', returned: 'claimed' },
    });
    const returned = (form: Partial<AnswerForm>) =>
      askedOf({ ...rehost, ...form }, UTC)?.replacement?.returned;
    expect([returned({ returned: '' }), returned({ way: 'reissue' })]).toEqual([null, null]);
    expect(termsOf({ ...rehost, way: '' })).toMatchObject({ shorten: false });
    expect(termsOf({ ...rehost, end: 'usual' })).toMatchObject({ shorten: false });
  });

  it.each([
    ['who decides', { operator: ' ' }, null, false],
    ['why', { reason: '' }, null, false],
    ['what is known of the old machine', { returned: '' }, null, false],
    ['nothing of the old machine where it is the same', { way: 'reissue', returned: '' }, null, true],
    ['no name where somebody signed in', { operator: '' }, 'Ana', true],
  ] as const)('has to be said first: %s', (_, form, worker, isEnough) => {
    const whole = { way: 'rehost', returned: 'missing', operator: 'Ana', reason: 'scrapped' } as const;
    expect(isSaid({ ...FIRST_FORM, ...whole, ...form }, worker)).toBe(isEnough);
  });

  it('waits for a field that is still empty, and calls it no mistake', () => {
    for (const form of [{ end: 'days' }, { end: 'until' }] as const) {
      expect(faultsIn({ ...FIRST_FORM, ...form }, UTC)).toEqual([]);
      expect(termsOf(form)).toBeUndefined();
    }
  });
});

describe('what an operator may let pass', () => {
  it.each([
    [{ code: 'CHECK_FAILED', details: { checks: ['clock', 'template'] } }, ['clock', 'template']],
    [{ code: 'NO_IDENTITY', details: { allow: 'no-identity' } }, ['no-identity']],
    [{ code: 'ORDER_FULL', details: { allow: 'order' } }, ['order']],
    [{ code: 'REVOKED', details: {} }, ['revoked']],
    [{ code: 'ALREADY_ISSUED', details: { by: ['station-key'] } }, ['station-key']],
    [{ code: 'ALREADY_ISSUED', details: { by: ['smbios-uuid', 'station-key'] } }, []],
    [{ code: 'FORGED', details: {} }, []],
  ] as const)('of %o: %o', (refusal, words) => {
    expect(allowedWords(refusal)).toEqual(words);
  });
});
