import { dates } from './dates.ts';
import { desktop } from './desktop.ts';
import { home } from './home.ts';
import { importing } from './import.ts';
import { inspect } from './inspect.ts';
import { machine } from './machine.ts';
import { match } from './match.ts';
import { once } from './once.ts';
import { project } from './project.ts';
import { request } from './request.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';

/** Every text of the screens in English, screen by screen. The other languages are typed by this one. */
export const appEn = {
  app: { shell, desktop, machine, project, once, request, importing, status, inspect, match, home, dates },
} as const;
