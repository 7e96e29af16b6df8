/**
 * How long this process has worked, in ms. Unlike a clock it stands still while other programs have the
 * processor: what is held by it holds on a busy machine too.
 */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
