import { app, dialog } from 'electron';
import { EXIT } from '../../shared/errors/codes.ts';
import { desktop as en } from '../../shared/text/app/en/desktop.ts';
import { desktop as es } from '../../shared/text/app/es/desktop.ts';
import { desktop as ptBr } from '../../shared/text/app/pt-br/desktop.ts';
import { visible } from '../../shared/text/foreign.ts';
import type { Language } from '../../shared/text/language.ts';
import { foreignSwitches } from './command-line.ts';

// At once, before Electron goes on: no language is waited for.
const TEXTS = { en, 'pt-BR': ptBr, es } satisfies Record<Language, unknown>;

/**
 * Ends the packaged app, before Chromium begins, where it was started with a switch that is not known to be
 * harmless: by some of Chromium's, other programs could attach to it, and by others its protection is taken
 * away (docs/threat-model.md).
 */
export function refuseSwitches(words: readonly string[], language: Language): void {
  const foreign = foreignSwitches(words, process.platform);
  if (foreign.length === 0) return;
  const { title, hint } = TEXTS[language].notStarted;
  dialog.showErrorBox(title, hint.replace('{{switches}}', visible(foreign.join(', '))));
  app.exit(EXIT.usage);
  // Nothing runs after that line on Electron; this one says so to whoever reads on.
  process.exit(EXIT.usage);
}
