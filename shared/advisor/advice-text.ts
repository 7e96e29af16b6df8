import type { Texts } from '../text/texts.ts';
import type { Advice, Advised } from './advise.ts';
import type { Answers } from './answers.ts';

/** An advice in words: what to do or expect, why, and the answers that led to it. */
export interface AdviceText {
  readonly what: string;
  readonly why: string;
  readonly because: readonly string[];
}

/** What an advice is about: the planned hypervisor, and the day of the vendor's list of tested ones. */
export type AdviceSubject = Pick<Answers, 'hypervisor'> & Pick<Advised['source'], 'testedOn'>;

export function adviceText(
  { id, because, version }: Advice,
  { hypervisor, testedOn }: AdviceSubject,
  { t }: Texts,
): AdviceText {
  const values = {
    version,
    hypervisor: t(`hypervisor.${hypervisor}`),
    list: testedOn === null ? t('testedList.undated') : t('testedList.dated', { date: testedOn }),
  };
  return {
    what: t(`advice.${id}.what`, values),
    why: t(`advice.${id}.why`, values),
    because: because.map((one) => t(`because.${one}`, values)),
  };
}
