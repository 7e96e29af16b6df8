import { cpSync, existsSync, rmSync } from 'node:fs';
import { beforeAll, describe, it } from 'vitest';
import { demoProfile as demo } from '../desk/surroundings.ts';
import { canBeElsewhere, HOME_STATES, type HomeState, openTerminal, startedOn } from '../e2e/home-states.ts';
import { isCMissing } from './build-c.ts';
import { buildChecker, type Checked, checkCommand, expectAgreement, runCheck } from './checked.ts';

/**
 * The same for homes that the built program made, by its commands and turned clocks, and on machines that
 * both read themselves: what the screens of Home are shown for is what a product is told.
 */

const isMissing = !canBeElsewhere() || isCMissing('the check of sdk/c beside the built program');
let program = '';
beforeAll(() => {
  if (!isMissing) program = buildChecker();
});

/** A check of the home as it was before the status looked, and of how it is then. */
function lookTwice({ make, ...state }: HomeState): void {
  const terminal = openTerminal();
  const before = `${terminal.home}-before`;
  const check = (home: string, now: string): Checked => {
    const [command, ...args] = checkCommand(program, { profile: demo, home, now, machine: null });
    const folder = terminal.at('');
    const [first = '', ...rest] = [...startedOn(state.on ?? 'nowhere', { folder, home }), command, ...args];
    return runCheck([first, ...rest]);
  };
  try {
    make(terminal);
    if (existsSync(terminal.home)) cpSync(terminal.home, before, { recursive: true });
    const status = terminal.status(state);
    const checked = check(before, status.clock.now);
    expectAgreement(checked, status, () => check(terminal.home, status.clock.now));
  } finally {
    rmSync(before, { recursive: true, force: true });
    terminal.close();
  }
}

describe.skipIf(isMissing)('the check says what the built program says where the station is', () => {
  it.each(Object.entries(HOME_STATES))('%s', (_, state) => lookTwice(state), 60_000);
});
