import { enCommon } from './common.ts';
import * as slips from './slip.ts';

/** All that a courier slip says. */
export const texts = { ...enCommon, ...slips } as const;
