import type { SoftkeyStory, StoryLine } from '../desk-views.ts';
import { entryDetailText } from './entry-detail.ts';
import type { Texts } from './formatter.ts';

/**
 * The details of one line of a softkey's story. What stands above the lines need not stand in each of them.
 */
export function storyDetailText(
  detail: StoryLine['detail'],
  { softkeyId, product, host }: SoftkeyStory,
  texts: Pick<Texts, 't' | 'dates'>,
): string {
  const known: readonly unknown[] = [softkeyId, product, host];
  const others = Object.entries(detail).filter(([, value]) => !known.includes(value));
  return entryDetailText(Object.fromEntries(others), texts);
}
