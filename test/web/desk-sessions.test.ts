import { beforeAll, describe, expect, it } from 'vitest';
import type { FileIn } from '../../shared/contract.ts';
import { as, passphraseOf, staff } from '../desk/operators.ts';
import { preLicense, upgradeRequest } from '../desk/requests.ts';
import { type MadeUpDesk, madeUpDesk } from '../e2e/made-up-desk.ts';
import { NOW } from '../e2e/made-up-host.ts';
import { call, framed } from './serve.ts';

// Who works at the clerk's page, by requests over HTTP: what a browser could send that is not this page.

const USUAL = { days: null, until: null, endless: false, graceDays: null, fromEnd: false, shorten: false };
const NOTHING = { allow: [], operator: '', reason: '', date: null };

describe('a session of the clerk’s page', () => {
  let made: MadeUpDesk;
  let at: { port: number; token: string };
  /** A proof takes as long as a guess, so each of them signs in once. */
  let ana: string;
  let rea: string;

  beforeAll(async () => {
    made = await madeUpDesk();
    at = { port: Number(new URL(made.url).port), token: 'picture' };
    expect(await asked('', 'desk.begin')).toMatchObject({ value: { who: { kind: 'anybody' } } });
    await staff(made.desk, ['Kim', 'keys'], ['Ana', 'clerk'], ['Rea', 'read'], ['Rui', 'approver']);
    ana = await signedIn('Ana');
    rea = await signedIn('Rea');
    return () => made.close();
  }, 60_000);

  /** One call of a session, as it is answered. */
  async function asked(session: string, name: string, input: unknown = {}) {
    const said = session === '' ? {} : { 'softkey-session': session };
    const { text } = await call(at, name, input, { ...said, connection: 'close' });
    return JSON.parse(text);
  }

  const code = async (session: string, name: string, input: unknown = {}) => {
    const answer = await asked(session, name, input);
    return answer.ok ? 'ok' : answer.error.code;
  };

  async function signedIn(name: string): Promise<string> {
    const answer = await asked('', 'desk.signIn', { name, passphrase: passphraseOf(name) });
    expect(answer).toMatchObject({ ok: true, value: { operator: { name }, isSignedIn: true } });
    return answer.value.session;
  }

  const answered = ({ name, bytes }: FileIn, decision = NOTHING) => {
    const input = {
      file: { name, bytes: { $bytes: bytes.length } },
      terms: USUAL,
      decision,
      replacement: null,
    };
    return framed(JSON.stringify(input), bytes);
  };
  const issue = (host: string) => answered(preLicense({ host }, { createdAt: NOW }));
  const reading = { text: '', after: null, most: 5 };

  it('is needed for all that the desk knows and does, and is nobody else’s', async () => {
    expect(await asked('', 'desk.begin')).toMatchObject({ value: { who: { kind: 'nobody' } } });
    for (const session of ['', 'x', '__proto__', 'A'.repeat(43)]) {
      expect(await code(session, 'softkeys.search', reading)).toBe('OPERATOR_MISSING');
      expect(await code(session, 'request.issue', issue('A'))).toBe('OPERATOR_MISSING');
      expect(await code(session, 'desk.unlock', { passphrase: 'x' })).toBe('OPERATOR_MISSING');
      expect(await asked(session, 'host.pulse')).toMatchObject({ value: { isSignedIn: false } });
    }
    expect(ana).toMatch(/^[\w-]{43}$/);
    expect(await asked(ana, 'desk.begin')).toMatchObject({
      value: { who: { kind: 'operator', operator: { name: 'Ana', role: 'clerk' }, bySession: true } },
    });
    const issued = await asked(ana, 'request.issue', issue('A'));
    expect(issued).toMatchObject({ ok: true, value: { repeated: false } });
    const { lines } = await made.desk.story(issued.value.license.softkeyId);
    expect(lines.find(({ event }) => event === 'softkey-issued')?.detail).toMatchObject({ operator: 'Ana' });
  });

  it('may do what the role is for, as the commands may', async () => {
    expect(await code(rea, 'softkeys.search', reading)).toBe('ok');
    expect(await code(rea, 'request.issue', issue('B'))).toBe('ROLE_MISSING');
    expect((await made.desk.search({ text: 'B', after: undefined, most: 5 })).softkeys).toEqual([]);
  });

  it('is no cookie, and no page of another origin can send it', async () => {
    const said = { 'softkey-session': rea };
    expect(
      (await call(at, 'softkeys.search', reading, { ...said, origin: 'http://evil.invalid' })).status,
    ).toBe(403);
    expect((await call(at, 'softkeys.search', reading, { ...said, authorization: 'Bearer x' })).status).toBe(
      401,
    );
    const { headers } = await call(at, 'softkeys.search', reading, said);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const cookie = `softkey-session=${rea}`;
    expect((await call(at, 'softkeys.search', reading, { cookie })).text).toContain('OPERATOR_MISSING');
  });

  it('asks a second person for what a policy holds back, and then goes through, once', async () => {
    const kim = await as('Kim', made.desk);
    await kim.setPolicy({ product: null, approval: ['upgrade'], date: undefined });
    const { softkeys } = await made.desk.search({ text: 'A', after: undefined, most: 1 });
    const { file } = await made.desk.newestLicense(softkeys[0]?.softkeyId ?? '');
    const request = upgradeRequest({ host: 'A' }, file.text, { createdAt: NOW });
    const next = answered(request, { ...NOTHING, reason: 'renewal' });
    const held = async () => (await asked(ana, 'request.judge', next)).value.fate.refusal;
    expect(await held()).toMatchObject({ code: 'NEEDS_APPROVAL', details: { asked: 'tried' } });
    expect((await asked(ana, 'approvals.read', { byItself: false })).value.approvals).toEqual([]);
    expect((await asked(ana, 'request.issue', next)).error).toMatchObject({
      code: 'NEEDS_APPROVAL',
      details: { asked: 'now' },
    });
    expect(await held()).toMatchObject({ details: { asked: 'before' } });
    const [one] = (await asked(rea, 'approvals.read', { byItself: false })).value.approvals;
    const about = { host: 'A', product: 'E3-SERVER', customer: 'Waterworks', reason: 'renewal' };
    expect(one).toMatchObject({ way: 'upgrade', askedBy: 'Ana', state: 'pending', about });
    const { approval } = one;
    const given = { approval, denied: null, date: null };
    expect(await code(ana, 'approval.decide', given)).toBe('ROLE_MISSING');
    expect(await code('', 'approval.decide', given)).toBe('OPERATOR_MISSING');
    const rui = await signedIn('Rui');
    expect(await code(rui, 'approval.decide', { ...given, denied: ' ' })).toBe('USAGE');
    expect(await asked(rui, 'approval.decide', given)).toMatchObject({
      value: { state: 'given', decidedBy: 'Rui' },
    });
    expect(await code(rui, 'approval.decide', { ...given, denied: 'no' })).toBe('APPROVAL_DECIDED');
    const otherReason = answered(request, { ...NOTHING, reason: 'another' });
    expect(await code(ana, 'request.issue', otherReason)).toBe('NEEDS_APPROVAL');
    expect(await asked(ana, 'request.issue', next)).toMatchObject({ value: { license: { sequence: 2 } } });
    expect((await made.desk.verify(undefined, () => {})).intact).toBe(true);
  });

  it('ends after a time without use, of which what the page asks by itself is none', async () => {
    made.minutesPass(14);
    expect(await code(ana, 'softkeys.search', reading)).toBe('ok');
    expect(await asked(rea, 'host.pulse')).toMatchObject({ value: { isSignedIn: true } });
    expect(await code(rea, 'approvals.read', { byItself: true })).toBe('ok');
    made.minutesPass(2);
    expect(await code(rea, 'approvals.read', { byItself: true })).toBe('OPERATOR_MISSING');
    expect(await asked(rea, 'host.pulse')).toMatchObject({ value: { isSignedIn: false } });
    expect(await code(rea, 'softkeys.search', reading)).toBe('OPERATOR_MISSING');
    expect(await code(ana, 'softkeys.search', reading)).toBe('ok');
  });

  it('ends with its operator', async () => {
    const kim = await as('Kim', made.desk);
    await kim.removeOperator({ name: 'Ana', date: undefined });
    expect(await code(ana, 'softkeys.search', reading)).toBe('OPERATOR_MISSING');
    expect(await code('', 'desk.signIn', { name: 'Ana', passphrase: passphraseOf('Ana') })).toBe(
      'OPERATOR_UNKNOWN',
    );
  });

  it('is begun by the passphrase, which may not be tried without end, and ended by its own', async () => {
    expect(await code('', 'desk.signIn', { name: ' kIM', passphrase: 'not that one' })).toBe(
      'OPERATOR_WRONG',
    );
    const nobody = { name: 'Nobody', passphrase: 'x' };
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => code('', 'desk.signIn', nobody)));
    expect(answers.toSorted()).toEqual([...Array(5).fill('OPERATOR_UNKNOWN'), 'TOO_MANY_TRIES']);
    const kim = await signedIn('Kim');
    await asked(kim, 'desk.signOut');
    expect(await code(kim, 'softkeys.search', reading)).toBe('OPERATOR_MISSING');
  });
});
