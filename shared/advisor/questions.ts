import { type Answers, FIRST_ANSWERS } from './answers.ts';

export type Question = keyof Answers;

/**
 * Every question there is, in the order in which they are asked, each with what must have been answered for
 * it to make sense.
 */
const QUESTIONS: readonly (readonly [question: Question, makesSense: (answers: Answers) => boolean])[] = [
  ['hypervisor', () => true],
  ['hypervisorVersion', isVirtual],
  ['ha', isVirtual],
  ['ft', isVirtual],
  ['redundancy', () => true],
  ['hardkey', () => true],
  ['usbFixedHost', ({ hardkey }) => hardkey],
  ['usbHub', ({ hardkey }) => hardkey],
  ['databaseVm', () => true],
  ['epm', () => true],
  ['productVersion', () => true],
];

function isVirtual({ hypervisor }: Answers): boolean {
  return hypervisor !== 'physical';
}

/** The questions to ask, by the answers so far. */
export function questionsFor(answers: Answers): readonly Question[] {
  return QUESTIONS.filter(([, makesSense]) => makesSense(answers)).map(([question]) => question);
}

/** The question behind this one, or the first; undefined where all are answered. */
export function nextQuestion(after: Question | undefined, answers: Answers): Question | undefined {
  const asked = questionsFor(answers);
  return asked[after === undefined ? 0 : asked.indexOf(after) + 1];
}

/** The answers, without those whose questions no longer apply. */
export function withoutUnasked(answers: Answers): Answers {
  const asked = questionsFor(answers);
  return Object.fromEntries(
    QUESTIONS.map(([question]) => [question, (asked.includes(question) ? answers : FIRST_ANSWERS)[question]]),
  ) as Answers;
}
