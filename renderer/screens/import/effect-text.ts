import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import type { Effect } from './preview.ts';

type Words = Pick<AppTexts, 't' | 'dates'>;

/** What a document changes, in one sentence; empty where it changes nothing. */
export function effectText(effect: Effect, { t, dates }: Words): string {
  switch (effect.kind) {
    case 'first':
      return effect.until === null
        ? t('app.importing.effect.firstOpen')
        : t('app.importing.effect.first', { until: dates.moment(effect.until) });
    case 'instead':
      return insteadText(effect, { t, dates });
    case 'same-end':
      return effect.until === null
        ? t('app.importing.effect.sameEndOpen')
        : t('app.importing.effect.sameEnd', { until: dates.moment(effect.until) });
    case 'passed-over':
      return t('app.importing.effect.passedOver');
    case 'keys':
      return t('app.importing.effect.keys');
    case 'revocations':
      return t('app.importing.effect.revocations');
    case 'nothing':
      return '';
  }
}

function insteadText({ until, before }: Extract<Effect, { kind: 'instead' }>, { t, dates }: Words): string {
  if (until === null)
    return t('app.importing.effect.insteadOpen', { before: before === null ? '' : dates.moment(before) });
  if (before === null) return t('app.importing.effect.insteadLimited', { until: dates.moment(until) });
  return t('app.importing.effect.instead', { until: dates.moment(until), before: dates.moment(before) });
}
