import type { WebPreferences } from 'electron';
import { app } from '../app/app.ts';

/** What is in force, in the words of `getLastWebPreferences()`. */
export interface PreferencesInForce {
  readonly nodeIntegration: boolean;
  readonly nodeIntegrationInSubFrames: boolean;
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
  readonly javascript: boolean;
  readonly webviewTag: boolean;
  readonly webSecurity: boolean;
  readonly allowRunningInsecureContent: boolean;
  readonly experimentalFeatures: boolean;
  readonly enableBlinkFeatures: string;
}

/** Electron's defaults; a window with Node in it has no sandbox unless the whole app is sandboxed. */
export function preferencesInForce(asked: WebPreferences): PreferencesInForce {
  const nodeIntegration = asked.nodeIntegration ?? false;
  return {
    nodeIntegration,
    nodeIntegrationInSubFrames: asked.nodeIntegrationInSubFrames ?? false,
    sandbox: app.sandboxesAll || (asked.sandbox ?? !nodeIntegration),
    contextIsolation: asked.contextIsolation ?? true,
    javascript: asked.javascript ?? true,
    webviewTag: asked.webviewTag ?? false,
    webSecurity: asked.webSecurity ?? true,
    allowRunningInsecureContent: asked.allowRunningInsecureContent ?? false,
    experimentalFeatures: asked.experimentalFeatures ?? false,
    enableBlinkFeatures: asked.enableBlinkFeatures ?? '',
  };
}
