import { EventEmitter } from 'node:events';
import { electronEvents, electronHas } from './electron-types.ts';

/**
 * Electron has it, the stand-in has not: said aloud, because `undefined` would let a spec pass for the wrong
 * reason.
 */
export class NotImitated extends Error {
  constructor(what: string) {
    super(`the Electron stand-in does not imitate ${what}`);
  }
}

/** The end of a prototype chain, where only those members arrive that nothing on the way has. */
function endOfChain(chain: object, typeOf: (receiver: object) => string): object {
  return new Proxy(chain, {
    get(target, member, receiver) {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member, receiver);
      const type = typeOf(receiver);
      if (electronHas(type, member)) throw new NotImitated(`${type}.${member}`);
      return undefined;
    },
  });
}

/**
 * A module of Electron that is a plain object. A spec replaces its functions by assignment, as on real
 * Electron.
 */
export function imitated<Part extends object>(type: string, part: Part): Part {
  return Object.setPrototypeOf(
    part,
    endOfChain(Object.create(Object.getPrototypeOf(part)), () => type),
  );
}

/** A module of which nothing is imitated. */
export function notImitated(name: string): never {
  // A function, so that `new` reaches the trap as well.
  return new Proxy(function nothing() {}, {
    get: (_, member) => {
      if (typeof member === 'symbol') return undefined;
      throw new NotImitated(`${name}.${member}`);
    },
    apply: () => {
      throw new NotImitated(`${name}()`);
    },
    construct: () => {
      throw new NotImitated(`new ${name}`);
    },
  }) as never;
}

type Listener = (...args: never[]) => void;

/**
 * A class of Electron. Its name is Electron's. A member that only Electron has throws, and so does waiting
 * for an event of Electron's that is in neither list.
 */
export class Imitation extends EventEmitter {
  /** Events that happen here as in Electron. */
  static readonly fires: readonly string[] = [];
  /** Events that an app may wait for and that cannot happen here; README.md lists them. */
  static readonly neverFires: readonly string[] = [];

  override on(event: string | symbol, listener: Listener): this {
    this.#expect(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.#expect(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  #expect(event: string | symbol): void {
    const { fires, neverFires, name } = this.constructor as typeof Imitation;
    if (typeof event === 'symbol' || fires.includes(event) || neverFires.includes(event)) return;
    if (electronEvents(name).has(event)) throw new NotImitated(`the event '${event}' of ${name}`);
  }
}

/** A class of Electron that fires no events. */
export class SilentImitation {}

const nameOf = (receiver: object) => (typeof receiver === 'function' ? receiver : receiver.constructor).name;
Object.setPrototypeOf(SilentImitation.prototype, endOfChain({}, nameOf));
Object.setPrototypeOf(Imitation.prototype, endOfChain(Object.create(EventEmitter.prototype), nameOf));
Object.setPrototypeOf(Imitation, endOfChain(class extends EventEmitter {}, nameOf));

/** What Electron hands to listeners as their first argument. */
export class ElectronEvent {
  defaultPrevented = false;

  constructor(details: object = {}) {
    Object.assign(this, details);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
