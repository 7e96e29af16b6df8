import { describe, expect, it, vi } from 'vitest';
import { type CallName, type Contract, contract, MOST_VERIFIED } from '../../shared/contract.ts';
import { connect, connectByName, type Handlers, type Reply, serve } from '../../shared/door.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

/** Handlers that answer with their input, some of them replaced. */
function handlers(replaced: Partial<Record<CallName, (input: unknown) => unknown>> = {}): Handlers {
  const all = Object.keys(contract).map((name) => [
    name,
    replaced[name as CallName] ?? ((input: unknown) => input),
  ]);
  return Object.fromEntries(all) as unknown as Handlers;
}

const file = { name: 'a.license', bytes: new Uint8Array([1, 2]) };

function door(replaced: Parameters<typeof handlers>[0] = {}) {
  const reportBug = vi.fn();
  return { call: serve(contract, handlers(replaced), reportBug), reportBug };
}

async function refusal(name: string, input: unknown, replaced: Parameters<typeof handlers>[0] = {}) {
  const reply = await door(replaced).call(name, input);
  if (reply.ok) throw new Error('it was accepted');
  return reply.error;
}

describe('a door', () => {
  it('hands the parsed input on and the answer back', async () => {
    const input = { file, machine: null };
    expect(await door().call('documents.inspect', input)).toEqual({ ok: true, value: input });
  });

  it('parses: the handler sees its own members in order, and bytes as they are', async () => {
    const inspect = vi.fn();
    await door({ 'documents.inspect': inspect }).call('documents.inspect', {
      machine: null,
      file: { bytes: file.bytes, name: 'x' },
    });
    const parsed = { file: { name: 'x', bytes: file.bytes }, machine: null };
    expect(inspect).toHaveBeenCalledExactlyOnceWith(parsed);
  });

  it.each([
    '',
    'status',
    'status.write',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'status.read ',
    'STATUS.READ',
  ])('knows no call %j', async (name) => {
    expect((await refusal(name, {})).code).toBe('USAGE');
  });

  it('repeats of a hostile name no more than a line', async () => {
    expect(JSON.stringify(await refusal('x'.repeat(1_000_000), {})).length).toBeLessThan(200);
  });

  it.each([
    ['status.read', undefined],
    ['status.read', null],
    ['status.read', []],
    ['status.read', { extra: 1 }],
    ['status.read', JSON.parse('{"__proto__":{"x":1}}')],
    ['documents.inspect', {}],
    ['documents.inspect', { file }],
    ['documents.inspect', { file: { name: 'a', bytes: [1, 2] }, machine: null }],
    ['documents.inspect', { file: { name: 'a', bytes: 'AAAA' }, machine: null }],
    ['documents.inspect', { file: { name: 'a\0b', bytes: new Uint8Array() }, machine: null }],
    ['documents.inspect', { file: { ...file, path: '/etc/passwd' }, machine: null }],
    ['documents.import', { files: [file], dryRun: 'yes' }],
    ['documents.import', { files: { length: 1, 0: file }, dryRun: true }],
    ['documents.verify', { files: [file] }],
    ['documents.verify', { files: Array.from({ length: MOST_VERIFIED + 1 }, () => file), machine: null }],
    ['documents.compare', { one: file }],
  ])('refuses %s of %j, and its handler is not asked', async (name, input) => {
    const asked = vi.fn();
    const { code, details } = await refusal(name, input, { [name]: asked });
    expect(code).toBe('USAGE');
    expect(details['fields']).not.toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('collects every bad field, with its path', async () => {
    const input = { files: [file, { name: 5, bytes: 5 }], dryRun: 0 };
    expect((await refusal('documents.import', input)).details['fields']).toEqual([
      'files.1.name: text(0..4096)',
      'files.1.bytes: bytes',
      'dryRun: true or false',
    ]);
  });

  it('names a bad order apart from a bad call', async () => {
    const input = { order: { product: 'e3' }, confirm: 'SCADA-01', person: '', again: null };
    const { code, details } = await refusal('preLicense.create', input);
    expect(code).toBe('ORDER_INVALID');
    expect(details['fields']).toContain('order.product: a product id');
  });

  it('passes refusals on with code and details, and nothing of their cause', async () => {
    const thrown = () => {
      throw new LicensingError('EXPIRED', { expiresAt: 'x' }, { cause: new Error('/secret/path') });
    };
    const { call, reportBug } = door({ 'status.read': thrown });
    expect(await call('status.read', {})).toEqual({
      ok: false,
      error: { code: 'EXPIRED', details: { expiresAt: 'x' } },
    });
    expect(reportBug).not.toHaveBeenCalled();
  });

  it.each([
    [
      'thrown',
      () => {
        throw new TypeError('/secret/path');
      },
    ],
    ['in a promise', () => Promise.reject(new Error('/secret/path'))],
    ['that is no error at all', () => Promise.reject('/secret/path')],
  ])('makes INTERNAL of a bug %s, and tells only the log what it was', async (_, bug) => {
    const { call, reportBug } = door({ 'status.read': bug });
    expect(await call('status.read', {})).toEqual({ ok: false, error: { code: 'INTERNAL', details: {} } });
    expect(reportBug).toHaveBeenCalledTimes(1);
  });
});

describe('the outer side without the contract', () => {
  const client = connectByName<Contract>(door().call);

  it('asks by the name of the call, and gives the value or throws the refusal', async () => {
    await expect(client['documents.inspect']({ file, machine: null })).resolves.toEqual({
      file,
      machine: null,
    });
    const wrong = client['documents.inspect']({} as never);
    await expect(wrong).rejects.toMatchObject({ name: 'LicensingError', code: 'USAGE' });
  });

  it('can be handed on by a promise, which looks for a `then`', async () => {
    await expect(Promise.resolve(client)).resolves.toBe(client);
    expect(Reflect.get(client, Symbol.iterator)).toBeUndefined();
  });
});

describe('the outer side', () => {
  const through = (reply: Reply) => connect(contract, async () => reply)['status.read']({});

  it('has every call of the contract, and no other', () => {
    expect(Object.keys(connect(contract, async () => ({ ok: true, value: null })))).toEqual(
      Object.keys(contract),
    );
  });

  it('gives the value, or throws the refusal', async () => {
    await expect(through({ ok: true, value: 7 })).resolves.toBe(7);
    const refused = through({ ok: false, error: { code: 'NO_LICENSE', details: { a: 'b' } } });
    await expect(refused).rejects.toMatchObject({
      name: 'LicensingError',
      code: 'NO_LICENSE',
      details: { a: 'b' },
    });
  });

  it.each(['NEW_CODE_OF_A_LATER_PROGRAM', 'toString', '__proto__'])(
    'takes the unknown code %s for INTERNAL',
    async (code) => {
      const reply = { ok: false, error: { code, details: {} } } as unknown as Reply;
      await expect(through(reply)).rejects.toMatchObject({ code: 'INTERNAL' });
    },
  );

  it('and the inner side together change nothing', async () => {
    const client = connect(contract, door().call);
    await expect(client['documents.verify']({ files: [file], machine: null })).resolves.toEqual({
      files: [file],
      machine: null,
    });
    await expect(client['documents.verify']({ files: [file] } as never)).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
