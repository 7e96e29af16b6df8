import type { Catalog } from '../catalog.ts';
import * as commands from './commands.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import * as documents from './documents.ts';
import * as machine from './machine.ts';
import { refusals } from './refusals.ts';
import * as screens from './screens.ts';

export const es: Catalog = {
  refusal: refusals,
  ...machine,
  ...documents,
  ...screens,
  ...desk,
  demo,
  ...commands,
};
