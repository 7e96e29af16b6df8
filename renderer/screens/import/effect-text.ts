import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { Effect } from './preview.ts';

type WordsAndZone = Pick<AppTexts, 't' | 'zone'>;

/** What a document changes, in one sentence; empty where it changes nothing. */
export function effectText(effect: Effect, { t, zone }: WordsAndZone): string {
  switch (effect.kind) {
    case 'first':
      return effect.until === null
        ? t('app.importing.effect.firstOpen')
        : t('app.importing.effect.first', { until: momentOf(effect.until, zone) });
    case 'instead':
      return insteadText(effect, { t, zone });
    case 'same-end':
      return effect.until === null
        ? t('app.importing.effect.sameEndOpen')
        : t('app.importing.effect.sameEnd', { until: momentOf(effect.until, zone) });
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
  { t, zone }: WordsAndZone,
): string {
  if (until === null)
    return t('app.importing.effect.insteadOpen', { before: before === null ? '' : momentOf(before, zone) });
  if (before === null) return t('app.importing.effect.insteadLimited', { until: momentOf(until, zone) });
  return t('app.importing.effect.instead', { until: momentOf(until, zone), before: momentOf(before, zone) });
}
