import type { Remark } from '../desk-views.ts';
import { CHECK_IDS } from '../preflight/check.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';

/**
 * What the desk remarks on a request: which order, which other softkey and which checks are named, where that
 * is known.
 */
export function remarkText({ note, detail }: Remark, texts: Texts): string {
  const { t } = texts;
  if (note === 'order-again') return orderAgainText(detail, texts);
  if (note === 'order-counted') return orderCountedText(detail, texts);
  const text = t(`ledgerNote.${note}`);
  if (note === 'emergency-grace') return `${text} ${emergencyWhy(detail, texts)}`;
  if (note === 'check-allowed' || note === 'checks-acknowledged') {
    const checks = checkNames(detail['checks'], texts);
    return checks === '' ? text : `${text} ${t('desk.whichChecks', { checks })}`;
  }
  const { otherSoftkeyId: softkeyId, otherHost: host } = detail;
  if (typeof softkeyId !== 'string' || typeof host !== 'string') return text;
  return `${text} ${t('desk.whichOther', { softkeyId, host: foreign(host) })}`;
}

function emergencyWhy({ began, reason }: Remark['detail'], { t, dates }: Texts): string {
  return t('desk.emergencyWhy', { began: dates.moment(String(began)), reason: foreign(String(reason)) });
}

function orderAgainText(detail: Remark['detail'], { t }: Texts): string {
  return t('desk.orderAgain', {
    reference: foreign(String(detail['reference'])),
    softkeyId: String(detail['otherSoftkeyId']),
    host: foreign(String(detail['otherHost'])),
    count: Number(detail['softkeys']),
  });
}

function orderCountedText(detail: Remark['detail'], { t }: Texts): string {
  return t('desk.orderCounted', {
    reference: foreign(String(detail['reference'])),
    number: Number(detail['number']),
    quantity: Number(detail['quantity']),
  });
}

/**
 * By their names on the screens; a check that this program does not have, by its id. Older ledgers do not say
 * which they were.
 */
function checkNames(ids: Remark['detail'][string] | undefined, { t }: Texts): string {
  if (typeof ids !== 'string') return '';
  const names = ids.split(' ').map((id) => {
    const known = CHECK_IDS.find((one) => one === id);
    return known === undefined ? foreign(id) : t(`check.${known}`);
  });
  return names.join('; ');
}

export function notNeededText(words: readonly string[], { t }: Texts): string {
  return t('desk.notNeeded', { words: words.map(foreign).join(', ') });
}
