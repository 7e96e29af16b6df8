import { dates } from '../../app/es/dates.ts';
import { home } from '../../app/es/home.ts';
import { request } from '../../app/es/request.ts';
import { shell } from '../../app/es/shell.ts';
import { status } from '../../app/es/status.ts';
import { esCommon } from '../../es/common.ts';
import * as desk from '../../es/desk.ts';
import { deskRefusals } from '../../es/desk-refusals.ts';
import * as ledger from '../../es/ledger.ts';
import * as people from '../../es/people.ts';
import { refusals } from '../../es/refusals.ts';
import { clerk } from './clerk.ts';

/**
 * All that the clerk's page says in Spanish: what is its own, and what it says as the desk's commands and the
 * station's screens do. The frame around the screens is named by this page, and gives its hints.
 */
export const texts = {
  ...esCommon,
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
