import { describe, expect, it } from 'vitest';
import { firstWay, heldWay, upgradeWay } from '../../../renderer/state/journey.ts';
import type { PendingRequest } from '../../../shared/status/next-step.ts';
import type { SoftkeyView } from '../../../shared/views.ts';
import { softkey as licensed } from '../../cli/views.ts';

const AT = '2026-11-14T10:00:00Z';
const request: PendingRequest = {
  kind: 'pre-license',
  requestId: 'RQ-1',
  createdAt: AT,
  fits: true,
  givenOut: null,
};
const upgrade: PendingRequest = { ...request, kind: 'upgrade-request' };
const givenOut = { at: AT, way: 'mail' } as const;

const states = (stops: readonly { readonly name: string; readonly state: string }[] | null) =>
  stops?.map(({ name, state }) => `${name} ${state}`);

const unlicensed = (changes: Partial<SoftkeyView>): SoftkeyView => ({
  ...licensed,
  kind: 'unlicensed',
  match: null,
  next: { kind: 'make-request' },
  ...changes,
});

describe('the way to the first license', () => {
  it('begins at the machine, and remembers what was left by Continue', () => {
    expect(states(firstWay(null, { done: [] }, 'status'))?.[0]).toBe('machine now');
    expect(states(firstWay(null, { done: ['machine', 'project'] }, 'status'))).toEqual([
      'machine done',
      'project done',
      'once now',
      'request next',
      'import next',
    ]);
  });

  it('has no undone steps before a request, however that was made', () => {
    const view = unlicensed({ waitingFor: request, next: { kind: 'import-answer', request } });
    const way = firstWay(view, { done: [] }, 'status');
    expect(states(way)?.slice(0, 4)).toEqual(['machine done', 'project done', 'once done', 'request now']);
    expect(way[2]?.note).toEqual({ kind: 'made', at: AT });
    expect(way[3]?.note).toEqual({ kind: 'notGivenOut' });
  });

  it('says how it was given out, and for how many days nothing came back', () => {
    const given = { ...request, givenOut };
    const note = (next: SoftkeyView['next']) =>
      firstWay(unlicensed({ waitingFor: given, next }), { done: [] }, 'status')[3];
    expect(note({ kind: 'import-answer', request: given })?.note).toEqual({ kind: 'givenOut', givenOut });
    expect(note({ kind: 'send-again', request: given, days: 12 })).toMatchObject({
      state: 'late',
      note: { kind: 'silent', days: 12 },
    });
  });

  it('marks what went wrong: a machine that changed, a license that is gone', () => {
    const other = { ...request, fits: false };
    const anew = unlicensed({ waitingFor: other, next: { kind: 'request-anew', request: other } });
    expect(firstWay(anew, { done: [] }, 'status')[0]).toMatchObject({
      state: 'wrong',
      note: { kind: 'changed' },
    });
    const gone = firstWay(unlicensed({ next: { kind: 'import-lost' } }), { done: [] }, 'status');
    expect(states(gone)?.at(-1)).toBe('import wrong');
    expect(states(gone)).not.toContain('machine now');
  });
});

describe('the way of a softkey', () => {
  const held = (changes: Partial<SoftkeyView>) => heldWay({ ...licensed, ...changes });

  it('is done up to its license, and says from when on to ask for the next one', () => {
    const way = held({ next: { kind: 'nothing', askFrom: AT }, askedFor: { createdAt: AT, givenOut } });
    expect(states(way)).toEqual(['machine done', 'once done', 'request done', 'license done', 'next next']);
    expect(way.map(({ note }) => note?.kind ?? null)).toEqual([null, 'made', 'givenOut', 'until', 'ask']);
  });

  it.each([
    ['grace', 'expired', 'license late', 'ended'],
    ['expired', null, 'license wrong', 'ended'],
    ['revoked', null, 'license wrong', 'revoked'],
    ['not-yet-valid', null, 'license now', 'begins'],
  ] as const)('of a license in %s', (kind, reason, state, note) => {
    const [, , , license] = held({ kind, reason });
    expect(`${license?.name} ${license?.state}`).toBe(state);
    expect(license?.note?.kind).toBe(note);
  });

  it('marks a machine that changed, amber while it runs and red when it does not', () => {
    const match = { verdict: 'broken', doubt: null, components: [] } as const;
    expect(held({ match, kind: 'grace', reason: 'drifted' })[0]?.state).toBe('late');
    expect(held({ match, kind: 'other-machine' })[0]?.state).toBe('wrong');
  });
});

describe('the upgrade', () => {
  it('has no steps while there is nothing to ask for', () => {
    expect(upgradeWay({ ...licensed, next: { kind: 'nothing', askFrom: AT } }, 'status')).toBeNull();
  });

  it('is made, carried and imported, wherever a person looks', () => {
    const due: SoftkeyView = { ...licensed, next: { kind: 'ask-for-next' } };
    expect(states(upgradeWay(due, 'status'))?.[0]).toBe('make now');
    const made = (waitingFor: PendingRequest): SoftkeyView => ({
      ...licensed,
      waitingFor,
      next: { kind: 'import-answer', request: waitingFor },
    });
    expect(states(upgradeWay(made(upgrade), 'status'))).toEqual(['make done', 'carry now', 'import next']);
    expect(states(upgradeWay(made({ ...upgrade, givenOut }), 'status'))?.[2]).toBe('import now');
    // Nobody has said that it left: that step is not done, although its answer may be here.
    expect(states(upgradeWay(made(upgrade), 'import'))).toEqual(['make done', 'carry next', 'import now']);
  });
});
