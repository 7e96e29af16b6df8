import { esCommon } from './common.ts';
import * as slips from './slip.ts';

/** All that a courier slip says. */
export const texts = { ...esCommon, ...slips } as const;
