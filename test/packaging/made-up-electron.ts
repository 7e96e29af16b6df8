import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/**
 * An unpacked Electron with the file names of a real one and, in its program, the switches that a real one
 * has (@electron/fuses). The rest is empty. Enough for everything that packing does; the app does not run in
 * it.
 */
export function madeUpElectron(folder: string, target: 'linux' | 'win', fuses = DEFAULT_FUSES): void {
  for (const name of [...EVERYWHERE, ...OWN[target]]) write(join(folder, name), name);
  write(join(folder, 'version'), electron.version);
  if (target === 'linux') writeLinuxProgram(join(folder, 'electron'));
  else writeWindowsProgram(join(folder, 'electron.exe'));
  appendFileSync(join(folder, target === 'linux' ? 'electron' : 'electron.exe'), fuseWire(fuses));
}

/** As they come: on, off, in the order of their numbers. */
export const DEFAULT_FUSES = '101100011';
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const LOCALES = ['de', 'en-GB', 'en-US', 'es', 'es-419', 'fr', 'pt-BR', 'pt-PT'];
const EVERYWHERE = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'resources.pak',
  'resources/default_app.asar',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
  ...LOCALES.map((locale) => `locales/${locale}.pak`),
];
const OWN = {
  linux: [
    'chrome-sandbox',
    'chrome_crashpad_handler',
    'libEGL.so',
    'libGLESv2.so',
    'libffmpeg.so',
    'libvk_swiftshader.so',
    'libvulkan.so.1',
  ],
  win: [
    'd3dcompiler_47.dll',
    'dxcompiler.dll',
    'dxil.dll',
    'ffmpeg.dll',
    'libEGL.dll',
    'libGLESv2.dll',
    'vk_swiftshader.dll',
    'vulkan-1.dll',
  ],
};

/** The version of the wire, its length, and one character per switch. */
function fuseWire(fuses: string): Buffer {
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
}

function writeLinuxProgram(file: string): void {
  writeFileSync(file, '#!/bin/sh\necho "made-up Electron $*"\nexit\n');
  chmodSync(file, 0o755);
}

/**
 * A real program with a version to edit, which makensis makes: where `running` lies beside it, it puts
 * `started` there and runs until `running` is gone.
 */
export function writeWindowsProgram(file: string): void {
  const script = `${file}.nsi`;
  writeFileSync(script, WINDOWS_PROGRAM);
  execFileSync('makensis', ['-V1', '-INPUTCHARSET', 'UTF8', `-DOUT=${file}`, script]);
  rmSync(script);
}

const WINDOWS_PROGRAM = `
Unicode true
!if /FileExists "\${NSISDIR}/Stubs/zlib-amd64-unicode"
  Target amd64-unicode
!endif
Name "Electron"
OutFile "\${OUT}"
; Packing changes the file.
CRCCheck off
RequestExecutionLevel user
SilentInstall silent
VIProductVersion "45.4.1.0"
VIAddVersionKey /LANG=1033 "ProductName" "Electron"
VIAddVersionKey /LANG=1033 "FileDescription" "Electron"
VIAddVersionKey /LANG=1033 "FileVersion" "45.4.1"
Section
  IfFileExists "$EXEDIR\\running" 0 ended
  FileOpen $0 "$EXEDIR\\started" w
  FileClose $0
  again:
  Sleep 100
  IfFileExists "$EXEDIR\\running" again
  Delete "$EXEDIR\\started"
  ended:
SectionEnd
`;

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
