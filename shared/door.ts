import type { Call, Contract } from './contract.ts';
import { read } from './document/shape.ts';
import { faultDetails } from './document/strict-json.ts';
import { DOOR_REFUSALS, type RefusalCode } from './errors/codes.ts';
import { isRefusal, LicensingError, type RefusalDetails } from './errors/refusal.ts';

/**
 * A contract: calls by their names. The station has one, and so has the program around it
 * (`shared/app/host.ts`).
 */
export type Calls = Readonly<Record<string, Call<unknown, unknown>>>;

type In<C> = C extends Call<infer I, unknown> ? I : never;
type Out<C> = C extends { readonly output?: infer O } ? O : never;

/** What answers the calls. */
export type Handlers<C extends Calls = Contract> = {
  readonly [N in keyof C]: (input: In<C[N]>) => Promise<Out<C[N]>> | Out<C[N]>;
};

/** What makes the calls: they are functions that throw a `LicensingError` for a refusal. */
export type Client<C extends Calls = Contract> = {
  readonly [N in keyof C]: (input: In<C[N]>) => Promise<Out<C[N]>>;
};

/** An answer as it crosses a door: plain data, errors as codes. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: RefusalCode; readonly details: RefusalDetails } };

export type Transport = (name: string, input: unknown) => Promise<Reply>;

/**
 * The inner side of a door: knows the call, parses its input, runs its handler. A bug becomes `INTERNAL`;
 * what it was goes to `reportBug` and nowhere else.
 */
export function serve<C extends Calls>(
  calls: C,
  handlers: Handlers<C>,
  reportBug: (error: unknown) => void,
): Transport {
  return async (name, input) => {
    try {
      return { ok: true, value: await dispatch(calls, handlers, name, input) };
    } catch (error) {
      if (isRefusal(error)) return { ok: false, error: { code: error.code, details: error.details } };
      reportBug(error);
      return { ok: false, error: { code: 'INTERNAL', details: {} } };
    }
  };
}

/** The outer side of a door. */
export function connect<C extends Calls>(calls: C, transport: Transport): Client<C> {
  return Object.fromEntries(Object.keys(calls).map((name) => [name, asking(name, transport)])) as Client<C>;
}

/**
 * The same for a page, which must not wait for the contract to load: any name that looks like a call's (a
 * word, a point and a word) is sent as one. Anything else, such as `then` or a symbol, is undefined.
 */
export function connectByName<C extends Calls>(transport: Transport): Client<C> {
  return new Proxy({} as Client<C>, {
    get: (_, name) => (typeof name === 'string' && name.includes('.') ? asking(name, transport) : undefined),
  });
}

function asking(name: string, transport: Transport): (input: unknown) => Promise<unknown> {
  return async (input) => unwrap(await transport(name, input));
}

/** The inputs that are the whole of a file which a person writes. */
const WRITTEN_BY_HAND = ['order', 'answers'] as const;

function dispatch<C extends Calls>(calls: C, handlers: Handlers<C>, name: string, input: unknown): unknown {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (call === undefined) throw new LicensingError('USAGE', { problem: `no call ${name.slice(0, 60)}` });
  const result = read(call.input, input);
  if ('faults' in result) {
    const written = WRITTEN_BY_HAND.find((name) => result.faults.some(({ path }) => path.startsWith(name)));
    const code = written === 'order' ? 'ORDER_INVALID' : 'USAGE';
    throw new LicensingError(code, faultDetails(result.faults, written));
  }
  const handler = handlers[name] as (input: unknown) => unknown;
  return handler(result.value);
}

function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw new LicensingError(
    Object.hasOwn(DOOR_REFUSALS, reply.error.code) ? reply.error.code : 'INTERNAL',
    reply.error.details,
  );
}
