import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureDesktopBuilt, product } from '../product.ts';
import { explain, StepFailed, say } from '../setup/step.mjs';

process.exitCode = await main().catch(explain);

async function main(): Promise<number> {
  const { edition, profile, out } = options();
  const wanted = product(edition, profile, out);
  say(`Built ${await ensureBuilt(wanted)}`);
  say(`Built ${await ensureDesktopBuilt(wanted)}`);
  return 0;
}

function options() {
  const values = parse();
  const edition = values.edition;
  if (edition !== 'vendor' && edition !== 'station') {
    throw new StepFailed(`there is no edition "${edition}"`, 'Use --edition vendor or --edition station.');
  }
  return { edition, profile: path(values['vendor-profile']), out: path(values.out) } as const;
}

function parse() {
  try {
    return parseArgs({
      options: {
        edition: { type: 'string', default: 'vendor' },
        'vendor-profile': { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const next = 'npm run build -- [--edition vendor|station] [--vendor-profile FILE] [--out DIR]';
    throw new StepFailed(error instanceof Error ? error.message : String(error), next);
  }
}

/** npm runs scripts in the project's folder; INIT_CWD is where the person typed. */
function path(given: string | undefined): string | undefined {
  return given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
}
