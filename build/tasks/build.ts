import { ensureBuilt, ensureDesktopBuilt, ensureVerifyPage, product } from '../product.ts';
import { reportFailedStep, StepFailed, say } from '../setup/step.mjs';
import { typedOptions, typedPath } from '../typed-options.ts';

process.exitCode = await main().catch(reportFailedStep);

async function main(): Promise<number> {
  const { edition, profile, out } = options();
  const wanted = product(edition, profile, out);
  say(`Built ${await ensureBuilt(wanted)}`);
  say(`Built ${await ensureDesktopBuilt(wanted)}`);
  say(`Built ${await ensureVerifyPage(wanted)}`);
  return 0;
}

function options() {
  const values = typedOptions(
    {
      edition: { type: 'string', default: 'vendor' },
      'vendor-profile': { type: 'string' },
      out: { type: 'string' },
    },
    'npm run build -- [--edition vendor|station] [--vendor-profile FILE] [--out DIR]',
  );
  const edition = values.edition;
  if (edition !== 'vendor' && edition !== 'station') {
    throw new StepFailed(`there is no edition "${edition}"`, 'Use --edition vendor or --edition station.');
  }
  return { edition, profile: typedPath(values['vendor-profile']), out: typedPath(values.out) } as const;
}
