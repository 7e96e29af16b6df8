import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { onTestFinished } from 'vitest';
import { vendorEdition } from '../cli/runner.ts';
import { clockEnv, type HomeState, startedOn, type Terminal } from './home-states.ts';

/** Where a station's local web page is, on the day and the machine of a state, until the test is over. */
export async function servedAt(
  { home, at }: Terminal,
  state: Pick<HomeState, 'days' | 'on'>,
): Promise<string> {
  const folder = dirname(at('home'));
  const [command = '', ...args] = [
    ...startedOn(state.on ?? 'nowhere', { folder, home }),
    process.execPath,
    vendorEdition.program,
    ...['serve', '--json', '--home', home],
  ];
  const child = spawn(command, args, {
    env: { ...process.env, ...clockEnv(state.days ?? 0, folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It may still write into the home, which goes after it.
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    if (child.kill()) await ended;
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return String(Reflect.get(JSON.parse(line.toString('utf8')) as object, 'url'));
}
