import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import { remind, reminderText } from '../../shared/status/reminders.ts';
import { verdictLine } from '../../shared/status/status-text.ts';
import { sentence } from '../../shared/text/format.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import type { SoftkeyView } from '../../shared/views.ts';
import { softkey } from '../cli/views.ts';

const view = (changes: Partial<SoftkeyView>): SoftkeyView => ({ ...softkey, ...changes });

/** Looks at one view after the other, and keeps what was told. Gives the steps that were due. */
function lived(views: readonly SoftkeyView[], told: readonly string[] = []) {
  const steps: (string | null)[] = [];
  let kept = told;
  for (const one of views) {
    const { due, told: next } = remind(one, kept);
    steps.push(due === null ? null : due.slice(due.lastIndexOf(' ') + 1));
    kept = next;
  }
  return { steps, kept };
}

const ends = (daysLeft: number) => view({ kind: daysLeft > 15 ? 'active' : 'expiring', daysLeft });
const grace = (daysLeft: number) => view({ kind: 'grace', reason: 'expired', daysLeft });
const drift = (daysLeft: number) => view({ kind: 'grace', reason: 'drifted', daysLeft });

describe('reminders', () => {
  it('come once each, from thirty days before the end until the product stops', () => {
    const days = Array.from({ length: 60 }, (_, i) => ends(60 - i));
    const after = [
      ...Array.from({ length: 15 }, (_, i) => grace(15 - i)),
      view({ kind: 'expired', daysLeft: 0 }),
    ];
    expect(lived([...days, ...after]).steps.filter((step) => step !== null)).toEqual([
      'ends-30',
      'ends-15',
      'ends-7',
      'ends-1',
      'grace-15',
      'grace-7',
      'grace-1',
      'stopped',
    ]);
  });

  it('none comes near an end after which the next license takes over, but one where the machine changed', () => {
    const following = { sequence: 3, notBefore: '2027-01-21T10:00:00Z', expiresAt: null, graceUntil: null };
    const held = (one: SoftkeyView) => ({ ...one, following });
    expect(lived([held(ends(5)), held(grace(2)), held(drift(5))]).steps).toEqual([null, null, 'grace-7']);
  });

  it('who was away is told only what is so now', () => {
    expect(lived([ends(40), ends(5), ends(5)]).steps).toEqual([null, 'ends-7', null]);
    expect(lived([grace(2)]).steps).toEqual(['grace-7']);
  });

  it('a long grace is told when it begins', () => {
    expect(lived([grace(60), grace(59), grace(30)]).steps).toEqual(['grace', null, 'grace-30']);
  });

  it('a clock that goes back tells nothing again', () => {
    expect(lived([ends(5), ends(20), ends(5)]).steps).toEqual(['ends-7', null, null]);
  });

  it('a new license begins anew, and the old one is forgotten', () => {
    const { steps, kept } = lived([
      ends(5),
      view({ sequence: 3, daysLeft: 60 }),
      view({ sequence: 3, daysLeft: 7 }),
    ]);
    expect(steps).toEqual(['ends-7', null, 'ends-7']);
    expect(kept).toEqual(['SK-TEST-TEST-TEST-TEST 3 term ends-7']);
  });

  it('a drift that went away is told again when it comes back, and the term goes on', () => {
    const { steps } = lived([ends(20), drift(15), drift(14), ends(18), drift(15), ends(14)]);
    expect(steps).toEqual(['ends-30', 'grace-15', null, null, 'grace-15', 'ends-15']);
  });

  it('nothing is told of what never ends, has not begun or was never there', () => {
    const none = [
      view({ expiresAt: null, graceUntil: null, daysLeft: null }),
      view({ kind: 'not-yet-valid', daysLeft: 0 }),
      view({ kind: 'unlicensed', softkeyId: null, sequence: null, daysLeft: null }),
    ];
    expect(lived(none).steps).toEqual([null, null, null]);
  });

  it('a store that cannot be read for a moment makes nobody be told twice', () => {
    const gone = view({ kind: 'unlicensed', softkeyId: null, sequence: null, daysLeft: null });
    expect(lived([ends(5), gone, ends(5)]).steps).toEqual(['ends-7', null, null]);
  });

  it.each(['revoked', 'other-machine', 'expired'] as const)('that it is %s is told once', (kind) => {
    expect(lived([view({ kind, daysLeft: 0 }), view({ kind, daysLeft: 0 })]).steps).toEqual([
      'stopped',
      null,
    ]);
  });

  it.each(LANGUAGES)('say how it stands and the next step, in %s', (lang) => {
    const texts = textsFor(lang);
    const near = view({ kind: 'expiring', daysLeft: 7, next: { kind: 'ask-for-next' } });
    const { title, body } = reminderText(near, 'Example', texts);
    expect(title).not.toMatch(/reminder\./);
    expect(body.split('\n')).toEqual([
      verdictLine(near, texts),
      sentence(nextStepText({ kind: 'ask-for-next' }, 'Example', texts)),
    ]);
    expect(body).toContain('2027-01-21');
    const gone = view({ kind: 'revoked', daysLeft: 0, next: { kind: 'call-vendor' } });
    const call = sentence(nextStepText({ kind: 'call-vendor' }, 'Example', texts));
    expect(reminderText(gone, 'Example', texts).body).toContain(call);
  });
});

describe('whatever a station goes through', () => {
  const someView = fc.record({
    kind: fc.constantFrom(
      'active',
      'expiring',
      'grace',
      'expired',
      'revoked',
      'other-machine',
      'not-yet-valid',
    ),
    reason: fc.constantFrom('expired', 'drifted'),
    sequence: fc.integer({ min: 1, max: 3 }),
    daysLeft: fc.option(fc.integer({ min: 0, max: 90 })),
  }) as fc.Arbitrary<Partial<SoftkeyView>>;
  const someTold = fc.array(fc.oneof(fc.string(), fc.constantFrom('SK-TEST-TEST-TEST-TEST 2 term ends-7')), {
    maxLength: 5,
  });

  it('nobody is told the same twice in a row, and what is kept stays small', () => {
    fc.assert(
      fc.property(fc.array(someView, { maxLength: 40 }), someTold, (changes, told) => {
        let kept: readonly string[] = told;
        for (const change of changes) {
          const first = remind(view(change), kept);
          const again = remind(view(change), first.told);
          expect(again.due).toBeNull();
          expect(again.told).toEqual(first.told);
          if (first.due !== null) expect(first.told).toContain(first.due);
          kept = first.told;
        }
        if (changes.length > 0) expect(kept.length).toBeLessThanOrEqual(2 + told.length);
      }),
    );
  });

  it('within one license each step is told at most once, and none after a greater one', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (all) => {
        const { steps } = lived(all.map(ends));
        const told = steps.flatMap((step) => (step === null ? [] : [Number(step.slice('ends-'.length))]));
        expect(told).toEqual([...new Set(told)].sort((a, b) => b - a));
      }),
    );
  });
});
