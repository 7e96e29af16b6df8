import { expect, it } from 'vitest';
import { ensurePage } from '../../build/product.ts';
import { MOST_DESK_KB, MOST_KB, pageWeight } from './page-weight.ts';

it.each([
  ['station', MOST_KB],
  ['desk', MOST_DESK_KB],
] as const)(
  'the screens of the %s weigh no more than they may, in the language that weighs most',
  async (page, most) => {
    const { oneLanguageKb } = pageWeight(await ensurePage(page));
    expect(oneLanguageKb).toBeLessThanOrEqual(most);
  },
);
