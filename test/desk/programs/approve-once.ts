import { writeSync } from 'node:fs';
import { openDesk } from '../../../node/desk/desk.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { as } from '../operators.ts';
import { preLicense } from '../requests.ts';
import { surroundings } from '../surroundings.ts';

/**
 * `approve-once.ts DIR issue|APPROVAL-ID [json]`: writes the license that Ana gets, or how Rui's approval
 * stands; as a line of JSON where that is asked for.
 */
const [dir = '', what = '', form] = process.argv.slice(2);
const say = (text: string) => writeSync(1, form === 'json' ? `${JSON.stringify(text)}\n` : text);
const desk = await openDesk(dir, undefined, surroundings());
try {
  if (what === 'issue') {
    const { file } = await (await as('Ana', desk)).issue(preLicense({ host: 'A' }), undefined);
    say(file.text);
  } else {
    const order = { approval: what, denied: undefined, date: undefined };
    say((await (await as('Rui', desk)).decideApproval(order)).state);
  }
} catch (error) {
  if (!isRefusal(error, 'NEEDS_APPROVAL')) throw error;
  say(error.code);
}
await desk.close();
