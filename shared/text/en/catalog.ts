import * as commands from './commands.ts';
import { enCommon } from './common.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import * as terminal from './terminal.ts';

/** Every text of the command line in English, by subject. The other languages are typed by this one. */
export const en = { ...enCommon, ...desk, demo, ...commands, ...terminal } as const;
