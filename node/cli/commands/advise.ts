import {
  type Answers,
  FIRST_ANSWERS,
  PLANNED_KINDS,
  type PlannedKind,
} from '../../../shared/advisor/answers.ts';
import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { canAsk, questionerOn } from '../asking.ts';
import { usageRefusal } from '../command-line.ts';
import { readJsonInput } from '../hand-written.ts';
import { printJson, type Session } from '../session.ts';
import { showAdvice } from '../show/advice.ts';
import { displayOf } from '../show/display.ts';
import { connectToStation } from '../station-door.ts';
import { askAnswers } from './advise-questions.ts';

interface AdviseValues {
  readonly answers: string | undefined;
  readonly hypervisor: string | undefined;
  readonly 'hypervisor-version': string | undefined;
  readonly ha: boolean;
  readonly ft: boolean;
  readonly redundancy: string | undefined;
  readonly hardkey: boolean;
  readonly 'usb-fixed-host': boolean;
  readonly 'usb-hub': boolean;
  readonly 'database-vm': boolean;
  readonly epm: boolean;
  readonly 'product-version': string | undefined;
}

/**
 * `softkey advise`: what a plan needs. Answers come out of a file and options, or on a terminal out of a
 * conversation.
 */
export async function runAdvise(values: AdviseValues, session: Session): Promise<ExitCode> {
  const typed = typedAnswers(values);
  const door = await connectToStation(session);
  const first = { ...FIRST_ANSWERS, hypervisor: await kindHere(door) };
  const isAsked = values.answers === undefined && Object.keys(typed).length === 0;
  const given =
    isAsked && !session.settings.json && canAsk(session)
      ? await converse(first, session)
      : { ...(await answersIn(values.answers, session)), ...typed };
  const answers = { ...first, ...given };
  const advised = await door['advice.read']({ answers });
  if (session.settings.json) printJson(session, { answers, ...advised });
  else {
    const { name: vendor } = await door['vendor.read']({});
    const asFound = given.hypervisor === undefined;
    session.out.print(showAdvice(advised, { answers, asFound, vendor }, await displayOf(session)));
  }
  return EXIT.done;
}

/** Whoever asks on the machine itself plans for what it runs on. */
export async function kindHere(door: Client): Promise<PlannedKind> {
  const { hypervisor } = await door['machine.read']({ askRoot: false });
  return PLANNED_KINDS.find((kind) => kind === hypervisor.kind) ?? 'unknown';
}

export const REDUNDANCIES = ['none', 'hot-standby'] as const satisfies readonly Answers['redundancy'][];

/** Only what was typed, because a switch that is left out says nothing. The door checks the versions. */
function typedAnswers(values: AdviseValues): Partial<Answers> {
  const { hypervisor, redundancy } = values;
  const typed: Partial<Record<keyof Answers, unknown>> = {
    hypervisor: choiceIn('--hypervisor', hypervisor, PLANNED_KINDS),
    hypervisorVersion: values['hypervisor-version'],
    ha: values.ha || undefined,
    ft: values.ft || undefined,
    redundancy: choiceIn('--redundancy', redundancy, REDUNDANCIES),
    hardkey: values.hardkey || undefined,
    usbFixedHost: values['usb-fixed-host'] || undefined,
    usbHub: values['usb-hub'] || undefined,
    databaseVm: values['database-vm'] || undefined,
    epm: values.epm || undefined,
    productVersion: values['product-version'],
  };
  return Object.fromEntries(Object.entries(typed).filter(([, answer]) => answer !== undefined));
}

export function choiceIn<T extends string>(
  option: string,
  typed: string | undefined,
  choices: readonly T[],
): T | undefined {
  const choice = choices.find((one) => one === typed);
  if (typed !== undefined && choice === undefined)
    throw usageRefusal('badChoice', option, '', choices.join(', '));
  return choice;
}

/** Answers as a person wrote them down, all or some; the door looks at each. */
async function answersIn(path: string | undefined, session: Session): Promise<Partial<Answers>> {
  return path === undefined ? {} : await readJsonInput(path, session);
}

async function converse(first: Answers, session: Session): Promise<Answers> {
  const [texts, questioner] = [await session.texts(), await questionerOn(session)];
  try {
    return await askAnswers(first, questioner, texts);
  } finally {
    questioner.done();
  }
}
