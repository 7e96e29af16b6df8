import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildConstants, demoProfile, type Edition } from './constants.ts';
import type { Page } from './renderer.ts';
import { root } from './setup/paths.mjs';
import { digest, stamp } from './setup/stamp.mjs';
import { StepFailed, say } from './setup/step.mjs';

export interface Product {
  edition: Edition;
  profile: string;
  folder: string;
}

export function product(edition: Edition, profile = demoProfile, folder = defaultFolder(edition)): Product {
  return { edition, profile, folder };
}

/** Builds the product unless it was already built from these very sources; returns the program's path. */
export async function ensureBuilt({ edition, profile, folder }: Product): Promise<string> {
  const program = join(folder, 'softkey.mjs');
  const constants = buildConstants(edition, profile);
  const done = stamp(`product-${digest([program]).slice(0, 16)}`);
  const inputs = digest([JSON.stringify(constants), edition, ...sources('{shared,node,renderer,build}')]);
  if (done.matches(inputs) && existsSync(program)) return program;
  done.clear();
  say(`Building ${relative(root, program)} …`);
  // Vite takes a while to load, so it is loaded only when there is something to build.
  const { bundle } = await import('./bundle.ts');
  const pages = { station: await ensurePage(), desk: await ensurePage('desk') };
  await bundle(edition, constants, folder, pages).catch(buildFailed);
  done.write(inputs);
  return program;
}

/**
 * Builds the desktop app into `desktop` below the product's folder, unless it is there; returns its folder.
 * It has no editions.
 */
export async function ensureDesktopBuilt({ profile, folder }: Omit<Product, 'edition'>): Promise<string> {
  const app = join(folder, 'desktop');
  const constants = buildConstants('station', profile);
  const done = stamp(`desktop-${digest([app]).slice(0, 16)}`);
  const inputs = digest([JSON.stringify(constants), ...sources('{shared,node,electron,renderer,build}')]);
  if (done.matches(inputs) && existsSync(join(app, 'main.mjs'))) return app;
  done.clear();
  say(`Building ${relative(root, app)} …`);
  const { buildDesktop } = await import('./desktop.ts');
  await buildDesktop(constants, app).catch(buildFailed);
  done.write(inputs);
  return app;
}

/** Builds the verify page of a product's vendor beside its program, unless it is there; returns its path. */
export async function ensureVerifyPage({ profile, folder }: Omit<Product, 'edition'>): Promise<string> {
  const page = join(folder, 'verify.html');
  const constants = buildConstants('station', profile);
  const done = stamp(`verify-${digest([page]).slice(0, 16)}`);
  const inputs = digest([JSON.stringify(constants), ...sources('{shared,renderer,build}')]);
  if (done.matches(inputs) && existsSync(page)) return page;
  done.clear();
  say(`Building ${relative(root, page)} …`);
  const { buildVerifyPage } = await import('./verify-page.ts');
  await buildVerifyPage(constants, profile, page).catch(buildFailed);
  done.write(inputs);
  return page;
}

/**
 * Builds screens unless they were already built from these very sources; returns their folder. They are the
 * same in every product.
 */
export async function ensurePage(page: Page = 'station'): Promise<string> {
  const folder = join(root, page === 'station' ? '.cache/page' : '.cache/desk-page');
  const done = stamp(`page-${page}`);
  const inputs = digest(sources('{shared,renderer,build}'));
  if (done.matches(inputs) && existsSync(join(folder, 'index.html'))) return folder;
  done.clear();
  const { buildRenderer } = await import('./renderer.ts');
  await buildRenderer(page, folder).catch(buildFailed);
  done.write(inputs);
  return folder;
}

function buildFailed(error: Error): never {
  throw new StepFailed('the build failed', 'Correct what is named above.', error.message);
}

function defaultFolder(edition: Edition): string {
  return join(root, edition === 'station' ? 'out/station' : 'out');
}

function sources(folders: string): Uint8Array[] {
  const files = globSync([`${folders}/**/*.{ts,tsx,mjs,json,css,html,svg}`, 'package-lock.json'], {
    cwd: root,
    exclude: ['**/node_modules'],
  });
  return files.sort().flatMap((file) => [Buffer.from(file), readFileSync(join(root, file))]);
}
