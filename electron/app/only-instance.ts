import { app } from 'electron';

/**
 * True for the first start on a home. A later one hands its files to the first, as absolute paths, and ends. They travel as one text:
 * Electron on Windows loses objects with empty lists in them, and Chromium sorts and mixes the arguments themselves.
 */
export function isOnlyInstance(
  files: readonly string[],
  onAnother: (files: readonly string[]) => void,
): boolean {
  app.on('second-instance', (_, _argv, _folder, handed) => onAnother(filesIn(handed)));
  return app.requestSingleInstanceLock({ files: JSON.stringify(files) });
}

function filesIn(handed: unknown): readonly string[] {
  const text: unknown = typeof handed === 'object' && handed !== null ? Reflect.get(handed, 'files') : null;
  const files: unknown = JSON.parse(typeof text === 'string' ? text : '[]');
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
