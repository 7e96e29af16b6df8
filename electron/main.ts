// The composition root of the desktop app: always the station's side, never the desk's.
import { join } from 'node:path';
import { app, session } from 'electron';
import { logFolder } from '../node/app/app-log.ts';
import { surroundingsOf } from '../node/app/build.ts';
import { freeingMemory } from '../node/app/free-memory.ts';
import { savedStateIn } from '../node/app/saved-state.ts';
import { recordsMark } from '../node/station/folder.ts';
import { resolveHome } from '../node/station/home.ts';
import { stationHandlers, stationOn } from '../node/station/station.ts';
import { hostContract } from '../shared/app/host.ts';
import { contract } from '../shared/contract.ts';
import { serve } from '../shared/door.ts';
import { catchBugs, exitAfterBug } from './app/bugs.ts';
import { readCommandLine } from './app/command-line.ts';
import { foldersFor, setElectronFolders } from './app/folders.ts';
import { openLog } from './app/log.ts';
import { mainTextsFor } from './app/main-texts.ts';
import { isOnlyInstance } from './app/only-instance.ts';
import { openedFiles } from './app/opened-files.ts';
import { followTheme, liveSettings } from './app/settings.ts';
import { refuseSwitches } from './app/switches.ts';
import { answerPage } from './door/door.ts';
import { dragging } from './host/dragging.ts';
import { fileSaver as savingOf } from './host/file-saver.ts';
import { hostHandlers } from './host/handlers.ts';
import { keepMenu } from './menu/menu.ts';
import { guardContents, guardSession } from './page/guards.ts';
import { declareScheme, servePage } from './page/page.ts';
import { keepTray } from './tray/tray.ts';
import { refreshStatusAfterCalls } from './tray/watch.ts';
import { mainWindow } from './window/main-window.ts';
import { watchPage } from './window/watch-page.ts';

const surroundings = surroundingsOf({
  profile: __SOFTKEY_PROFILE__,
  version: __SOFTKEY_VERSION__,
  date: __SOFTKEY_BUILD_DATE__,
});
const { isPackaged } = app;
// Electron's own arguments come first: its program, and the app's folder unless the two are packed into one.
const typed = readCommandLine(process.argv.slice(isPackaged ? 1 : 2), process.cwd());
const home = resolveHome({ flag: typed.home, env: process.env, platform: process.platform });
const folders = foldersFor(home, surroundings.profile.id, process.env, process.platform);
const kept = savedStateIn(folders.kept);
const settings = liveSettings(kept);
const words = mainTextsFor(settings);
if (isPackaged) refuseSwitches(process.argv.slice(1), words.atOnce());
const log = openLog(logFolder(folders.running), surroundings.now);

catchBugs(log, words);
setElectronFolders(folders);
app.setAppUserModelId(`SoftkeyDesk.${surroundings.profile.id}`);
app.enableSandbox();
// Consoles of virtual machines and remote desktops have no graphics hardware worth the name, and drivers that
// pretend to have some leave windows black. Nothing here moves much.
app.disableHardwareAcceleration();
declareScheme();
guardContents();

const built = (name: string) => join(import.meta.dirname, name);
const window = mainWindow({
  preload: built('preload.cjs'),
  icon: built(process.platform === 'win32' ? 'icons/app.ico' : 'icons/app.png'),
  placeFile: join(folders.running, 'window.json'),
  mayDebug: !isPackaged,
  staysInTray: () => settings.now().tray,
  watch: (one) => watchPage(one, words, log),
});
const opened = openedFiles(() => window.tell('opened'));
const saving = savingOf(words, window.open);

app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add([path]);
});
const show = () => void app.whenReady().then(window.show);
app.on('activate', show);
const isFirst = isOnlyInstance(typed.files, (files) => {
  opened.add(files);
  show();
});
// Never awaited here: Electron is not ready before this file has run to its end.
if (isFirst)
  app
    .whenReady()
    .then(start)
    .catch((error) => exitAfterBug(error, log, words));
// Nothing has begun that would have to be ended in order.
else app.exit();

function start(): void {
  log.note(`begins: ${surroundings.program}, Electron ${process.versions.electron}`);
  followTheme(settings);
  servePage(built('renderer'), surroundings.randomness);
  guardSession(session.defaultSession, !isPackaged);
  const drag = dragging(built('icons'));
  const station = freeingMemory(stationHandlers(stationOn(home, surroundings)));
  const toldFile = join(folders.running, 'reminders.json');
  const records = () => recordsMark(home.path);
  const icons = built('icons');
  const vendorName = surroundings.profile.name;
  const tray = { station, records, settings, words, window, log, icons, vendorName, toldFile };
  const { look } = keepTray(tray);
  const parts = {
    station,
    home: home.path,
    records,
    kept,
    settings,
    words,
    opened,
    saving,
    drag,
    window: window.open,
  };
  const host = hostHandlers(parts);
  const answers = { ...refreshStatusAfterCalls(station, look), ...host };
  answerPage(serve({ ...contract, ...hostContract }, answers, log.bug), window.isPage);
  opened.add(typed.files);
  const isHidden = typed.hidden && settings.now().tray;
  if (!isHidden) window.show();
  keepMenu({ settings, words, opened, saving, window, log });
}
