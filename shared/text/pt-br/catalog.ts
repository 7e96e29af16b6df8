import type { Catalog } from '../catalog.ts';
import * as commands from './commands.ts';
import { ptBrCommon } from './common.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import * as terminal from './terminal.ts';

export const ptBr: Catalog = { ...ptBrCommon, ...desk, demo, ...commands, ...terminal };
