import { type Answers, FIRST_ANSWERS } from '../../shared/advisor/answers.ts';

/** The screens, in the order of the way through them. */
export const SCREENS = [
  'machine',
  'project',
  'once',
  'request',
  'import',
  'status',
  'inspect',
  'history',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What a person has entered so far. It survives going back and closing the window. */
export interface Draft {
  readonly screen: ScreenName | null;
  /** Screens of the main path that were left by Continue. */
  readonly done: readonly ScreenName[];
  readonly product: string;
  readonly customerName: string;
  readonly customerContact: string;
  readonly reference: string;
  /** What the architecture is; null until it was pre-filled from the machine. */
  readonly answers: Answers | null;
  /**
   * Which machine of the plan this one is, as its declaration says it: `active`, `standalone, hardkey`; empty
   * while that is open.
   */
  readonly role: string;
  readonly person: string;
  /** Soft checks that were seen and acknowledged, by id. */
  readonly acknowledged: readonly string[];
}

export const EMPTY_DRAFT: Draft = {
  screen: null,
  done: [],
  product: '',
  customerName: '',
  customerContact: '',
  reference: '',
  answers: null,
  role: '',
  person: '',
  acknowledged: [],
};

/**
 * A draft as it was kept. One that cannot be read, or of another version of the program, is as good as none.
 */
export function draftIn(text: string | null): Draft {
  const kept = parsed(text);
  if (kept === null) return EMPTY_DRAFT;
  return {
    screen: SCREENS.find((name) => name === kept['screen']) ?? null,
    done: words(kept['done']).flatMap((word) => SCREENS.find((name) => name === word) ?? []),
    product: word(kept['product']),
    customerName: word(kept['customerName']),
    customerContact: word(kept['customerContact']),
    reference: word(kept['reference']),
    answers: answersIn(kept['answers']),
    role: word(kept['role']),
    person: word(kept['person']),
    acknowledged: words(kept['acknowledged']),
  };
}

function parsed(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Each answer by itself, and only one of the right type: the station looks at the values. */
function answersIn(value: unknown): Answers | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = Object.entries(FIRST_ANSWERS).map(([name, first]) => {
    const given: unknown = Reflect.get(value, name);
    return [name, typeof given === typeof first ? given : first];
  });
  return Object.fromEntries(kept) as Answers;
}
