import { denied, type Finding, found } from '../../shared/machine/finding.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';

/** Asks libraries about components that files and registry left open. Never rejects. */
export type LastResort = (wanted: readonly Component[]) => Promise<readonly Finding[]>;

/** One question to a library and the components it may answer. */
interface Question {
  readonly answers: readonly Component[];
  readonly source: string;
  ask(): Promise<Readonly<Partial<Record<Component, readonly string[]>>>>;
}

const QUESTIONS: readonly Question[] = [
  {
    answers: ['os-id'],
    source: 'node-machine-id',
    async ask() {
      const library = await import('node-machine-id');
      return { 'os-id': [await library.default.machineId(true)] };
    },
  },
  {
    answers: ['smbios-uuid'],
    source: 'systeminformation uuid()',
    async ask() {
      const library = await import('systeminformation');
      return { 'smbios-uuid': [(await library.uuid()).hardware] };
    },
  },
  {
    answers: ['system-vendor', 'system-product', 'system-serial'],
    source: 'systeminformation system()',
    async ask() {
      const library = await import('systeminformation');
      const { manufacturer, model, serial } = await library.system();
      return { 'system-vendor': [manufacturer], 'system-product': [model], 'system-serial': [serial] };
    },
  },
  {
    answers: ['disk'],
    source: 'systeminformation diskLayout()',
    async ask() {
      const library = await import('systeminformation');
      return { disk: (await library.diskLayout()).map(({ serialNum }) => serialNum) };
    },
  },
];

/**
 * The libraries node-machine-id and systeminformation, loaded only when something is open. They start child
 * processes (PowerShell, ioreg, kenv) without a time limit of their own, so their asynchronous calls are used
 * and an answer that takes longer than `limitMs` milliseconds is given up.
 */
export function askLibraries(limitMs: number): LastResort {
  return async (wanted) => {
    const due = QUESTIONS.filter(({ answers }) => answers.some((component) => wanted.includes(component)));
    return (await Promise.all(due.map((question) => answer(question, limitMs)))).flat();
  };
}

/** The components without a value that is any good or known to be junk. */
export function unanswered(findings: readonly Finding[]): Component[] {
  const answered = findings.filter(({ status }) => status === 'value' || status === 'junk');
  const known = new Set(answered.map(({ component }) => component));
  return COMPONENTS.filter((component) => !known.has(component));
}

async function answer(question: Question, limitMs: number): Promise<Finding[]> {
  try {
    const values = await within(limitMs, question.ask());
    if (!values) return question.answers.map((component) => denied(component, 'timed-out', question.source));
    return question.answers.map((component) => found(component, values[component] ?? [], question.source));
  } catch {
    return question.answers.map((component) => denied(component, 'tool-missing', question.source));
  }
}

/** The result, or undefined when it takes longer than the limit. */
async function within<Result>(limitMs: number, result: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limitMs, undefined);
  });
  try {
    return await Promise.race([result, limit]);
  } finally {
    clearTimeout(timer);
  }
}
