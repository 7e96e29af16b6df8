import { expect, it } from 'vitest';
import { ensurePage } from '../../build/product.ts';
import { MOST_KB, pageWeight } from './page-weight.ts';

it('the screens weigh no more than they may, in the language that weighs most', async () => {
  const { oneLanguageKb } = pageWeight(await ensurePage());
  expect(oneLanguageKb).toBeLessThanOrEqual(MOST_KB);
});
