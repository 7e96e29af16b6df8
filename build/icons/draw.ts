// Makes the pictures in made/ of the drawings beside this file: `node build/icons/draw.ts`, after a drawing
// was changed. The pictures are kept with the sources, so that nobody needs librsvg to build.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OPENED_KINDS } from '../../shared/document/kinds.ts';
import { ensureProgram } from '../ensure-system.ts';
import { reportFailedStep, StepFailed, say } from '../setup/step.mjs';
import { packIco } from './ico.ts';
import { currentDigests, digestsFile, icons } from './made-icons.ts';

/** What Windows shows at 100 to 250 %; below 40 pixels the mark is drawn on the grid of the pixels. */
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const SMALL_BELOW = 40;
const WINDOW_SIZE = 256;
const DOCUMENT_SIZES = [16, 24, 32, 48, 64, 128, 256];
const TRAY_STATES = ['licensed', 'expiring', 'not-licensed'];
const PANELS = ['light', 'dark'];
/** Electron takes the picture that fits the screen's scale by the end of its name. */
const TRAY_SCALES = { '': 16, '@1.5x': 24, '@2x': 32 };

process.exitCode = main();

function main(): number {
  if (!ensureProgram('rsvg-convert', 'librsvg2-bin'))
    return reportFailedStep(new StepFailed('rsvg-convert is not installed', 'apt-get install librsvg2-bin'));
  rmSync(icons, { recursive: true, force: true });
  drawApp();
  for (const kind of OPENED_KINDS) drawDocument(kind);
  for (const state of TRAY_STATES) for (const panel of PANELS) drawTray(state, panel);
  write('digests.json', `${JSON.stringify(currentDigests(), null, 2)}\n`);
  say(`Drawn: ${dirname(digestsFile)}`);
  return 0;
}

function drawApp(): void {
  const picture = (size: number) => draw(size < SMALL_BELOW ? 'app-small' : 'app', size);
  write('app.ico', packIco(WINDOWS_SIZES.map(picture)));
  write('app.png', picture(WINDOW_SIZE));
  for (const size of LINUX_SIZES) write(`app/${size}x${size}.png`, picture(size));
}

function drawDocument(kind: string): void {
  const picture = (size: number) => draw(`document-${kind}`, size);
  write(`${kind}.ico`, packIco(DOCUMENT_SIZES.map(picture)));
  for (const size of DOCUMENT_SIZES) write(`${kind}/${size}x${size}.png`, picture(size));
}

function drawTray(state: string, panel: string): void {
  for (const [end, size] of Object.entries(TRAY_SCALES))
    write(
      `tray/tray-${state}-on-${panel}${end}.png`,
      draw(`tray-${state}`, size, ['--stylesheet', `tray-on-${panel}.css`]),
    );
}

function draw(drawing: string, size: number, options: readonly string[] = []): Uint8Array {
  const args = [...options, `--width=${size}`, `--height=${size}`, `${drawing}.svg`];
  return execFileSync('rsvg-convert', args, { cwd: import.meta.dirname });
}

function write(name: string, content: string | Uint8Array): void {
  const file = join(icons, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
