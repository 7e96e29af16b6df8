import type { Catalog } from '../catalog.ts';
import * as backups from './backup.ts';
import * as commandLine from './command-line.ts';
import { command } from './commands.ts';
import { ptBrCommon } from './common.ts';
import { demo } from './demo.ts';
import * as desk from './desk.ts';
import { deskRefusals } from './desk-refusals.ts';
import * as folders from './folders.ts';
import * as ledger from './ledger.ts';
import * as machinesRead from './machine-read.ts';
import * as mails from './mail.ts';
import * as people from './people.ts';
import * as received from './receive.ts';
import { refusals } from './refusals.ts';
import * as slips from './slip.ts';
import * as terminal from './terminal.ts';
import { terminalRefusals } from './terminal-refusals.ts';

export const ptBr: Catalog = {
  ...ptBrCommon,
  refusal: { ...refusals, ...terminalRefusals, ...deskRefusals },
  ...backups,
  ...desk,
  ...people,
  demo,
  command,
  ...commandLine,
  ...folders,
  ...ledger,
  ...machinesRead,
  ...mails,
  ...received,
  ...slips,
  ...terminal,
};
