// All that others import: `#electron-standin`. What an app under test gets for `electron` is in electron.ts.
export { chromiumIsMissing, findChromium } from './chromium/find-chromium.ts';
export { EXAMPLE, type Example, startExample } from './example-app.ts';
export type { StandinHooks } from './hooks.ts';
export {
  desktopIsMissing,
  electronExecutable,
  isStandin,
  type Launched,
  type LaunchOptions,
  launch,
} from './launch.ts';
export { family, listeningPorts } from './listening-ports.ts';
