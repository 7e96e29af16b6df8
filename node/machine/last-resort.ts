import { denied, type Finding, found } from '../../shared/machine/finding.ts';
import { COMPONENTS, type Component, type ReasonOf } from '../../shared/machine/reading.ts';
import { latin1 } from '../../shared/machine/text.ts';
import type { Run } from './run.ts';

/** Asks libraries about components that files and registry left open. Never rejects. */
export type LastResort = (wanted: readonly Component[]) => Promise<readonly Finding[]>;

/** One question to a library and the components it may answer. */
interface Question {
  readonly answers: readonly Component[];
  readonly source: string;
  /** Whether the library asks PowerShell on Windows. */
  readonly throughPowershell: boolean;
  ask(): Promise<Readonly<Partial<Record<Component, readonly string[]>>>>;
}

const QUESTIONS: readonly Question[] = [
  {
    answers: ['os-id'],
    source: 'node-machine-id',
    throughPowershell: false,
    async ask() {
      const library = await import('node-machine-id');
      return { 'os-id': [await library.default.machineId(true)] };
    },
  },
  {
    answers: ['smbios-uuid'],
    source: 'systeminformation uuid()',
    throughPowershell: true,
    async ask() {
      const library = await import('systeminformation/lib/osinfo.js');
      return { 'smbios-uuid': [(await library.uuid()).hardware] };
    },
  },
  {
    answers: ['system-vendor', 'system-product', 'system-serial'],
    source: 'systeminformation system()',
    throughPowershell: true,
    async ask() {
      const library = await import('systeminformation/lib/system.js');
      const { manufacturer, model, serial } = await library.system();
      return { 'system-vendor': [manufacturer], 'system-product': [model], 'system-serial': [serial] };
    },
  },
  {
    answers: ['disk'],
    source: 'systeminformation diskLayout()',
    throughPowershell: true,
    async ask() {
      const library = await import('systeminformation/lib/filesystem.js');
      return { disk: (await library.diskLayout()).map(({ serialNum }) => serialNum) };
    },
  },
];

/**
 * The libraries node-machine-id and systeminformation, loaded only when something is open. They start child
 * processes (PowerShell, ioreg, kenv) without a time limit of their own, so their asynchronous calls are used
 * and an answer that takes longer than `limitMs` milliseconds is given up.
 */
export function askLibraries(limitMs: number, powershellWorks: () => Promise<boolean>): LastResort {
  return async (wanted) => {
    const due = QUESTIONS.filter(({ answers }) => answers.some((component) => wanted.includes(component)));
    const usable = due.some(({ throughPowershell }) => throughPowershell) ? await powershellWorks() : true;
    const ask = (question: Question) =>
      question.throughPowershell && !usable ? unasked(question, 'tool-missing') : answer(question, limitMs);
    return (await Promise.all(due.map(ask))).flat();
  };
}

/**
 * Whether PowerShell starts and answers. On hardened Windows it does not, and there systeminformation would
 * end this program: it writes into a child that has gone, and nobody listens for that error.
 */
export async function powershellAnswers(run: Run, windowsFolder: string): Promise<boolean> {
  const program = `${windowsFolder}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const answer = await run(program, ['-NoProfile', '-NonInteractive', '-Command', 'Write-Output ready']);
  return answer.status === 'done' && latin1(answer.output).trim() === 'ready';
}

/** The components whose reading is neither a value nor junk. */
export function unanswered(findings: readonly Finding[]): Component[] {
  const answered = findings.filter(({ status }) => status === 'value' || status === 'junk');
  const known = new Set(answered.map(({ component }) => component));
  return COMPONENTS.filter((component) => !known.has(component));
}

async function answer(question: Question, limitMs: number): Promise<Finding[]> {
  try {
    const values = await within(limitMs, question.ask());
    if (!values) return unasked(question, 'timed-out');
    return question.answers.map((component) => found(component, values[component] ?? [], question.source));
  } catch {
    return unasked(question, 'tool-missing');
  }
}

function unasked({ answers, source }: Question, reason: ReasonOf<'denied'>): Finding[] {
  return answers.map((component) => denied(component, reason, source));
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
