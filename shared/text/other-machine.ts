import type { TextKey } from './catalog.ts';
import type { Texts } from './formatter.ts';

/** What is otherwise said of this machine. */
const OF_ANOTHER: Readonly<Partial<Record<TextKey, TextKey>>> = {
  'inspect.match': 'heldAgainst.match',
  'inspect.good': 'heldAgainst.good',
};

/** The texts where documents are held against the machine of `file`, and not against this one. */
export function textsOfOtherMachine<T extends Texts>(texts: T, file: string): T {
  return { ...texts, t: (key, values) => texts.t(OF_ANOTHER[key] ?? key, { file, ...values }) };
}
