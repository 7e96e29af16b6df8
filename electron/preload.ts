// All that the app adds to what every page has: two functions, which contextBridge freezes. Which calls there
// are is known to the door, not here.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

type Listener = (event: string) => void;

contextBridge.exposeInMainWorld('softkey', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('softkey:call', name, input),
  listen: (listener: Listener): (() => void) => {
    // Removes what Electron adds to the message.
    const heard = (_: IpcRendererEvent, event: string) => listener(event);
    ipcRenderer.on('softkey:event', heard);
    return () => void ipcRenderer.removeListener('softkey:event', heard);
  },
});
