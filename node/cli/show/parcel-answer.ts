import { foreign } from '../../../shared/text/foreign.ts';
import type { ParcelAnswer } from '../desk-exchange/answer-parcel.ts';
import type { Display } from './display.ts';

/** One line of `--json`. */
export function parcelAnswerView({ keyId, host, outcome, words, why, again }: ParcelAnswer): object {
  return { keyId, host, outcome, words, why, again };
}

/** What became of a parcel, for a log: nothing where nothing was asked for, or it was answered before. */
export function showParcelAnswer({ keyId, host, outcome, words, why }: ParcelAnswer, look: Display): string {
  const { t, paint } = look;
  if (outcome === 'cloned') return `${paint('bad', t('desk.exchangeCloned', { keyId }))}\n`;
  if (outcome === 'older') return `${paint('caution', t('desk.exchangeOlder', { keyId }))}\n`;
  if (outcome === 'ahead') return `${paint('bad', t('desk.exchangeAhead', { keyId }))}\n`;
  const name = foreign(host ?? keyId);
  return words
    .map(({ requestId, word, code }, at) => {
      const reasons = why[at] ?? [];
      const values = { host: name, requestId, code: [code, ...reasons].join('  ') };
      if (word === 'issued') return `${paint('good', t('desk.exchangeIssued', values))}\n`;
      if (word === 'waiting') return `${paint('caution', t('desk.exchangeWaiting', values))}\n`;
      return `${paint('bad', t('desk.exchangeRefused', values))}\n`;
    })
    .join('');
}
