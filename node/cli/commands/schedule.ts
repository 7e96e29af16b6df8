import { isAbsolute, resolve } from 'node:path';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { foreign, visible } from '../../../shared/text/foreign.ts';
import { jobsOf, type ScheduleFile } from '../../schedule/jobs.ts';
import { resolveHome } from '../../station/home.ts';
import { usageRefusal } from '../command-line.ts';
import { isAddress, type RouteValues, requireNoRoute } from '../exchange-address.ts';
import { proxyNamed, routeTo } from '../exchange-route.ts';
import { type Scheduled, schedulerOf } from '../schedule/scheduler.ts';
import { printJson, printNote, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { tableLines } from '../show/layout.ts';

interface InstallValues extends RouteValues {
  readonly exchange: string | undefined;
  readonly watch: string | undefined;
  readonly keep: boolean;
  readonly program: string | undefined;
  readonly 'dry-run': boolean;
}

/**
 * `softkey schedule install`: the daily check, and for folders that are named, the exchange and the watch
 * over them.
 */
export async function runScheduleInstall(values: InstallValues, session: Session): Promise<ExitCode> {
  const { env, platform, launch } = session.program;
  const home = resolve(resolveHome({ flag: session.settings.home, env, platform }).path);
  const exchange = await exchangeWords(values, session);
  const watch = values.watch === undefined ? undefined : resolve(values.watch);
  const program = values.program === undefined ? launch() : [resolve(values.program)];
  const jobs = jobsOf({ launch: program.map(absolute), home, exchange, watch, keep: values.keep });
  for (const { words } of jobs) requireOneLine(words);
  const scheduler = schedulerOf(session.program);
  if (values['dry-run']) return printFiles(scheduler.filesFor(jobs), session);
  const installed = await scheduler.install(jobs);
  await printScheduled(installed, session);
  if (scheduler.onlyWhileLoggedIn) await printNote(session, 'schedule.onlyLoggedIn');
  return EXIT.done;
}

/** `softkey schedule remove`: what `install` made, and nothing else. */
export async function runScheduleRemove(session: Session): Promise<ExitCode> {
  await printScheduled(await schedulerOf(session.program).remove(), session);
  return EXIT.done;
}

/** `softkey schedule show` */
export async function runScheduleShow(session: Session): Promise<ExitCode> {
  await printScheduled(await schedulerOf(session.program).show(), session);
  return EXIT.done;
}

/**
 * The folder or the address, and the way to it, as this shell has it: the scheduler's shell is another. A
 * password would stand in a file that every user of the machine may read.
 */
async function exchangeWords(
  values: InstallValues,
  session: Session,
): Promise<readonly string[] | undefined> {
  const { exchange, ca, proxy } = values;
  if (exchange === undefined || !isAddress(exchange)) {
    requireNoRoute(values);
    return exchange === undefined ? undefined : [resolve(exchange)];
  }
  const { env } = session.program;
  const route = routeTo(exchange, values, env);
  const hasPassword = route.proxy?.authorization !== undefined;
  if (hasPassword && proxy !== undefined) throw usageRefusal('proxyPassword', '--proxy', '');
  if (hasPassword) await printNote(session, 'schedule.proxyNotInJob');
  const known = hasPassword ? undefined : proxyNamed(route.url, proxy, env);
  return [
    exchange,
    ...(ca === undefined ? [] : ['--ca', resolve(ca)]),
    ...(known === undefined ? [] : ['--proxy', known]),
  ];
}

/** A line of its own in the scheduler's file would be a setting of it, such as another program to start. */
function requireOneLine(words: readonly string[]): void {
  const wrong = words.find((word) => /\p{Cc}/u.test(word));
  if (wrong !== undefined) throw usageRefusal('controlCharacter', visible(wrong), '');
}

/** A name that is looked for in a PATH would be another program one day. */
function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}

function printFiles(files: readonly ScheduleFile[], session: Session): ExitCode {
  if (session.settings.json) for (const file of files) printJson(session, file);
  else
    session.out.print(
      files.map(({ name, text }) => `--- ${name}\n${text.replaceAll('\r\n', '\n')}`).join('\n'),
    );
  return EXIT.done;
}

async function printScheduled(scheduled: readonly Scheduled[], session: Session): Promise<void> {
  if (session.settings.json) {
    for (const one of scheduled) printJson(session, one);
    return;
  }
  const look = await displayOf(session);
  const rows = scheduled.map(({ at, isThere }) => [
    look.t(isThere ? 'schedule.there' : 'schedule.notThere'),
    foreign(at),
  ]);
  session.out.print(`${tableLines(rows, look, '').join('\n')}\n`);
}
