import { writeSync } from 'node:fs';
import { openDesk } from '../../../node/desk/desk.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import { as } from '../operators.ts';
import { preLicense } from '../requests.ts';
import { surroundings } from '../surroundings.ts';

/**
 * `approve-once.ts DIR issue|APPROVAL-ID`: writes the license that Ana gets, or how Rui's approval stands.
 */
const [dir = '', what = ''] = process.argv.slice(2);
const desk = await openDesk(dir, undefined, surroundings());
try {
  if (what === 'issue') {
    const { file } = await (await as('Ana', desk)).issue(preLicense({ host: 'A' }), undefined);
    writeSync(1, file.text);
  } else {
    const order = { approval: what, denied: undefined, date: undefined };
    writeSync(1, (await (await as('Rui', desk)).decideApproval(order)).state);
  }
} catch (error) {
  if (!isRefusal(error, 'NEEDS_APPROVAL')) throw error;
  writeSync(1, error.code);
}
await desk.close();
