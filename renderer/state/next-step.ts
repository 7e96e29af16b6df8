import { nextStepText } from '../../shared/status/next-step-text.ts';
import { spokenDates } from '../../shared/text/app/spoken-date.ts';
import { sentence } from '../../shared/text/format.ts';
import type { StatusView } from '../../shared/views.ts';
import { useProgramInfo } from '../host/program-info.ts';
import { useTexts } from './texts.ts';

/** What to do next, as a sentence: every screen that says it says it by this one (decision 39). */
export function useNextStepText({ next, clock }: Pick<StatusView, 'next' | 'clock'>): string {
  const texts = useTexts();
  const { vendor } = useProgramInfo();
  return sentence(nextStepText(next, vendor.name, texts, spokenDates(clock.now, texts)));
}
