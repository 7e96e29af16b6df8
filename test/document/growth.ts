/**
 * How the time of an input grows from `n` to four times `n`, relative to four: 1 is linear, 4 quadratic. It
 * is the work that counts (`worked`), and the best of several runs, so that a busy machine does not look like
 * a slow algorithm.
 */
export function growth(time: (n: number) => number, n: number): number {
  const best = (size: number) => Math.min(...Array.from({ length: 5 }, () => time(size)));
  best(n); // warm
  return best(4 * n) / (4 * Math.max(best(n), 0.2));
}
