import type { Catalog } from '../catalog.ts';
import * as advisor from './advisor.ts';
import * as commands from './commands.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import * as documents from './documents.ts';
import * as machine from './machine.ts';
import * as matching from './matching.ts';
import * as outgoing from './outgoing.ts';
import * as preflight from './preflight.ts';
import { refusals } from './refusals.ts';
import * as screens from './screens.ts';

export const es: Catalog = {
  refusal: refusals,
  ...machine,
  ...matching,
  ...documents,
  ...screens,
  ...desk,
  ...outgoing,
  ...preflight,
  ...advisor,
  demo,
  ...commands,
};
