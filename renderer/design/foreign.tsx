import { visible } from '../../shared/text/foreign.ts';

/**
 * Text that a stranger may have written: all its characters are shown, and its writing direction does not
 * affect the text around it.
 */
export function Foreign({ children }: { children: string }) {
  return <bdi>{visible(children)}</bdi>;
}
