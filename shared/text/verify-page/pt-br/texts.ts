import { kind } from '../../pt-br/documents.ts';
import { component } from '../../pt-br/machine.ts';
import { fileRefusals, refusals } from '../../pt-br/refusals.ts';
import { fieldFault, fileSort, status, verify } from '../../pt-br/screens.ts';
import { page } from './page.ts';

export const texts = {
  ...{ kind, component, fieldFault, fileSort, verify, page },
  refusal: refusals,
  fileRefusal: fileRefusals,
  status: { noEnd: status.noEnd },
};
