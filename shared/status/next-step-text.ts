import { foreign } from '../text/foreign.ts';
import { dayOf, momentOf } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import type { NextStep, PendingRequest } from './next-step.ts';

/**
 * The next step in words, as a sentence goes on behind "Next:"; what stands alone begins it with a capital
 * letter.
 */
export function nextStepText(next: NextStep, vendorName: string, texts: Texts): string {
  const { t, zone } = texts;
  const vendor = foreign(vendorName);
  switch (next.kind) {
    case 'nothing':
      if (next.askFrom === null) return t('nextStep.nothing-ever');
      return t('nextStep.nothing', { date: dayOf(next.askFrom, zone) });
    case 'wait-for-begin':
      return t('nextStep.wait-for-begin', { date: momentOf(next.begins, zone) });
    case 'request-anew':
      return t('nextStep.request-anew', { vendor, ...requestValues(next.request, texts) });
    case 'import-answer':
    case 'send-again': {
      const values = {
        vendor,
        ...requestValues(next.request, texts),
        ...givenOutValues(next.request, texts),
      };
      const key = next.request.givenOut === null ? next.kind : (`${next.kind}-given` as const);
      return t(`nextStep.${key}`, next.kind === 'send-again' ? { ...values, count: next.days } : values);
    }
    case 'put-back': {
      const values = { vendor, components: componentNames(next, texts) };
      if (next.until === null) return t('nextStep.put-back-stopped', values);
      return t('nextStep.put-back', { ...values, date: momentOf(next.until, zone) });
    }
    case 'allow-reading':
      return t('nextStep.allow-reading', { components: componentNames(next, texts) });
    case 'set-clock':
      if (next.by === null) return t('nextStep.set-clock');
      return t('nextStep.set-clock-ahead', {
        date: momentOf(next.by, zone),
        step: nextStepText(next.ifRight, vendorName, texts),
      });
    case 'make-request':
    case 'ask-for-next':
    case 'import-lost':
    case 'move-softkey':
    case 'call-vendor':
    case 'repair-home':
    case 'allow-writing':
      return t(`nextStep.${next.kind}`, { vendor });
  }
}

function requestValues({ kind, createdAt }: PendingRequest, { t, zone }: Texts) {
  return { kind: t(`kind.${kind}`), date: dayOf(createdAt, zone) };
}

function givenOutValues({ givenOut }: PendingRequest, { t, zone }: Texts) {
  return givenOut === null ? {} : { day: dayOf(givenOut.at, zone), way: t(`wayOut.${givenOut.way}`) };
}

function componentNames(
  { components }: Extract<NextStep, { kind: 'put-back' | 'allow-reading' }>,
  { t }: Texts,
) {
  return components.map((component) => t(`component.${component}`)).join(', ');
}
