import { ensurePage } from '../../build/product.ts';
import { MOST_KB, pageWeight } from '../renderer/page-weight.ts';
import type { Measurement } from './table.ts';

/** All that a page can load of the screens, in the language that weighs most, against what it may weigh. */
export async function benchRendererSize(): Promise<Measurement> {
  const { oneLanguageKb, allLanguagesKb } = pageWeight(await ensurePage());
  return {
    name: 'the renderer, in one language',
    ours: `${oneLanguageKb.toFixed(0)} KB gzip (all three: ${allLanguagesKb.toFixed(0)})`,
    opponent: `${MOST_KB} KB`,
    ratio: oneLanguageKb / MOST_KB,
    target: '≤ 1',
    met: oneLanguageKb <= MOST_KB,
  };
}
