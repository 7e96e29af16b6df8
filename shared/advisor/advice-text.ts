import type { Texts } from '../text/texts.ts';
import type { Advice } from './advise.ts';
import type { Answers } from './answers.ts';

/** An advice in words: what to do or expect, why, and the answers that led to it. */
export interface AdviceText {
  readonly what: string;
  readonly why: string;
  readonly because: readonly string[];
}

export function adviceText(
  { id, because, version }: Advice,
  answers: Pick<Answers, 'hypervisor'>,
  { t }: Texts,
): AdviceText {
  const values = { version, hypervisor: t(`hypervisor.${answers.hypervisor}`) };
  return {
    what: t(`advice.${id}.what`, values),
    why: t(`advice.${id}.why`, values),
    because: because.map((one) => t(`because.${one}`, values)),
  };
}
