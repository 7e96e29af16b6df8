import { esCommon } from '../../es/common.ts';
import { appEs } from './catalog.ts';

/** All that the screens say in Spanish: what is theirs alone, and what they say as the command line does. */
export const texts = { ...esCommon, ...appEs } as const;
