import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoProfile } from '../constants.ts';
import { makePackages } from '../package.ts';
import { ensureDesktopBuilt } from '../product.ts';
import { root } from '../setup/paths.mjs';
import { explain, StepFailed, say } from '../setup/step.mjs';

process.exitCode = await main().catch(explain);

async function main(): Promise<number> {
  const order = options();
  // In a folder of its own: what lies in out/ may be another vendor's.
  const app = await ensureDesktopBuilt({ profile: order.profile, folder: join(root, '.cache/package') });
  for (const file of await makePackages({ ...order, app })) say(`Made ${relative(root, file)}`);
  return 0;
}

function options() {
  const values = parse();
  const target = values.target;
  if (target !== 'linux' && target !== 'win')
    throw new StepFailed(`there are no packages for "${target}"`, 'Use --target linux or --target win.');
  return {
    target,
    profile: path(values['vendor-profile']) ?? demoProfile,
    electronDist: path(values['electron-dist']),
    out: path(values.out) ?? join(root, 'out/packages'),
  } as const;
}

function parse() {
  try {
    return parseArgs({
      options: {
        'vendor-profile': { type: 'string' },
        target: { type: 'string', default: process.platform === 'win32' ? 'win' : 'linux' },
        'electron-dist': { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const next =
      'npm run package -- [--vendor-profile FILE] [--target linux|win] [--electron-dist DIR] [--out DIR]';
    throw new StepFailed(error instanceof Error ? error.message : String(error), next);
  }
}

/** npm runs scripts in the project's folder; INIT_CWD is where the person typed. */
function path(given: string | undefined): string | undefined {
  return given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
}
