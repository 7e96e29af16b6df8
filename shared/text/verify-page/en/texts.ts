import { kind } from '../../en/documents.ts';
import { component } from '../../en/machine.ts';
import { fileRefusals, refusals } from '../../en/refusals.ts';
import { fieldFault, fileSort, status, verify } from '../../en/screens.ts';
import { page } from './page.ts';

export const texts = {
  ...{ kind, component, fieldFault, fileSort, verify, page },
  refusal: refusals,
  fileRefusal: fileRefusals,
  status: { noEnd: status.noEnd },
};
