import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { presence } from '../host/presence.ts';
import { refusalFrom } from './refusal.ts';

/** An answer that is waited for, there, or refused. */
export type Answer<T> =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly value: T }
  | { readonly at: 'refused'; readonly refusal: RefusalView };

const WAITING = { at: 'waiting' } as const;

/**
 * Asks when the screen opens, and again on `again`: until the new answer is there, the one before stands, and
 * `isAsking` is true. An answer that comes after a newer question is dropped. `known`: what was asked for
 * before, and is not asked again when the screen opens. While the program is gone, what was known stays, and
 * what nobody could answer is asked again when it is back.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  known: T | null = null,
): {
  answer: Answer<T>;
  again: () => Promise<void>;
  isAsking: boolean;
} {
  const [answer, setAnswer] = useState<Answer<T>>(known === null ? WAITING : { at: 'here', value: known });
  const [isAsking, setAsking] = useState(known === null);
  const latest = useRef(0);
  const isUnheard = useRef(false);
  const asking = useRef(ask);
  asking.current = ask;
  const again = useCallback(() => {
    const turn = ++latest.current;
    const settle = (next: Answer<T>) => {
      if (turn !== latest.current) return;
      setAnswer((now) => (isOfTheGone(next) && now.at === 'here' ? now : next));
      isUnheard.current = isOfTheGone(next);
      setAsking(false);
    };
    setAsking(true);
    return asking
      .current()
      .then((value) => settle({ at: 'here', value }))
      .catch((error: unknown) => settle({ at: 'refused', refusal: refusalFrom(error) }));
  }, []);
  const isKnown = useRef(known !== null);
  useEffect(() => {
    if (!isKnown.current) void again();
    return () => {
      latest.current++;
    };
  }, [again]);
  useEffect(
    () =>
      presence.follow(() => {
        if (isUnheard.current && !presence.isGone()) void again();
      }),
    [again],
  );
  return { answer, again, isAsking };
}

function isOfTheGone(answer: Answer<unknown>): boolean {
  return answer.at === 'refused' && answer.refusal.code === 'HOST_GONE';
}

/** Something to do on a press: whether it is being done, and what refused it. `act` never throws. */
export function useAct<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
): { act: (...args: A) => void; isBusy: boolean; refusal: RefusalView | null } {
  const [state, setState] = useState<{ isBusy: boolean; refusal: RefusalView | null }>({
    isBusy: false,
    refusal: null,
  });
  const act = (...args: A) => {
    setState({ isBusy: true, refusal: null });
    work(...args)
      .then(() => setState({ isBusy: false, refusal: null }))
      .catch((error: unknown) => setState({ isBusy: false, refusal: refusalFrom(error) }));
  };
  return { act, ...state };
}
