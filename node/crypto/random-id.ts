import type { Randomness } from '../surroundings.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_BYTES = 16;

/** A new request or softkey id: 80 random bits as four groups of four (spec B6). */
export function randomId(prefix: 'RQ' | 'SK', randomness: Randomness): string {
  const characters = Array.from(randomness(RANDOM_BYTES), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${prefix}-${characters.match(/.{4}/g)?.join('-')}`;
}
