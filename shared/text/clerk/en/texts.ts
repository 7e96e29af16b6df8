import { dates } from '../../app/en/dates.ts';
import { home } from '../../app/en/home.ts';
import { request } from '../../app/en/request.ts';
import { shell } from '../../app/en/shell.ts';
import { status } from '../../app/en/status.ts';
import { enCommon } from '../../en/common.ts';
import * as desk from '../../en/desk.ts';
import { deskRefusals } from '../../en/desk-refusals.ts';
import * as ledger from '../../en/ledger.ts';
import * as people from '../../en/people.ts';
import { refusals } from '../../en/refusals.ts';
import { clerk } from './clerk.ts';

/**
 * All that the clerk's page says in English: what is its own, and what it says as the desk's commands and the
 * station's screens do. The frame around the screens is named by this page, and gives its hints.
 */
export const texts = {
  ...enCommon,
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
