import { instantOf } from '../../../shared/encoding/instant.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { ImportResult } from '../../../shared/views.ts';
import { printResults } from '../import-results.ts';
import { printJson, type Session } from '../session.ts';
import type { Round, WatchedFile } from '../watch/round.ts';
import { type Display, displayOf } from './display.ts';
import { countImport, isCalm, showImport } from './import.ts';
import { wrapped } from './layout.ts';
import { refusalLines } from './refusal.ts';

export function countRefused(round: Round): number {
  return countOf(round).refused;
}

function countOf({ files, leftAlone }: Round) {
  return countImport(
    files.flatMap(({ results }) => results),
    { leftAlone, isStick: true },
  );
}

/** Nothing, and false, where there is nothing new: what stays for other machines is no news. */
export async function printRound(round: Round, dir: string, session: Session): Promise<boolean> {
  const news = round.files.filter(isNews);
  if (news.length === 0 && round.waiting.length === 0) return false;
  if (session.settings.json) printRoundJson(round, news, session);
  else await printRoundText(round, news, dir, session);
  return true;
}

async function printRoundText(
  round: Round,
  news: readonly WatchedFile[],
  dir: string,
  session: Session,
): Promise<void> {
  const look = await displayOf(session);
  const shown = news.flatMap(({ results }) => results);
  const text = shown.length === 0 ? '' : showImport(shown, countOf(round), round.clock, look);
  session.out.print(`${text}${[...movedLines(news, look), ...restLines(round, dir, look)].join('')}`);
}

function isNews({ fate, results, moved }: WatchedFile): boolean {
  return fate === 'refused' || moved !== undefined || results.some((result) => result.ok && !isHeld(result));
}

function isHeld(result: ImportResult): boolean {
  return isCalm(result) || (result.ok && result.outcome === 'already-held');
}

function movedLines(news: readonly WatchedFile[], look: Display): readonly string[] {
  return news.flatMap(({ name, moved }) => {
    if (moved === undefined) return [];
    if ('to' in moved) return [`${look.t('watch.moved', { file: foreign(name), to: foreign(moved.to) })}\n`];
    const problem = refusalText(moved.problem, look).title;
    const text = look.t('watch.notMoved', { file: foreign(name), problem });
    return [`${look.paint('caution', wrapped(text, look))}\n`];
  });
}

const MOST_NAMED = 5;

function restLines({ waiting, reported }: Round, dir: string, look: Display): readonly string[] {
  const named = waiting.slice(0, MOST_NAMED).map((name) => foreign(name));
  const files = [...named, ...(waiting.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return [
    ...(waiting.length === 0 ? [] : [`${look.t('watch.waiting', { files, dir: foreign(dir) })}\n`]),
    ...(reported === undefined ? [] : [`${look.t('courier.written', { path: foreign(reported.path) })}\n`]),
  ];
}

function printRoundJson(round: Round, news: readonly WatchedFile[], session: Session): void {
  for (const { results, fate, moved } of news)
    printResults(results, session, { fate, movedTo: moved !== undefined && 'to' in moved ? moved.to : null });
  const { reported, waiting } = round;
  printJson(session, { summary: { ...countOf(round), waiting, reported: reported?.path ?? null } });
}

/** A file is opened in whatever window: no wider than a page. */
const FILE_WIDTH = 100;

/** What is put beside a refused file, for whoever finds it there. */
export function reasonText(file: string, refused: readonly ImportResult[], now: Date, look: Display): string {
  const head = look.t('watch.reason', { file: foreign(file), time: instantOf(now) });
  const lines = refused.flatMap((result) =>
    result.ok
      ? []
      : [
          ...(result.file === file ? [] : [foreign(result.file)]),
          ...refusalLines(result, { ...look, width: FILE_WIDTH }, ''),
        ],
  );
  return `${[head, '', ...lines].join('\n')}\n`;
}
