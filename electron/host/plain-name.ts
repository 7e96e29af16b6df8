import { RESERVED } from '../../shared/document/file-name.ts';

const MOST = 120;

/**
 * A file name that is valid on every system and is not a path. The page proposes it, and a page can be wrong.
 */
export function plainName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '-')
    .slice(-MOST)
    .toWellFormed()
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') return 'softkey';
  return RESERVED.test(plain) ? `softkey-${plain}` : plain;
}
