import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf } from '../../../shared/text/format.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { BatchResult } from '../desk-batch/batch-run.ts';
import { answerCommand, type NamedDesk } from './answer-command.ts';
import type { Display } from './display.ts';
import { wrapped } from './layout.ts';
import { refusalLines } from './refusal.ts';

export interface BatchCount {
  requests: number;
  answered: number;
  /** Answered before: the same license again. */
  again: number;
  /** For a person, or without a file. */
  left: number;
  /** Licenses that their stations have taken, which was not known. */
  taken: number;
  /** True where it ended before the last file, because an answer could not be written. */
  stopped: boolean;
}

export type RequestResult = Exclude<BatchResult, { kind: 'taken' }>;

/** One line of `--json`. */
export function batchView(result: RequestResult, desk: NamedDesk): object {
  switch (result.kind) {
    case 'answered': {
      const { answer, written } = result;
      return {
        ...answeredView(answer),
        ok: true,
        code: 'OK',
        out: written?.path ?? null,
        unchanged: written?.unchanged ?? null,
      };
    }
    case 'unwritten': {
      const { code, details } = result.refusal;
      return { ...answeredView(result.answer), ok: false, code, details, out: null };
    }
    case 'unread': {
      const { code, details } = result.refusal;
      return { file: result.file, ok: false, code, details };
    }
    case 'left': {
      const { request, refusal } = result;
      const { name: file, kind, requestId, host } = request;
      const { code, details } = refusal;
      return {
        file,
        kind,
        requestId,
        host,
        ok: false,
        code,
        details,
        command: commandFor(result, desk),
      };
    }
  }
}

function answeredView({ request, view }: Extract<BatchResult, { kind: 'answered' }>['answer']) {
  const { softkeyId, sequence, expiresAt, repeated } = view;
  const { name: file, kind, requestId, host } = request;
  return { file, kind, requestId, host, softkeyId, sequence, expiresAt, repeated };
}

/** What became of one request, for a person: what is left is named with why, and with the command for it. */
export function showBatchResult(result: RequestResult, desk: NamedDesk, look: Display): string {
  const { t, paint, zone } = look;
  switch (result.kind) {
    case 'answered': {
      const { request, view } = result.answer;
      const until = view.expiresAt === null ? t('desk.batchNoEnd') : dayOf(view.expiresAt, zone);
      const key = view.repeated ? 'desk.batchAgain' : 'desk.batchAnswered';
      const { softkeyId, sequence } = view;
      const values = { host: foreign(request.host), softkeyId, sequence, until };
      return `${paint('good', t(key, values))}\n`;
    }
    case 'unwritten': {
      const { title } = refusalText(result.refusal, look);
      const head = t('desk.batchUnwritten', { file: foreign(result.answer.request.name) });
      return lines(
        paint('bad', head),
        `  ${paint('bad', result.refusal.code)}: ${wrapped(title, look, '  ')}`,
      );
    }
    case 'unread':
      return lines(
        paint('caution', t('desk.batchUnread', { file: foreign(result.file) })),
        ...refusalLines(result.refusal, look),
      );
    case 'left': {
      const { request, refusal } = result;
      const values = { host: foreign(request.host), file: foreign(request.name) };
      const hint = `${paint('strong', `${t('say.next')}: `)}${commandFor(result, desk)}`;
      return lines(paint('caution', t('desk.batchLeft', values)), ...whyLines(refusal, look), `  ${hint}`);
    }
  }
}

function whyLines(
  refusal: Extract<BatchResult, { kind: 'left' }>['refusal'],
  look: Display,
): readonly string[] {
  const { code, details } = refusal;
  if (code !== 'NEEDS_A_PERSON' || !Array.isArray(details['why'])) return refusalLines(refusal, look);
  return details['why'].map(
    (why) => `  ${look.paint('bad', code)}: ${wrapped(whyText(String(why), look), look, '  ')}`,
  );
}

function whyText(why: string, { t }: Display): string {
  if (why === 'first-request') return t('desk.firstRequest');
  if (why === 'unknown-order') return t('desk.unknownOrder');
  return t(`ledgerNote.${why}` as 'ledgerNote.behind');
}

function commandFor({ request, path }: Extract<BatchResult, { kind: 'left' }>, desk: NamedDesk): string {
  return answerCommand(request.kind, path, desk);
}

/** How many were answered, and how many were not. */
export function showBatchCount(
  { answered, again, left, taken, stopped }: BatchCount,
  dryRun: boolean,
  { t, paint }: Display,
): string {
  return lines(
    '',
    t(dryRun ? 'desk.batchWould' : 'desk.batchCount', { answered, again, left }),
    ...(taken > 0 ? [t('desk.batchTaken', { taken })] : []),
    ...(stopped ? [paint('caution', t('desk.batchStopped'))] : []),
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
