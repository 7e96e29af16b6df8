import { gzipSync } from 'node:zlib';
import { completionScript } from '../node/cli/completion/scripts.ts';
import { stationCommands } from '../node/cli/table/station-commands.ts';
import { LANGUAGES, type Language } from '../shared/text/language.ts';
import { textsFor } from '../shared/text/texts.ts';
import type { System } from './executable/pinned-node.ts';
import type { PackageNames } from './installer/names.ts';
import { manPage } from './man-page.ts';

/** As man-db finds them. */
const MANUALS: { readonly [L in Language]: string } = {
  en: 'share/man/man1/softkey.1.gz',
  'pt-BR': 'share/man/pt_BR/man1/softkey.1.gz',
  es: 'share/man/es/man1/softkey.1.gz',
};

/** Where each shell looks for what it may complete. */
const COMPLETIONS = {
  bash: 'share/bash-completion/completions/softkey',
  fish: 'share/fish/vendor_completions.d/softkey.fish',
  zsh: 'share/zsh/vendor-completions/_softkey',
} as const;

/**
 * What a system's manuals and shells take of the command line, by its path in the package. PowerShell has no
 * place for it: a profile names the file.
 */
export function shellFiles(
  system: System,
  names: PackageNames,
): Readonly<Record<string, string | Uint8Array>> {
  const script = (shell: keyof typeof COMPLETIONS | 'powershell') =>
    completionScript(shell, stationCommands, textsFor('en'));
  if (system === 'win') return { 'softkey.ps1': script('powershell') };
  const shells = Object.keys(COMPLETIONS) as (keyof typeof COMPLETIONS)[];
  return {
    ...Object.fromEntries(LANGUAGES.map((language) => [MANUALS[language], manual(names, language)])),
    ...Object.fromEntries(shells.map((shell) => [COMPLETIONS[shell], script(shell)])),
  };
}

/** Packed as Debian wants it, without a time. */
function manual(names: PackageNames, language: Language): Uint8Array {
  return gzipSync(manPage(stationCommands, names, language), { level: 9 });
}
