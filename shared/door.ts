import { type CallName, contract, type InputOf, type OutputOf } from './contract.ts';
import { read } from './document/shape.ts';
import { describe } from './document/strict-json.ts';
import { REFUSALS, type RefusalCode } from './errors/codes.ts';
import { isRefusal, LicensingError, type RefusalDetails } from './errors/refusal.ts';

/** What answers the calls. */
export type Handlers = {
  readonly [N in CallName]: (input: InputOf<N>) => Promise<OutputOf<N>> | OutputOf<N>;
};

/** What asks them: the same calls, as functions that throw a `LicensingError` for a refusal. */
export type Client = { readonly [N in CallName]: (input: InputOf<N>) => Promise<OutputOf<N>> };

/** An answer as it crosses a door: plain data, errors as codes. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: RefusalCode; readonly details: RefusalDetails } };

export type Transport = (name: string, input: unknown) => Promise<Reply>;

/**
 * The inner side of a door: knows the call, parses its input, runs its handler. A bug becomes `INTERNAL`; what it was goes to
 * `reportBug` and nowhere else.
 */
export function serve(handlers: Handlers, reportBug: (error: unknown) => void): Transport {
  return async (name, input) => {
    try {
      return { ok: true, value: await dispatch(handlers, name, input) };
    } catch (error) {
      if (isRefusal(error)) return { ok: false, error: { code: error.code, details: error.details } };
      reportBug(error);
      return { ok: false, error: { code: 'INTERNAL', details: {} } };
    }
  };
}

/** The outer side of a door. */
export function connect(transport: Transport): Client {
  const names = Object.keys(contract) as CallName[];
  const calls = names.map((name) => [name, async (input: unknown) => unwrap(await transport(name, input))]);
  return Object.fromEntries(calls) as Client;
}

function dispatch(handlers: Handlers, name: string, input: unknown): unknown {
  if (!Object.hasOwn(contract, name))
    throw new LicensingError('USAGE', { problem: `no call ${name.slice(0, 60)}` });
  const known = name as CallName;
  const result = read<unknown>(contract[known].input, input);
  if ('faults' in result) {
    const inOrder = result.faults.some(({ path }) => path.startsWith('order'));
    throw new LicensingError(inOrder ? 'ORDER_INVALID' : 'USAGE', describe(result.faults));
  }
  const handler = handlers[known] as (input: unknown) => unknown;
  return handler(result.value);
}

function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new LicensingError(
    Object.hasOwn(REFUSALS, reply.error.code) ? reply.error.code : 'INTERNAL',
    reply.error.details,
  );
}
