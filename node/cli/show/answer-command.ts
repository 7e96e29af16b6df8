import type { RequestKind } from '../../../shared/document/kinds.ts';
import { visible } from '../../../shared/text/foreign.ts';

/** The desk that a command is to name, and who works at it. */
export interface NamedDesk {
  readonly dir: string;
  readonly operator: string | undefined;
}

/** The command that answers the request in a file by itself. */
export function answerCommand(kind: RequestKind, path: string, { dir, operator }: NamedDesk): string {
  const command = kind === 'pre-license' ? 'issue' : 'upgrade';
  const who = operator === undefined ? '' : ` --operator ${quoted(operator)}`;
  return `softkey desk ${command} ${quoted(path)} --dir ${quoted(dir)} --out FILE${who}`;
}

function quoted(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `"${visible(word)}"`;
}
