import { styleText } from 'node:util';
import { withoutControls } from '../../shared/text/foreign.ts';
import { inLetters, jsonInLetters, type Letters, lettersOf } from './letters.ts';

/** Colours by what they mean. */
export const STYLES = {
  good: ['green', 'bold'],
  caution: ['yellow', 'bold'],
  bad: ['red', 'bold'],
  strong: ['bold'],
  faint: ['dim'],
  /** A code for a camera: light on dark, whatever the terminal's own colours. */
  code: ['whiteBright', 'bgBlack'],
  light: ['black', 'bgWhiteBright'],
} as const;
export type Style = keyof typeof STYLES;

/** Adds a style to a text, or leaves it alone where colours are not shown. */
export type Paint = (style: Style, text: string) => string;

/** Standard output or standard error, as this program uses it. */
export interface Output {
  readonly print: (text: string) => void;
  /** The text as `print` would write it, for who writes to the terminal by another hand. */
  readonly shown: (text: string) => string;
  readonly letters: Letters;
  /** Waits until the reader has caught up; true if nobody reads any more. */
  readonly settled: () => Promise<boolean>;
  /**
   * Waits for the end of all writing. Answers why something could not be written; undefined also if the
   * reader went away, which it may do.
   */
  readonly finished: () => Promise<Error | undefined>;
  readonly paint: Paint;
  readonly isTerminal: boolean;
  /** The width to wrap at; undefined where lines are for another program. */
  readonly width: number | undefined;
}

/** What an output is for, beside its stream. */
interface OutputKind {
  readonly platform: NodeJS.Platform;
  readonly json: boolean;
}

export function outputTo(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  { platform, json }: OutputKind,
): Output {
  const letters = lettersOf(stream, env, platform);
  // For everything that is written, what a line editor shows of a line too.
  if (letters === 'latin1') stream.setDefaultEncoding('latin1');
  const shown = (text: string) => (json ? jsonInLetters : inLetters)(withoutControls(text), letters);
  let gone = false;
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = error;
  });
  /** Resolves when all so far is written, or cannot be. */
  const written = () =>
    new Promise<void>((resolve) => {
      if (gone) resolve();
      else stream.write('', () => resolve());
    });
  return {
    print: (text) => {
      if (!gone) stream.write(shown(text));
    },
    shown,
    letters,
    settled: async () => {
      if (stream.writableNeedDrain) await written();
      return gone;
    },
    finished: async () => {
      await written();
      return failure;
    },
    paint: wantsColour(stream, env) ? painted : unpainted,
    isTerminal: stream.isTTY === true,
    width: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
  };
}

export const unpainted: Paint = (_style, text) => text;

const painted: Paint = (style, text) => styleText([...STYLES[style]], text, { validateStream: false });

/** https://no-color.org: set and not empty means no. */
function wantsColour(stream: NodeJS.WriteStream, { NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}
