/** By these a person or a service manager asks a program to end. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether somebody asked the program to end, and a pause that ends then, too. */
export function stopSignals(): {
  readonly stopped: () => boolean;
  readonly pause: (ms: number) => Promise<void>;
} {
  let isStopped = false;
  let wake = () => {};
  for (const signal of STOP_SIGNALS)
    process.once(signal, () => {
      isStopped = true;
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
  return { stopped: () => isStopped, pause };
}
