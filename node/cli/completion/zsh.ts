import { type Descriptions, type Place, whole } from './typed-words.ts';

/** A script for zsh, which shows beside each word what it is for. */
export function zshScript(places: readonly Place[], descriptions: Descriptions): string {
  const paths = places.flatMap(({ path }) => (path === '' ? [] : [quoted(` ${path}`)]));
  return `#compdef softkey
# What may be typed behind softkey, for zsh: source <(softkey completion zsh), or as _softkey in a folder of $fpath
_softkey() {
  local word typed=
  local -a next options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$typed $word" in
      (${paths.join(' | ')}) typed="$typed $word" ;;
    esac
  done
  case $typed in
${places.map((place) => branch(place, descriptions)).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    _describe -o option options
  elif (( $#next )); then
    _describe command next
  else
    _files
  fi
}
if [[ $funcstack[1] == _softkey ]]; then _softkey "$@"; else compdef _softkey softkey; fi
`;
}

function branch({ path, next, options }: Place, { ofCommand, ofOption }: Descriptions): string {
  const words = next.map((word) => described(word, ofCommand(whole(path, word))));
  const names = options.map(([name]) => described(`--${name}`, ofOption(name)));
  return `    (${quoted(path === '' ? '' : ` ${path}`)}) next=(${words.join(' ')}) options=(${names.join(' ')}) ;;`;
}

/** As _describe takes it; no name has a colon in it. */
function described(name: string, text: string): string {
  return quoted(text === '' ? name : `${name}:${text}`);
}

/** A word of zsh, in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
