import type { OptionName, OptionSpec } from '../command.ts';
import type { Place } from './typed-words.ts';

/** What words and options are for, in the language of whoever reads. */
export interface Descriptions {
  readonly ofCommand: (path: string) => string;
  readonly ofOption: (name: OptionName) => string;
}

/** A script for fish, which shows beside each word what it is for. */
export function fishScript(places: readonly Place[], descriptions: Descriptions): string {
  const paths = places.flatMap(({ path }) => (path === '' ? [] : [quoted(` ${path}`)]));
  return `# What may be typed behind softkey, for fish: softkey completion fish | source
set -g __softkey_paths ${paths.join(' ')}
function __softkey_at --argument-names wanted
  set -l path ''
  for word in (commandline -opc)[2..-1]
    contains -- "$path $word" $__softkey_paths; and set path "$path $word"
  end
  test "$path" = "$wanted"
end
${places.flatMap((place) => linesOf(place, descriptions)).join('\n')}
`;
}

function linesOf({ path, next, options }: Place, { ofCommand, ofOption }: Descriptions): readonly string[] {
  const at = `complete -c softkey -n ${quoted(`__softkey_at ${quoted(path === '' ? '' : ` ${path}`)}`)}`;
  const whole = (word: string) => (path === '' ? word : `${path} ${word}`);
  return [
    ...next.map((word) => `${at} -f -a ${word} -d ${quoted(ofCommand(whole(word)))}`),
    ...options.map(([name, spec]) => `${at} -l ${name}${wantingValue(spec)} -d ${quoted(ofOption(name))}`),
  ];
}

/** Whether a value follows; of most of them fish offers the names of files. */
function wantingValue({ value }: OptionSpec): string {
  return value === undefined ? '' : ' -r';
}

/** A word of fish, in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
