import type { StepDates } from '../../../shared/status/next-step-text.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import type { Effect } from './preview.ts';

type Words = Pick<AppTexts, 't'> & { readonly day: StepDates['day'] };

/** What a document changes, in one sentence with its days; empty where it changes nothing. */
export function effectText(effect: Effect, { t, day }: Words): string {
  switch (effect.kind) {
    case 'first':
      return effect.until === null
        ? t('app.importing.effect.firstOpen')
        : t('app.importing.effect.first', { until: day(effect.until) });
    case 'instead':
      return insteadText(effect, { t, day });
    case 'same-end':
      return effect.until === null
        ? t('app.importing.effect.sameEndOpen')
        : t('app.importing.effect.sameEnd', { until: day(effect.until) });
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

function insteadText({ until, before }: Extract<Effect, { kind: 'instead' }>, { t, day }: Words): string {
  if (until === null)
    return t('app.importing.effect.insteadOpen', { before: before === null ? '' : day(before) });
  if (before === null) return t('app.importing.effect.insteadLimited', { until: day(until) });
  return t('app.importing.effect.instead', { until: day(until), before: day(before) });
}
