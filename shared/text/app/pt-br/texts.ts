import { ptBrCommon } from '../../pt-br/common.ts';
import { appPtBr } from './catalog.ts';

/**
 * All that the screens say in Brazilian Portuguese: what is theirs alone, and what they say as the command
 * line does.
 */
export const texts = { ...ptBrCommon, ...appPtBr } as const;
