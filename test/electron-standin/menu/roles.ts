import { app } from '../app/app.ts';
import { registry } from '../registry.ts';

/** What Electron knows of a role by itself. */
interface Role {
  readonly label: string;
  readonly accelerator?: string;
  readonly run?: () => void;
}

const page = () => registry.focusedWindow()?.webContents;
const window = () => registry.focusedWindow();

/** On Linux. A role that is not here is refused by name. */
export const ROLES: Readonly<Record<string, Role>> = {
  about: { label: 'About', run: () => app.showAboutPanel() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: () => window()?.close() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', run: () => page()?.copy() },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', run: () => page()?.cut() },
  delete: { label: 'Delete', run: () => page()?.delete() },
  editmenu: { label: 'Edit' },
  filemenu: { label: 'File' },
  forcereload: { label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R', run: () => page()?.reload() },
  help: { label: 'Help' },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: () => window()?.minimize() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', run: () => page()?.paste() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z', run: () => page()?.redo() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: () => page()?.reload() },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', run: () => page()?.setZoomLevel(0) },
  selectall: { label: 'Select All', accelerator: 'CommandOrControl+A', run: () => page()?.selectAll() },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Ctrl+Shift+I',
    run: () => page()?.toggleDevTools(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: () => window()?.setFullScreen(!window()?.isFullScreen()),
  },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', run: () => page()?.undo() },
  viewmenu: { label: 'View' },
  windowmenu: { label: 'Window' },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: () => zoom(0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: () => zoom(-0.5) },
};

function zoom(step: number): void {
  const zoomed = page();
  zoomed?.setZoomLevel(zoomed.getZoomLevel() + step);
}
