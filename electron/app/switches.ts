import { app, dialog } from 'electron';
import { EXIT } from '../../shared/errors/codes.ts';
import { desktop as en } from '../../shared/text/app/en/desktop.ts';
import { desktop as es } from '../../shared/text/app/es/desktop.ts';
import { desktop as ptBr } from '../../shared/text/app/pt-br/desktop.ts';
import { visible } from '../../shared/text/foreign.ts';
import type { Language } from '../../shared/text/language.ts';
import { foreignSwitches } from './command-line.ts';

// Runs before Electron goes on, so it cannot wait for the texts of a language.
const TEXTS = { en, 'pt-BR': ptBr, es } satisfies Record<Language, unknown>;

/**
 * Ends the packaged app before Chromium starts if it was started with a switch that is not known to be
 * harmless: some switches of Chromium let other programs attach to it, and others take its protection away
 * (docs/threat-model.md).
 */
export function refuseSwitches(words: readonly string[], language: Language): void {
  const foreign = foreignSwitches(words, process.platform);
  if (foreign.length === 0) return;
  const { title, hint } = TEXTS[language].notStarted;
  dialog.showErrorBox(title, hint.replace('{{switches}}', visible(foreign.join(', '))));
  app.exit(EXIT.usage);
  // Electron runs nothing after the line above; this one tells the reader so.
  process.exit(EXIT.usage);
}
