/** By these a person or a service manager asks a program to end. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopSignals {
  /** Whether somebody asked the program to end. */
  readonly stopped: () => boolean;
  /** Is fulfilled when somebody does. */
  readonly stop: Promise<void>;
  /** A pause that ends then, too, or when somebody calls `wake`; one at a time. */
  readonly pause: (ms: number) => Promise<void>;
  readonly wake: () => void;
}

export function stopSignals(): StopSignals {
  let isStopped = false;
  let wake = () => {};
  const { promise: stop, resolve } = Promise.withResolvers<void>();
  for (const signal of STOP_SIGNALS)
    process.once(signal, () => {
      isStopped = true;
      resolve();
      wake();
    });
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isStopped ? 0 : ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return { stopped: () => isStopped, stop, pause, wake: () => wake() };
}
