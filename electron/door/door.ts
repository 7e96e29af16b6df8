import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply, Transport } from '../../shared/door.ts';

/** The names that the preload knows. */
const CALL = 'softkey:call';
export const EVENT = 'softkey:event';

/**
 * The one door between the page and the app. The sender is checked here, once; `serve` checks the call
 * itself.
 */
export function answerPage(answer: Transport, isPage: (event: IpcMainInvokeEvent) => boolean): void {
  ipcMain.handle(CALL, (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isPage(event)) throw new Error('a call from something that is not the page');
    return answer(typeof name === 'string' ? name : '', input);
  });
}
