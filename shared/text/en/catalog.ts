import type { RefusalCode } from '../../errors/codes.ts';
import * as backups from './backup.ts';
import * as commandLine from './command-line.ts';
import { command } from './commands.ts';
import { enCommon } from './common.ts';
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

/** Every text of the command line in English, by subject. The other languages are typed by this one. */
export const en = {
  ...enCommon,
  refusal: { ...refusals, ...terminalRefusals, ...deskRefusals } satisfies Record<
    RefusalCode,
    { readonly title: string; readonly hint: string }
  >,
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
} as const;
