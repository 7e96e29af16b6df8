import { commandsWithin } from '../../shared/text/commands-within.ts';
import { CopyableCommand } from './copyable-command.tsx';

/** What to do, in words; commands among them stand by themselves and can be copied. */
export function Instruction({ children }: { children: string }) {
  const parts = commandsWithin(children).map(({ kind, text }) => ({
    kind,
    text: kind === 'words' ? betweenCommands(text) : text,
  }));
  return (
    <>
      {parts
        .filter(({ text }) => text !== '')
        .map(({ kind, text }) =>
          kind === 'command' ? (
            <CopyableCommand key={text}>{text}</CopyableCommand>
          ) : (
            <p key={text}>{text}</p>
          ),
        )}
    </>
  );
}

/**
 * Removes the punctuation between a command and the words after it, because the command now stands by itself.
 */
function betweenCommands(words: string): string {
  return words.replace(/^[,.;)]*\s*/, '').trim();
}
