import { dates } from '../../app/pt-br/dates.ts';
import { home } from '../../app/pt-br/home.ts';
import { request } from '../../app/pt-br/request.ts';
import { shell } from '../../app/pt-br/shell.ts';
import { status } from '../../app/pt-br/status.ts';
import { ptBrCommon } from '../../pt-br/common.ts';
import * as desk from '../../pt-br/desk.ts';
import { deskRefusals } from '../../pt-br/desk-refusals.ts';
import * as ledger from '../../pt-br/ledger.ts';
import * as people from '../../pt-br/people.ts';
import { refusals } from '../../pt-br/refusals.ts';
import { clerk } from './clerk.ts';

/**
 * All that the clerk's page says in Brazilian Portuguese: what is its own, and what it says as the desk's
 * commands and the station's screens do. The frame around the screens is named by this page, and gives its
 * hints.
 */
export const texts = {
  ...ptBrCommon,
  ...desk,
  ...ledger,
  ...people,
  refusal: { ...refusals, ...deskRefusals },
  app: {
    shell: { ...shell, title: clerk.title, hints: clerk.hints },
    request,
    status,
    home,
    dates,
  },
  clerk,
} as const;
