import { Interrupted } from './interrupted.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

/**
 * True where a person sits at a terminal: questions are asked on standard error, so that results stay alone
 * on standard output.
 */
export function canAsk({ program, err }: Session): boolean {
  return err.isTerminal && program.stdin().isTTY === true;
}

/** Asks one question after the other; undefined where the input ends. Throws `Interrupted`. */
export interface Questioner {
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (text: string) => void;
  readonly done: () => void;
}

/**
 * A questioner on the terminal. What it takes is loaded here: a static import would slow down every command.
 */
export async function questionerOn({ program, err }: Session): Promise<Questioner> {
  return questioner(program, program.stderr, err);
}

/** Asks one question without showing what is typed. */
export async function askHidden(question: string, { program, err }: Session): Promise<string | undefined> {
  const { Writable } = await import('node:stream');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const { ask, done } = await questioner(program, unseen, err);
  err.print(question);
  try {
    return await ask('');
  } finally {
    done();
    err.print('\n');
  }
}

async function questioner(
  { stdin }: Session['program'],
  output: NodeJS.WritableStream,
  { print, shown, letters }: Output,
): Promise<Questioner> {
  const input = stdin();
  if (letters === 'latin1') input.setEncoding('latin1');
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input, output, terminal: true });
  const lines = terminal[Symbol.asyncIterator]();
  let isInterrupted = false;
  terminal.once('SIGINT', () => {
    isInterrupted = true;
    terminal.close();
  });
  return {
    ask: async (question) => {
      terminal.setPrompt(shown(question));
      terminal.prompt();
      const { value, done } = await lines.next();
      if (isInterrupted) throw new Interrupted();
      return done === true ? undefined : value;
    },
    say: (text) => print(`${text}\n`),
    done: () => terminal.close(),
  };
}
