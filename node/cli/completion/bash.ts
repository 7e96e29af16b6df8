import type { Place } from './typed-words.ts';

/**
 * A script for bash: words of commands, then options behind a dash. Where it has nothing to say, bash offers
 * the names of files.
 */
export function bashScript(places: readonly Place[]): string {
  return `# What may be typed behind softkey, for bash: source <(softkey completion bash)
_softkey() {
  local word path= next= options=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
      ${places.flatMap(({ path }) => (path === '' ? [] : [`' ${path}'`])).join(' | ')}) path="$path $word" ;;
    esac
  done
  case $path in
${places.map(branch).join('\n')}
  esac
  case \${COMP_WORDS[COMP_CWORD]} in
    -*) next=$options ;;
  esac
  COMPREPLY=($(compgen -W "$next" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _softkey softkey
`;
}

function branch({ path, next, options }: Place): string {
  const names = options.map(([name]) => `--${name}`);
  return `    '${path === '' ? '' : ` ${path}`}') next='${next.join(' ')}' options='${names.join(' ')}' ;;`;
}
