import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';

// A small app that does everything right, unless it is told to do one thing wrong: the specs must find it.
const fault = process.env.EXAMPLE_FAULT;

const ORIGIN = 'app://example';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

let window;

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: fault !== 'no fetch',
      bypassCSP: fault === 'the scheme passes by the CSP',
    },
  },
]);
if (fault !== 'no sandbox') app.enableSandbox();

if (app.requestSingleInstanceLock({ from: 'example' })) {
  app.on('second-instance', (_event, argv, folder, extra) => {
    globalThis.seconds = [...(globalThis.seconds ?? []), { argv, folder, extra }];
  });
  app.on('web-contents-created', (_event, contents) => guard(contents));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start);
} else {
  app.quit();
}

function start() {
  protocol.handle('app', serve);
  guardSession();
  handleCalls();
  Menu.setApplicationMenu(makeMenu());
  window = new BrowserWindow({ width: 900, height: 640, show: false, webPreferences: preferences() });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${ORIGIN}/index.html`);
}

function preferences() {
  return {
    preload: join(import.meta.dirname, 'preload.cjs'),
    contextIsolation: fault !== 'no context isolation',
    nodeIntegration: fault === 'Node in the page',
    sandbox: fault !== 'no sandbox' && fault !== 'Node in the page',
    webviewTag: fault === 'webview allowed',
    webSecurity: fault !== 'no web security',
  };
}

async function serve({ url }) {
  const { host, pathname } = new URL(url);
  if (host !== 'example') return new Response('', { status: 404 });
  if (pathname === '/away') return Response.redirect('https://example.invalid/', 302);
  const type = TYPES[extname(pathname)];
  if (type === undefined) return new Response('', { status: 404 });
  const body = await readFile(join(import.meta.dirname, 'page', pathname));
  const headers = { 'content-type': type };
  if (fault !== 'no CSP') headers['content-security-policy'] = CSP;
  if (fault === 'a CSP that allows inline scripts')
    headers['content-security-policy'] = CSP.replace(
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
    );
  if (fault === 'a CSP that allows every connection')
    headers['content-security-policy'] = CSP.replace("connect-src 'self'", 'connect-src *');
  return new Response(body, { headers });
}

function guard(contents) {
  const isOurs = (url) => url.startsWith(`${ORIGIN}/`);
  const deny = (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  if (fault !== 'navigation allowed') contents.on('will-navigate', deny);
  if (fault !== 'redirect allowed') contents.on('will-redirect', deny);
  if (fault !== 'webview allowed') contents.on('will-attach-webview', (event) => event.preventDefault());
  if (fault !== 'windows allowed')
    contents.setWindowOpenHandler(({ url }) => {
      if (fault === 'anything opened outside' || url.startsWith('https://example.invalid/'))
        shell.openExternal(url);
      return { action: 'deny' };
    });
}

function guardSession() {
  const { defaultSession } = session;
  if (fault !== 'permission requests granted')
    defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  if (fault !== 'permission checks granted') defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  if (fault !== 'network allowed')
    defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      answer({ cancel: !url.startsWith('app:') && !url.startsWith('data:') });
    });
}

function handleCalls() {
  const handle = (channel, answer) =>
    ipcMain.handle(channel, (event, ...args) => {
      const sender = event.senderFrame?.url ?? '';
      if (fault !== 'sender not checked' && !sender.startsWith(`${ORIGIN}/`)) throw new Error('refused');
      return answer(...args);
    });
  handle('echo', (value) => value);
  handle('kinds', (value) => Object.entries(value).map(([name, item]) => [name, item?.constructor?.name]));
  handle('fail', () => {
    throw new TypeError('deliberate');
  });
  handle('function', () => () => {});
  handle('save', async () => (await dialog.showSaveDialog(window, { title: 'Save' })).filePath);
  ipcMain.on('noted', (_event, value) => {
    globalThis.noted = value;
  });
}

function makeMenu() {
  const tick = () => window.webContents.send('tick', 'ticked');
  return Menu.buildFromTemplate([
    {
      label: 'File',
      submenu: [
        {
          id: 'tick',
          label: 'Tick',
          accelerator: 'CmdOrCtrl+T',
          ...(fault !== 'a menu item without its action' && { click: tick }),
        },
        { id: 'site', label: 'Site', click: () => shell.openExternal('https://example.invalid/help') },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { id: 'dark', label: 'Dark', type: 'radio', click: () => theme('dark') },
        { id: 'light', label: 'Light', type: 'radio', checked: true, click: () => theme('light') },
      ],
    },
  ]);
}

function theme(source) {
  nativeTheme.themeSource = source;
}
