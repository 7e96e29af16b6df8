import type { RequestKind } from '../../../shared/document/kinds.ts';
import { visible } from '../../../shared/text/foreign.ts';

/** The desk that a command is to name, and who works at it. */
export interface NamedDesk {
  readonly dir: string;
  readonly operator: string | undefined;
}

/** The command that answers the request in a file by itself, to be typed or pasted. */
export function answerCommand(kind: RequestKind, path: string, { dir, operator }: NamedDesk): string {
  const command = kind === 'pre-license' ? 'issue' : 'upgrade';
  const who = operator === undefined ? '' : ` --operator ${typed(operator)}`;
  return `softkey desk ${command} ${typed(path)} --dir ${typed(dir)} --out FILE${who}`;
}

/**
 * A word as a shell takes it. A file on a customer's stick may be called `$(…)`: what a shell would do
 * something with within double quotes stands within single ones, in which it does nothing.
 */
function typed(word: string): string {
  if (/^[\w./:\\-]+$/.test(word)) return word;
  const shown = visible(word);
  return /["$`!]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : `"${shown}"`;
}
