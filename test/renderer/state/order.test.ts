import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../../renderer/state/draft.ts';
import { orderFaults, orderFrom } from '../../../renderer/state/order.ts';
import { advise } from '../../../shared/advisor/advise.ts';
import { FIRST_ANSWERS } from '../../../shared/advisor/answers.ts';
import { withoutUnasked } from '../../../shared/advisor/questions.ts';
import { order } from '../../../shared/document/payload/fields.ts';
import { read } from '../../../shared/document/shape.ts';
import { answersWith, someAnswers, someGuide } from '../../advisor/made-up.ts';

const VENDOR = { products: [{ id: 'E3-SERVER', name: 'E3 Server' }] };

const COMPLETE: Draft = {
  ...EMPTY_DRAFT,
  product: 'E3-SERVER',
  customerName: ' Usina São João ',
  customerContact: 'Ana <ana@usina.invalid>',
  answers: FIRST_ANSWERS,
  role: 'standalone',
};

const faultsOf = (changes: Partial<Draft>) =>
  orderFaults({ ...COMPLETE, ...changes }, VENDOR).map(({ field, problem }) => `${field}: ${problem}`);

describe('an order out of a draft', () => {
  it('is what was entered, without the spaces around it', () => {
    expect(orderFrom(COMPLETE, VENDOR)).toEqual({
      product: 'E3-SERVER',
      customer: { name: 'Usina São João', contact: 'Ana <ana@usina.invalid>' },
      architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: 'standalone' },
      reference: '',
    });
  });

  it('is none of an empty draft, and every field that must be filled in is named', () => {
    expect(orderFrom(EMPTY_DRAFT, VENDOR)).toBeNull();
    expect(orderFaults(EMPTY_DRAFT, VENDOR).map(({ field }) => field)).toEqual([
      'product',
      'customerName',
      'role',
    ]);
  });

  it.each([
    [{ product: 'E3-STUDIO' }, 'product: missing'],
    [{ customerName: ' ' }, 'customerName: missing'],
    [{ customerName: 'x'.repeat(201) }, 'customerName: too-long'],
    [{ customerContact: 'a\tb' }, 'customerContact: unseen'],
    [{ reference: 'x'.repeat(121) }, 'reference: too-long'],
    [{ reference: '\ud83d' }, 'reference: unseen'],
    [{ answers: answersWith({ hypervisorVersion: 'U2' }) }, 'hypervisorVersion: no-version'],
    [{ answers: answersWith({ productVersion: '4.' }) }, 'productVersion: no-version'],
    [{ answers: answersWith({ redundancy: 'hot-standby' }) }, 'role: missing'],
    [{ role: 'epm' }, 'role: missing'],
    [{ role: '' }, 'role: missing'],
    [{ role: 'standalone, hardkey' }, 'role: hardkey'],
    [{ role: 'standalone, hardkey in a network hub' }, 'role: hardkey'],
    [{ answers: null }, 'role: missing'],
  ])('is none with %j', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
    expect(orderFrom({ ...COMPLETE, ...changes }, VENDOR)).toBeNull();
  });

  it('leaves the version of a hypervisor that is not there unasked', () => {
    const answers = answersWith({ hypervisor: 'physical', hypervisorVersion: 'U2' });
    expect(orderFrom({ ...COMPLETE, answers }, VENDOR)?.architecture.hypervisor).toBe('physical');
  });

  it('declares each machine with a softkey as the advisor does; one with a USB key makes no request', () => {
    fc.assert(
      fc.property(someAnswers, someGuide, (given, guide) => {
        const answers = withoutUnasked(given);
        for (const { declaration, medium } of advise(answers, guide).licenses) {
          const made = orderFrom({ ...COMPLETE, answers, role: declaration.role }, VENDOR);
          if (medium === 'hardkey') {
            expect(made).toBeNull();
            continue;
          }
          expect(made?.architecture).toEqual(declaration);
          expect(read(order, made)).toEqual({ value: made });
        }
      }),
    );
  });
});
