import * as advisor from './advisor.ts';
import * as documents from './documents.ts';
import * as machine from './machine.ts';
import * as matching from './matching.ts';
import * as nextStep from './next-step.ts';
import * as outgoing from './outgoing.ts';
import * as preflight from './preflight.ts';
import { fileRefusals, homeRefusals, refusals } from './refusals.ts';
import * as screens from './screens.ts';

export const ptBrCommon = {
  refusal: refusals,
  homeRefusal: homeRefusals,
  fileRefusal: fileRefusals,
  ...machine,
  ...matching,
  ...documents,
  ...screens,
  ...nextStep,
  ...outgoing,
  ...preflight,
  ...advisor,
};
