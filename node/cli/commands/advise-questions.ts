import { type Answers, PLANNED_KINDS, type PlannedKind, version } from '../../../shared/advisor/answers.ts';
import { nextQuestion, type Question, withoutUnasked } from '../../../shared/advisor/questions.ts';
import { read } from '../../../shared/document/shape.ts';
import { declaredKind } from '../../../shared/preflight/declared-hypervisor.ts';
import type { Texts } from '../../../shared/text/formatter.ts';
import type { Questioner } from '../asking.ts';
import { usageRefusal } from '../command-line.ts';

/**
 * Asks the advisor's questions one after the other; Enter takes the answer in brackets. What follows from an
 * earlier answer is not asked, and neither is what is not wanted.
 */
export async function askAnswers(
  first: Answers,
  questioner: Questioner,
  texts: Texts,
  isWanted: (question: Question) => boolean = () => true,
): Promise<Answers> {
  const ask = asking(questioner, texts);
  let answers = first;
  for (let question = nextQuestion(undefined, answers); question !== undefined; ) {
    if (isWanted(question)) answers = { ...answers, ...(await ask(question, first)) };
    question = nextQuestion(question, answers);
  }
  return withoutUnasked(answers);
}

function asking(questioner: Questioner, texts: Texts) {
  const { yes, kind, version } = questionsOf(questioner, texts);
  return async (question: Question, first: Answers): Promise<Partial<Answers>> => {
    switch (question) {
      case 'hypervisor':
        return { hypervisor: await kind(first.hypervisor) };
      case 'hypervisorVersion':
      case 'productVersion':
        return { [question]: await version(question) };
      case 'redundancy':
        return { redundancy: (await yes(question)) ? 'hot-standby' : 'none' };
      default:
        return { [question]: await yes(question) };
    }
  };
}

function questionsOf({ ask, say }: Questioner, { t }: Texts) {
  /** Asks until the answer is understood. */
  const until = async <T>(
    question: string,
    understand: (typed: string) => T | undefined,
    choices: string,
  ): Promise<T> => {
    for (;;) {
      const typed = (await ask(`${question} `))?.trim();
      if (typed === undefined) throw usageRefusal('notAnswered', '', '');
      const answer = understand(typed);
      if (answer !== undefined) return answer;
      say(t('advised.notUnderstood', { choices }));
    }
  };
  const [yesLetter, noLetter] = [t('advised.yes'), t('advised.no')];
  return {
    yes: (name: keyof Answers) =>
      until(
        `${t(`question.${name}`)} (${yesLetter}/${noLetter}) [${noLetter}]`,
        (typed) => yesOrNo(typed, yesLetter, noLetter),
        `${yesLetter}, ${noLetter}`,
      ),
    kind: (usual: PlannedKind) =>
      until(
        `${t('question.hypervisor')} [${usual}]`,
        (typed) => (typed === '' ? usual : kindNamed(typed)),
        PLANNED_KINDS.join(', '),
      ),
    version: (name: keyof Answers) =>
      until(
        `${t(`question.${name}`)} [${t('advised.notKnown')}]`,
        (typed) => ('value' in read(version, typed) ? typed : undefined),
        '4.5, 8.0.3',
      ),
  };
}

function yesOrNo(typed: string, yes: string, no: string): boolean | undefined {
  const letter = typed.toLowerCase().charAt(0);
  if (letter === yes) return true;
  return letter === '' || letter === no ? false : undefined;
}

/** A hypervisor, by the name of its kind in this program or by the product name that people use. */
function kindNamed(typed: string): PlannedKind | undefined {
  const name = PLANNED_KINDS.includes(typed as PlannedKind) ? typed : declaredKind(typed);
  return PLANNED_KINDS.find((kind) => kind === name);
}
