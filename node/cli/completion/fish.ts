import type { OptionSpec } from '../command.ts';
import { type Descriptions, type Place, whole } from './typed-words.ts';

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
  return [
    ...next.map((word) => `${at} -f -a ${word} -d ${quoted(ofCommand(whole(path, word)))}`),
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
