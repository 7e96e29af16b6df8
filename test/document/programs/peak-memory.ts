import { readArmor } from '../../../shared/document/armor.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';

/**
 * Reads a block whose body is one line again and again, and prints the peak of this process's memory in
 * bytes.
 */

const [, , line = '', size = ''] = process.argv;
const body = Buffer.alloc(Number(size), line);
const bytes = Buffer.concat([
  Buffer.from('-----BEGIN SOFTKEY LICENSE-----\neyJwYXls\n'),
  body,
  Buffer.from('\n=00000000\n-----END SOFTKEY LICENSE-----\n'),
]);
try {
  readArmor(bytes);
} catch (error) {
  if (!isRefusal(error, 'DAMAGED')) throw error;
}
console.log(process.resourceUsage().maxRSS * 1024);
