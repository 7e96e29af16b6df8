import type { Catalog } from '../catalog.ts';
import * as commands from './commands.ts';
import { esCommon } from './common.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import * as terminal from './terminal.ts';

export const es: Catalog = { ...esCommon, ...desk, demo, ...commands, ...terminal };
