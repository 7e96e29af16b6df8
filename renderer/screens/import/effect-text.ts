import { dateOf } from '../../../shared/encoding/instant.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import type { Effect } from './preview.ts';

/** What a document changes, in one sentence; empty where it changes nothing. */
export function effectText(effect: Effect, { t }: Pick<AppTexts, 't'>): string {
  switch (effect.kind) {
    case 'first':
      return effect.until === null
        ? t('app.importing.effect.firstOpen')
        : t('app.importing.effect.first', { until: dateOf(effect.until) });
    case 'instead':
      return insteadText(effect, { t });
    case 'same-end':
      return effect.until === null
        ? t('app.importing.effect.sameEndOpen')
        : t('app.importing.effect.sameEnd', { until: dateOf(effect.until) });
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

function insteadText(
  { until, before }: Extract<Effect, { kind: 'instead' }>,
  { t }: Pick<AppTexts, 't'>,
): string {
  if (until === null)
    return t('app.importing.effect.insteadOpen', { before: before === null ? '' : dateOf(before) });
  if (before === null) return t('app.importing.effect.insteadLimited', { until: dateOf(until) });
  return t('app.importing.effect.instead', { until: dateOf(until), before: dateOf(before) });
}
