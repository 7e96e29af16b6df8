import type { Session } from './session.ts';

/** True where a person sits at a terminal: questions are asked on standard error, so that results stay alone on standard output. */
export function canAsk({ program, err }: Session): boolean {
  return err.isTerminal && program.stdin().isTTY === true;
}

/** Asks one question after the other; undefined where the person gives up. */
export interface Questioner {
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (text: string) => void;
  readonly done: () => void;
}

/** A questioner on the terminal. What it takes is loaded here: a static import would slow down every command. */
export async function questionerOn({ program, err }: Session): Promise<Questioner> {
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: program.stdin(), output: program.stderr, terminal: true });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      terminal.setPrompt(question);
      terminal.prompt();
      const { value, done } = await lines.next();
      return done === true ? undefined : value.trim();
    },
    say: (text) => err.print(`${text}\n`),
    done: () => terminal.close(),
  };
}
