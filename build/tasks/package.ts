import { join, relative } from 'node:path';
import { demoProfile } from '../constants.ts';
import { makeCliFolder, makeCliPackages } from '../executable/cli-package.ts';
import { packageNames } from '../installer/names.ts';
import { makePackages } from '../package.ts';
import { ensureBuilt, ensureDesktopBuilt, product } from '../product.ts';
import { makeSdkPackages } from '../sdk-packages.ts';
import { root } from '../setup/paths.mjs';
import { reportFailedStep, StepFailed, say } from '../setup/step.mjs';
import { typedOptions, typedPath } from '../typed-options.ts';

/** `cli` is the command line alone; `sdk` is for the developer of a product, and knows no vendor. */
const TARGETS = ['linux', 'win', 'cli', 'sdk'] as const;
type Target = (typeof TARGETS)[number];

interface Order {
  readonly target: Target;
  readonly profile: string;
  readonly electronDist: string | undefined;
  readonly out: string;
}

process.exitCode = await main().catch(reportFailedStep);

async function main(): Promise<number> {
  const order = options();
  if (order.target === 'sdk') return tell(await makeSdkPackages(order.out));
  // In a folder of its own: what lies in out/ may be another vendor's.
  const folder = join(root, '.cache/package');
  const program = await ensureBuilt(product('station', order.profile, folder));
  if (order.target === 'cli') return tell(await makeCliPackages({ ...order, program }));
  const app = await ensureDesktopBuilt({ profile: order.profile, folder });
  const cli = join(folder, 'cli');
  await makeCliFolder(order.target, program, packageNames(order.profile), cli);
  return tell(await makePackages({ ...order, target: order.target, app, cli }));
}

function tell(files: readonly string[]): number {
  for (const file of files) say(`Made ${relative(root, file)}`);
  return 0;
}

function options(): Order {
  const values = typedOptions(
    {
      'vendor-profile': { type: 'string' },
      target: { type: 'string', default: process.platform === 'win32' ? 'win' : 'linux' },
      'electron-dist': { type: 'string' },
      out: { type: 'string' },
    },
    'npm run package -- [--vendor-profile FILE] [--target linux|win|cli|sdk] [--electron-dist DIR] [--out DIR]',
  );
  const target = TARGETS.find((one) => one === values.target);
  if (target === undefined)
    throw new StepFailed(
      `there are no packages for "${values.target}"`,
      'Use --target linux, --target win, --target cli or --target sdk.',
    );
  return {
    target,
    profile: typedPath(values['vendor-profile']) ?? demoProfile,
    electronDist: typedPath(values['electron-dist']),
    out: typedPath(values.out) ?? join(root, 'out/packages'),
  };
}
