/**
 * What the work gives. Where Node has nothing left to wait for before it has ended, that is a bug: without
 * this the program would end there, silently and with exit code 0.
 */
export async function untilEnded<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(new Error('the command waits for something that never comes'));
  process.once('beforeExit', end);
  try {
    return await Promise.race([work, promise]);
  } finally {
    process.off('beforeExit', end);
  }
}
