import type { Unpackers } from '../../shared/containers/unpacking.ts';
import { codesIn } from '../pictures/codes-in.ts';
import { inflate } from './deflate.ts';

/** What looks into mails, archives and pictures (spec N3). */
export const unpackers: Unpackers = { inflate, codesIn };
