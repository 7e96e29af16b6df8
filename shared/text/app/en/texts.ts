import { enCommon } from '../../en/common.ts';
import { appEn } from './catalog.ts';

/** All that the screens say in English: what is theirs alone, and what they say as the command line does. */
export const texts = { ...enCommon, ...appEn } as const;
