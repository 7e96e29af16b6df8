import { kind } from '../../es/documents.ts';
import { component } from '../../es/machine.ts';
import { fileRefusals, refusals } from '../../es/refusals.ts';
import { fieldFault, fileSort, status, verify } from '../../es/screens.ts';
import { page } from './page.ts';

export const texts = {
  ...{ kind, component, fieldFault, fileSort, verify, page },
  refusal: refusals,
  fileRefusal: fileRefusals,
  status: { noEnd: status.noEnd },
};
