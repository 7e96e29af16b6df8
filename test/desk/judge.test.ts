import { describe, expect, it } from 'vitest';
import { readTerms } from '../../node/desk/terms.ts';
import type { RequestFate } from '../../shared/desk-judgement.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { fingerprint, machine, preLicense, upgradeRequest } from './requests.ts';

// A request is judged by being answered, and all of that being taken back: what is shown is what would be.

type Grantable = Extract<RequestFate, { kind: 'grantable' }>;

describe('a request that is judged', () => {
  it('shows who asks and what it would get, and writes nothing', async () => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'SCADA-01' });
    const before = await desk.ledger();
    const { face, fate } = await desk.judge(request, undefined, {});
    expect(face).toMatchObject({
      kind: 'pre-license',
      host: 'SCADA-01',
      product: 'E3-SERVER',
      customer: { name: 'Waterworks', contact: 'ops@waterworks.invalid' },
      reference: 'PO-1 SCADA-01',
      person: 'T. Technician',
      softkey: null,
      again: null,
    });
    expect(fate).toMatchObject({ kind: 'grantable', sequence: 1, remarks: [], notNeeded: [] });
    expect(await desk.ledger()).toEqual(before);
    const issued = await desk.issue(request, undefined);
    expect(issued.requestCheckCode).toBe(face.checkCode);
    const { expiresAt, graceUntil } = (fate as Grantable).dates;
    expect({ expiresAt, graceUntil }).toEqual({
      expiresAt: issued.expiresAt,
      graceUntil: issued.graceUntil,
    });
  });

  it('is shown with the dates of its terms', async () => {
    const { desk } = await newDemoDesk();
    const terms = readTerms({ until: '2027-03-01T00:00:00Z', graceDays: 3 });
    const { fate } = await desk.judge(preLicense({ host: 'A' }), terms, {});
    expect((fate as Grantable).dates).toMatchObject({
      expiresAt: '2027-03-01T00:00:00Z',
      graceUntil: '2027-03-04T00:00:00Z',
    });
    const over = readTerms({ until: '2020-01-01T00:00:00Z' });
    expect((await desk.judge(preLicense({ host: 'A' }), over, {})).fate).toMatchObject({
      kind: 'refused',
      refusal: { code: 'TERMS_INVALID' },
    });
  });

  it('has its license where it was answered before', async () => {
    const { desk } = await newDemoDesk();
    const request = preLicense({ host: 'A' });
    const { file, softkeyId } = await desk.issue(request, undefined);
    const { fate } = await desk.judge(request, undefined, {});
    expect(fate).toMatchObject({
      kind: 'answered',
      given: { license: { softkeyId, file }, newer: null, repeated: true, contact: 'ops@waterworks.invalid' },
    });
    await desk.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
    expect((await desk.judge(request, undefined, {})).fate).toMatchObject({ given: { newer: 2 } });
  });

  it('is refused as an answer would be, and nothing of that is noted either', async () => {
    const { desk } = await newDemoDesk();
    const { softkeyId } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const again = preLicense({ host: 'A', request: 'another' });
    const before = await desk.ledger();
    const { fate } = await desk.judge(again, undefined, {});
    expect(fate).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_ISSUED', details: { softkeyId, host: 'A', customer: 'Waterworks' } },
    });
    expect(await desk.ledger()).toEqual(before);
    const { code, details } = await refusal(() => desk.issue(again, undefined));
    expect(fate).toEqual({ kind: 'refused', refusal: { code, details } });
  });

  it('of another product is refused by name, and still shown', async () => {
    const { desk } = await newDemoDesk();
    const order = {
      product: 'NO-SUCH',
      customer: { name: 'Waterworks', contact: '' },
      architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: '' },
      reference: '',
    } as const;
    const { face, fate } = await desk.judge(preLicense({ host: 'A' }, { order }), undefined, {});
    expect(face).toMatchObject({ host: 'A', product: 'NO-SUCH' });
    expect(fate).toMatchObject({ kind: 'refused', refusal: { code: 'WRONG_PRODUCT' } });
  });

  it('for the next license shows the softkey and the license that it has', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const changed = { ...machine('A'), mac: ['00:50:56:aa:bb:cc'] };
    const request = upgradeRequest({ host: 'A', machine: changed }, first.file.text);
    const { face, fate } = await desk.judge(request, undefined, {});
    expect(desk.kindOf(request)).toBe('upgrade-request');
    expect(face).toMatchObject({
      kind: 'upgrade-request',
      product: 'E3-SERVER',
      customer: { name: 'Waterworks' },
      softkey: { softkeyId: first.softkeyId, license: { sequence: 1, expiresAt: first.expiresAt } },
    });
    expect(fate).toMatchObject({ kind: 'grantable', sequence: 2, remarks: [{ note: 'drift' }] });
    expect(fingerprint(changed)).not.toEqual(fingerprint(machine('A')));
  });

  it.each([
    ['a license', async (text: string) => text, 'WRONG_KIND'],
    ['no document', async () => 'hello', 'NOT_A_SOFTKEY_FILE'],
  ])('is no request: %s', async (_, textOf, code) => {
    const { desk } = await newDemoDesk();
    const { file } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const bytes = Uint8Array.from(Buffer.from(await textOf(file.text)));
    expect(await refusal(() => desk.judge({ name: 'x', bytes }, undefined, {}))).toMatchObject({ code });
  });
});
