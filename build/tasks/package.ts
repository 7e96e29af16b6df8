import { join, relative } from 'node:path';
import { demoProfile } from '../constants.ts';
import { makePackages } from '../package.ts';
import { ensureDesktopBuilt } from '../product.ts';
import { root } from '../setup/paths.mjs';
import { reportFailedStep, StepFailed, say } from '../setup/step.mjs';
import { typedOptions, typedPath } from '../typed-options.ts';

process.exitCode = await main().catch(reportFailedStep);

async function main(): Promise<number> {
  const order = options();
  // In a folder of its own: what lies in out/ may be another vendor's.
  const app = await ensureDesktopBuilt({ profile: order.profile, folder: join(root, '.cache/package') });
  for (const file of await makePackages({ ...order, app })) say(`Made ${relative(root, file)}`);
  return 0;
}

function options() {
  const values = typedOptions(
    {
      'vendor-profile': { type: 'string' },
      target: { type: 'string', default: process.platform === 'win32' ? 'win' : 'linux' },
      'electron-dist': { type: 'string' },
      out: { type: 'string' },
    },
    'npm run package -- [--vendor-profile FILE] [--target linux|win] [--electron-dist DIR] [--out DIR]',
  );
  const target = values.target;
  if (target !== 'linux' && target !== 'win')
    throw new StepFailed(`there are no packages for "${target}"`, 'Use --target linux or --target win.');
  return {
    target,
    profile: typedPath(values['vendor-profile']) ?? demoProfile,
    electronDist: typedPath(values['electron-dist']),
    out: typedPath(values.out) ?? join(root, 'out/packages'),
  } as const;
}
