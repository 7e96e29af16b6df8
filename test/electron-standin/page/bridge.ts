/** Carries values between the two worlds of a page. */
export interface Bridge {
  /** Hands a value to the other world under a name. */
  readonly give: (name: string, value: unknown) => void;
  readonly onGiven: (listener: (name: string, value: unknown) => void) => void;
}

/**
 * One half of the bridge; the other world runs the same source with the two names exchanged. Chromium clones
 * the details of an event on their way between worlds, and delivers it at once: a function stays synchronous.
 * Functions and promises cross as numbers. Its source runs in the page, so it uses nothing but itself.
 */
export function makeBridge(outgoing: string, incoming: string): Bridge {
  type Packed = readonly [
    kind: 'again' | 'array' | 'function' | 'object' | 'promise' | 'value',
    content: unknown,
  ];
  type Message =
    | { readonly kind: 'give'; readonly name: string; readonly value: Packed }
    | { readonly kind: 'call'; readonly id: number; readonly value: Packed }
    | {
        readonly kind: 'return' | 'settle';
        readonly id: number;
        readonly ok: boolean;
        readonly value: Packed;
      };

  const PLAIN = { writable: true, enumerable: true, configurable: true };
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let lastPromise = 0;
  let returned: { ok: boolean; value: Packed } | undefined;
  let given: (name: string, value: unknown) => void = () => {};

  const send = (message: Message) => {
    document.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
  };
  const isPlain = (value: object) => Object.prototype.toString.call(value) === '[object Object]';

  /** An object that is met again, in a circle or not, is the same object on the other side. */
  const pack = (root: unknown): Packed => {
    const ids = new Map<object, number>();
    const packAny = (value: unknown): Packed => {
      if (typeof value === 'function') return ['function', functions.push(value as never) - 1];
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
      if (value instanceof Promise) return ['promise', packPromise(value)];
      if (typeof value !== 'object' || value === null) return ['value', value];
      if (!Array.isArray(value) && !isPlain(value)) return ['value', value];
      const known = ids.get(value);
      if (known !== undefined) return ['again', known];
      ids.set(value, ids.size);
      if (Array.isArray(value)) return ['array', value.map(packAny)];
      return ['object', Object.entries(value).map(([key, item]) => [key, packAny(item)])];
    };
    return packAny(root);
  };
  const packPromise = (promise: Promise<unknown>) => {
    const id = ++lastPromise;
    const settle = (ok: boolean) => (value: unknown) => send({ kind: 'settle', id, ok, value: pack(value) });
    promise.then(settle(true), settle(false));
    return id;
  };

  const unpack = (root: Packed): unknown => {
    const made: unknown[] = [];
    const unpackAny = ([kind, content]: Packed): unknown => {
      if (kind === 'again') return made[content as number];
      if (kind === 'array') {
        const array: unknown[] = [];
        made.push(array);
        for (const item of content as Packed[]) array.push(unpackAny(item));
        return array;
      }
      if (kind === 'object') {
        const object: Record<string, unknown> = {};
        made.push(object);
        // Defined, because a key may be `__proto__`.
        for (const [key, item] of content as [string, Packed][])
          Object.defineProperty(object, key, { value: unpackAny(item), ...PLAIN });
        return object;
      }
      if (kind === 'promise') return unpackPromise(content as number);
      if (kind === 'function') return (...args: unknown[]) => call(content as number, args);
      return content;
    };
    return unpackAny(root);
  };
  const unpackPromise = (id: number) => {
    const settled = Promise.withResolvers<unknown>();
    promises.set(id, settled);
    return settled.promise;
  };
  const call = (id: number, args: unknown[]) => {
    returned = undefined;
    send({ kind: 'call', id, value: pack(args) });
    if (returned === undefined) return undefined;
    const { ok, value } = returned as { ok: boolean; value: Packed };
    if (!ok) throw unpack(value);
    return unpack(value);
  };

  const answer = (id: number, args: Packed) => {
    try {
      const value = functions[id]?.(...(unpack(args) as unknown[]));
      send({ kind: 'return', id, ok: true, value: pack(value) });
    } catch (error) {
      send({ kind: 'return', id, ok: false, value: pack(error) });
    }
  };
  document.addEventListener(incoming, (event) => {
    const message: Message = (event as CustomEvent).detail;
    if (message.kind === 'give') given(message.name, unpack(message.value));
    else if (message.kind === 'call') answer(message.id, message.value);
    else if (message.kind === 'return') returned = message;
    else promises.get(message.id)?.[message.ok ? 'resolve' : 'reject'](unpack(message.value));
  });
  return {
    give: (name, value) => send({ kind: 'give', name, value: pack(value) }),
    onGiven: (listener) => {
      given = listener;
    },
  };
}
