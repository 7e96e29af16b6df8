import { ptBrCommon } from './common.ts';
import * as machinesRead from './machine-read.ts';
import * as slips from './slip.ts';

/** All that a courier slip and a support package say. */
export const texts = { ...ptBrCommon, ...machinesRead, ...slips } as const;
