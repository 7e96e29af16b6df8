import { instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

const WITHIN_MS = 15 * 60_000;
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 30;

/** Holds back whoever guesses at passphrases. In the memory of one program, as what is guessed at. */
export interface TryLimit {
  /** Counts a try before it is made: many at the same moment count, too. `TOO_MANY_TRIES` */
  readonly begin: (whose: string) => void;
  /** The passphrase was right: nothing is held against it any more. */
  readonly forgive: (whose: string) => void;
}

/** In 15 minutes 5 tries of one name, and 30 of all: no person needs more, and whoever guesses does. */
export function limitTries(now: () => Date): TryLimit {
  let tries: readonly { readonly whose: string; readonly at: number }[] = [];
  return {
    begin: (whose) => {
      const time = now().getTime();
      tries = tries.filter(({ at }) => time - at < WITHIN_MS);
      const own = tries.filter((one) => one.whose === whose);
      const blocking = own.length >= MOST_OF_ONE ? own : tries.length >= MOST_OF_ALL ? tries : [];
      const [first] = blocking;
      if (first !== undefined) {
        const until = instantOf(new Date(first.at + WITHIN_MS + 1000));
        throw new LicensingError('TOO_MANY_TRIES', { until });
      }
      tries = [...tries, { whose, at: time }];
    },
    forgive: (whose) => {
      tries = tries.filter((one) => one.whose !== whose);
    },
  };
}
