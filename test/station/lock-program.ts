import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../node/station/lock.ts';

/**
 * A process that takes the lock of a home: `lock-program.ts hold HOME` keeps it until it is killed; `visit
 * HOME ROUNDS` takes it again and again, and ends with 1 where it was not alone; `die HOME ROUNDS` does the
 * same and is killed inside the last one.
 */
const [how, home = '', rounds = '1'] = process.argv.slice(2);
const LONG_MS = 300_000;
const MARK = 'inside.';

async function hold(): Promise<void> {
  await withLock(home, () => {
    console.log('held');
    return new Promise((resolve) => setTimeout(resolve, LONG_MS));
  });
}

/** Looks around inside the lock for a moment in which others would come in. */
async function visit(isLast: boolean): Promise<void> {
  const mark = join(home, `${MARK}${process.pid}`);
  await withLock(
    home,
    async () => {
      writeFileSync(mark, '');
      await new Promise((resolve) => setImmediate(resolve));
      const inside = readdirSync(home).filter((name) => name.startsWith(MARK));
      if (inside.length !== 1) process.exitCode = 1;
      rmSync(mark);
      if (how === 'die' && isLast) process.kill(process.pid, 'SIGKILL');
    },
    LONG_MS,
  );
}

if (how === 'hold') await hold();
else for (let round = 1; round <= Number(rounds); round++) await visit(round === Number(rounds));
