import { fileOpener } from '../../shared/verify/opened-files.ts';
import { unpackers } from '../files/unpackers.ts';

/** What looks into files in every Node program. */
export const { arrivedWhole, holdsDocument, openAll, openFile } = fileOpener(unpackers);
