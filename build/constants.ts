import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excerptLines } from '../node/cli/show/excerpt.ts';
import { readHandWrittenJson } from '../shared/document/hand-written-json.ts';
import { read } from '../shared/document/shape.ts';
import { isRefusal, type LicensingError } from '../shared/errors/refusal.ts';
import { type VendorProfile, vendorProfile } from '../shared/profile/vendor-profile.ts';
import { en } from '../shared/text/en/catalog.ts';
import { textsOf } from '../shared/text/formatter.ts';
import { refusalText } from '../shared/text/refusal-text.ts';
import { jsonExpression } from './json-expression.ts';
import { root } from './setup/paths.mjs';
import { StepFailed } from './setup/step.mjs';

export type Edition = 'vendor' | 'station';

export const demoProfile: string = join(root, 'build/profiles/demo.json');

const NEXT = 'Write it like build/profiles/demo.json.';

/** The values that a build fixes; declared for the code in shared/build-constants.d.ts. */
export function buildConstants(edition: Edition, profileFile: string): Record<string, string> {
  const profile = readProfile(profileFile);
  const constants = {
    __SOFTKEY_PROFILE__: profile,
    __SOFTKEY_EDITION__: edition,
    __SOFTKEY_VERSION__: packageVersion(),
    __SOFTKEY_DEMO__: profile.id === 'demo',
    __SOFTKEY_BUILD_DATE__: buildDate(),
  };
  return Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [
      name,
      typeof value === 'object' ? jsonExpression(value) : JSON.stringify(value),
    ]),
  );
}

/** A vendor profile, judged here, once: the program takes it as it is. */
export function readProfile(file: string): VendorProfile {
  const result = read(vendorProfile, parseProfile(file));
  if ('value' in result) return result.value;
  const faults = result.faults.map(({ path, wanted }) => `  ${path}: ${wanted}`);
  throw new StepFailed(`the vendor profile ${file} is not one`, NEXT, faults.join('\n'));
}

function parseProfile(file: string): unknown {
  try {
    return readHandWrittenJson(file, readFileSync(file, 'utf8'));
  } catch (error) {
    throw isRefusal(error, 'JSON_INVALID') ? slipIn(error) : unreadable(file, error);
  }
}

function slipIn(refusal: LicensingError): StepFailed {
  const { title } = refusalText(refusal, textsOf('en', en));
  return new StepFailed(title, NEXT, excerptLines(refusal).join('\n'));
}

function unreadable(file: string, error: unknown): StepFailed {
  const reason = error instanceof Error ? error.message : String(error);
  return new StepFailed(`the vendor profile ${file} cannot be read: ${reason}`, NEXT);
}

export function packageVersion(): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** The day of the last commit, so that the same sources give the same bytes; today when there is no git. */
export function buildDate(): string {
  try {
    const args = ['log', '-1', '--date=format-local:%Y-%m-%d', '--format=%cd'];
    const env = { ...process.env, TZ: 'UTC' };
    return execFileSync('git', args, {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
