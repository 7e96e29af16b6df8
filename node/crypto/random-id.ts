import { BASE32 } from '../../shared/encoding/base32.ts';
import type { Randomness } from '../surroundings.ts';

const RANDOM_BYTES = 16;

/** A new request, softkey or approval id: 80 random bits as four groups of four (spec B6). */
export function randomId(prefix: 'RQ' | 'SK' | 'AP', randomness: Randomness): string {
  const characters = Array.from(randomness(RANDOM_BYTES), (byte) => BASE32.charAt(byte & 31)).join('');
  return `${prefix}-${characters.match(/.{4}/g)?.join('-')}`;
}
