import { writeSync } from 'node:fs';
import { openDesk, openRecords } from '../../../node/desk/desk.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { preLicense } from '../requests.ts';
import { surroundings } from '../surroundings.ts';

/**
 * `reading.ts DIR`: reads a desk's records, then tries to issue; writes what came of each as a line of JSON.
 */
const [dir = ''] = process.argv.slice(2);
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`);
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    say(await work());
  } catch (error) {
    if (!isRefusal(error)) throw error;
    say(error.code);
  }
}
await attempt(async () => {
  const records = await openRecords(dir, surroundings());
  const { intact, softkeys } = await records.ledger();
  const keySet = records.keySet().name;
  await records.close();
  return { intact, hosts: softkeys.map(({ host }) => host).sort(), keySet };
});
await attempt(async () => {
  const desk = await openDesk(dir, undefined, surroundings());
  return (await desk.issue(preLicense({ host: 'NEW' }), undefined)).repeated;
});
