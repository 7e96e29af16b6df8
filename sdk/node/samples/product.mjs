import { check, entitled } from 'softkey';
import { pinned } from './vendor.mjs';

// A product that looks at its own softkey, at its start and then once in an hour: product.mjs [HOME]. Prints
// what an operator should see, and ends with 3 where it may not start.

const result = await check({ ...pinned, product: 'E3-SERVER', home: process.argv[2] });
console.log(notice(result.best));
const tags = entitled(result, 'TAGS');
if (tags !== null) console.log(`${tags} tags.`);
if (result.notRecorded) console.log('Run softkey status, so that this is taken down.');
process.exitCode = result.best.licensed ? 0 : 3;

/** `softkey explain CODE` has the words of a code, in three languages. */
function notice({ licensed, code, reason, expiresAt, daysLeft }) {
  if (!licensed) return `${code}. It does not start.`;
  if (reason !== null) return `${code}. It stops in ${daysLeft} days.`;
  return expiresAt === null ? 'Licensed without end.' : `Licensed for ${daysLeft} more days.`;
}
