import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import { answers } from '../../shared/advisor/answers.ts';
import { nearest } from '../../shared/document/nearest.ts';
import { order } from '../../shared/document/payload/fields.ts';
import { read, record } from '../../shared/document/shape.ts';
import { faultDetails } from '../../shared/document/strict-json.ts';
import { isRefusal, type RefusalDetails } from '../../shared/errors/refusal.ts';
import type { FaultCode } from '../../shared/errors/refused-field.ts';
import { fieldFault } from '../../shared/text/en/screens.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';

const WRITTEN = {
  product: 'scada-x',
  custmer: { name: 'Acme', contact: '' },
  architecture: { hypervisor: 'vmware', ha: 'yes', ft: false, redundancy: 'none', role: '' },
};

function detailsOfOrder(): RefusalDetails {
  const result = read(record({ order }), { order: WRITTEN });
  if (!('faults' in result)) throw new Error('the order is faulty');
  return faultDetails(result.faults, 'order');
}

function titleOf(code: 'ORDER_INVALID' | 'MALFORMED', lang: Language): string {
  return refusalText({ code, details: detailsOfOrder() }, textsFor(lang)).title;
}

describe('the fields of a file that a person wrote', () => {
  it('are refused as values, with the path as it stands there; what --json had stays', () => {
    expect(detailsOfOrder()).toEqual({
      fields: [
        'order.product: a product id',
        'order.customer: an object',
        'order.architecture.ha: true or false',
        'order.reference: text(0..120)',
        'order.custmer: no such member',
      ],
      faults: [
        { path: 'product', code: 'productId', parameters: [] },
        { path: 'customer', code: 'missing', parameters: [] },
        { path: 'architecture.ha', code: 'boolean', parameters: [] },
        { path: 'reference', code: 'missing', parameters: [] },
        { path: 'custmer', code: 'unknown', parameters: ['customer'] },
      ],
    });
  });

  it('are named each in a line of its own, in the language of the person', () => {
    expect(titleOf('ORDER_INVALID', 'en').split('\n')).toEqual([
      'The order is incomplete or incorrect:',
      '  product: the id of a product, in capitals, such as SCADA-X;',
      '  customer is missing;',
      '  architecture.ha: true or false;',
      '  reference is missing;',
      '  custmer is not known; did you mean customer?',
    ]);
    expect(titleOf('ORDER_INVALID', 'pt-BR')).toContain(
      '\n  custmer não é conhecido; você quis dizer customer?',
    );
    expect(titleOf('ORDER_INVALID', 'es')).toContain('\n  custmer no se conoce; ¿quiso decir customer?');
  });

  it('stand in one line where files are listed', () => {
    expect(titleOf('MALFORMED', 'en')).toContain('customer is missing; architecture.ha');
    expect(titleOf('MALFORMED', 'en')).not.toContain('\n');
  });

  it('are worded with their bounds: terms', () => {
    const details = refusedTerms({ termDays: 0, grace: 5, matching: 'loose', entitlements: 7 });
    const { title } = refusalText({ code: 'TERMS_INVALID', details }, textsFor('en'));
    expect(title.split('\n').slice(1)).toEqual([
      '  termDays: a whole number from 1 to 36600;',
      '  matching: one of standard, strict, lenient;',
      '  entitlements: a list of 0 to 200 items;',
      '  grace is not known',
    ]);
  });

  it('are worded: answers, and a file that is none', () => {
    const result = read(answers, []);
    if (!('faults' in result)) throw new Error('a list holds no answers');
    const { title } = refusalText({ code: 'USAGE', details: faultDetails(result.faults) }, textsFor('en'));
    expect(title).toContain('the file as a whole: a group in braces');
  });

  it.each(LANGUAGES)('have words for every code: %s', (lang) => {
    for (const code of Object.keys(fieldFault)) {
      const faults = [{ path: 'some.path', code: code as FaultCode, parameters: [] }];
      const details = { fields: [], faults };
      expect(refusalText({ code: 'ORDER_INVALID', details }, textsFor(lang)).title).not.toContain(
        'fieldFault',
      );
    }
  });
});

function refusedTerms(written: unknown): RefusalDetails {
  try {
    readTerms(written);
  } catch (error) {
    if (isRefusal(error, 'TERMS_INVALID')) return error.details;
    throw error;
  }
  throw new Error('the terms were taken');
}

describe('the name that was meant', () => {
  it.each([
    ['custmer', 'customer'],
    ['Reference', 'reference'],
    ['grace', undefined],
    ['fa', 'ha'],
    ['colour', undefined],
  ])('%s: %s', (written, meant) => {
    expect(nearest(written, ['customer', 'reference', 'ha', 'graceDays'])).toBe(meant);
  });
});
