import { app } from 'electron';
import { filesOfSecondStart } from './second-start.ts';

/**
 * True for the first start on a home. A later one hands its files to the first, as absolute paths, and ends.
 * They are sent as one text, because Electron on Windows loses objects that contain empty lists, and Chromium
 * reorders the arguments.
 */
export function isOnlyInstance(
  files: readonly string[],
  onAnother: (files: readonly string[]) => void,
): boolean {
  app.on('second-instance', (_, _argv, _folder, handed) => onAnother(filesOfSecondStart(handed)));
  return app.requestSingleInstanceLock({ files: JSON.stringify(files) });
}
