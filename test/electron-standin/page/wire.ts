/** Values that structured clone knows, as text. */
export interface Wire {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Electron sends messages by structured clone, the DevTools protocol as JSON: this is the way from one to the
 * other. Its source runs in Node and in the page, so it uses nothing but itself.
 */
export function makeWire(): Wire {
  type Node = readonly [tag: string, id: number, content: unknown];

  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const toBase64 = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const tagOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1);

  const encode = (root: unknown) => {
    const ids = new Map<object, number>();
    const pack = (value: unknown): unknown => {
      if (value === undefined) return ['undefined', -1, null];
      if (typeof value === 'bigint') return ['bigint', -1, String(value)];
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
        return ['number', -1, Object.is(value, -0) ? '-0' : String(value)];
      if (typeof value === 'function' || typeof value === 'symbol') return refuse();
      return value === null || typeof value !== 'object' ? value : packObject(value);
    };
    const packObject = (value: object): Node => {
      const known = ids.get(value);
      if (known !== undefined) return ['again', known, null];
      const id = ids.size;
      ids.set(value, id);
      if (Array.isArray(value)) return ['array', id, Array.from(value, pack)];
      if (value instanceof Date) return ['date', id, value.getTime()];
      if (value instanceof RegExp) return ['regexp', id, [value.source, value.flags]];
      if (value instanceof Map) return ['map', id, [...value].map(([key, item]) => [pack(key), pack(item)])];
      if (value instanceof Set) return ['set', id, [...value].map(pack)];
      if (value instanceof Error) return ['error', id, [value.name, value.message, value.stack]];
      if (value instanceof ArrayBuffer) return ['buffer', id, toBase64(new Uint8Array(value))];
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return ['view', id, [tagOf(value), toBase64(bytes)]];
      }
      if (tagOf(value) !== 'Object') return refuse();
      return ['object', id, Object.entries(value).map(([key, item]) => [key, pack(item)])];
    };
    return JSON.stringify(pack(root));
  };

  const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const decode = (text: string) => {
    const made: unknown[] = [];
    const unpack = (node: unknown): unknown => {
      if (!Array.isArray(node)) return node;
      const [tag, id, content] = node as unknown as Node;
      const keep = <Made>(value: Made): Made => {
        made[id] = value;
        return value;
      };
      const pairs = content as [unknown, unknown][];
      const items = content as unknown[];
      const words = content as string[];
      const [first = '', second = '', third = ''] = Array.isArray(content) ? words : [];
      switch (tag) {
        case 'undefined':
          return undefined;
        case 'bigint':
          return BigInt(content as string);
        case 'number':
          return Number(content);
        case 'again':
          return made[id];
        case 'date':
          return keep(new Date(content as number));
        case 'regexp':
          return keep(new RegExp(first, second));
        case 'map': {
          const map = keep(new Map());
          for (const [key, item] of pairs) map.set(unpack(key), unpack(item));
          return map;
        }
        case 'set': {
          const set = keep(new Set());
          for (const item of items) set.add(unpack(item));
          return set;
        }
        case 'error': {
          const error = keep(new (ERRORS[first as keyof typeof ERRORS] ?? Error)(second));
          error.stack = third;
          return error;
        }
        case 'buffer':
          return keep(fromBase64(content as string).buffer);
        case 'view': {
          const View = globalThis[first as 'Uint8Array'];
          return keep(new View(fromBase64(second).buffer));
        }
        case 'array': {
          const array: unknown[] = keep([]);
          for (const item of items) array.push(unpack(item));
          return array;
        }
        default: {
          const object = keep({});
          const flags = { writable: true, enumerable: true, configurable: true };
          for (const [key, item] of pairs)
            Object.defineProperty(object, key as string, { value: unpack(item), ...flags });
          return object;
        }
      }
    };
    return unpack(JSON.parse(text));
  };
  return { encode, decode };
}
