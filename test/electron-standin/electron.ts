import { app } from './app/app.ts';
import { ipcMain } from './app/ipc-main.ts';
import { webContents } from './contents/web-contents.ts';
import { notImitated } from './imitation/imitation.ts';
import { Menu, MenuItem } from './menu/menu.ts';
import { protocol } from './session/protocol.ts';
import { session } from './session/session.ts';
import { nativeImage } from './system/native-image.ts';
import { nativeTheme } from './system/native-theme.ts';
import { Notification } from './system/notification.ts';
import { screen } from './system/screen.ts';
import { clipboard, dialog, powerMonitor, shell } from './system/services.ts';
import { Tray } from './system/tray.ts';
import { BrowserWindow } from './window/browser-window.ts';

// What `require('electron')` and `import … from 'electron'` give a main process.
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  webContents,
};

export const autoUpdater = notImitated('autoUpdater');
export const BaseWindow = notImitated('BaseWindow');
export const BrowserView = notImitated('BrowserView');
export const ClipboardItem = notImitated('ClipboardItem');
export const contentTracing = notImitated('contentTracing');
export const crashReporter = notImitated('crashReporter');
export const desktopCapturer = notImitated('desktopCapturer');
export const globalShortcut = notImitated('globalShortcut');
export const ImageView = notImitated('ImageView');
export const inAppPurchase = notImitated('inAppPurchase');
export const IpcMainServiceWorker = notImitated('IpcMainServiceWorker');
export const MessageChannelMain = notImitated('MessageChannelMain');
export const net = notImitated('net');
export const netLog = notImitated('netLog');
export const powerSaveBlocker = notImitated('powerSaveBlocker');
export const pushNotifications = notImitated('pushNotifications');
export const safeStorage = notImitated('safeStorage');
export const ShareMenu = notImitated('ShareMenu');
export const sharedTexture = notImitated('sharedTexture');
export const systemPreferences = notImitated('systemPreferences');
export const TouchBar = notImitated('TouchBar');
export const utilityProcess = notImitated('utilityProcess');
export const View = notImitated('View');
export const WebContentsView = notImitated('WebContentsView');
export const webFrameMain = notImitated('webFrameMain');
export const WebSocket = notImitated('WebSocket');
