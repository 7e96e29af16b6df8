import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const module = new URL('../../node/cli/until-ended.ts', import.meta.url).href;

/** Node runs the module as it stands: in a process of its own, where there is an end. */
function endOf(work: string) {
  const script = `import { untilEnded } from ${JSON.stringify(module)};
    untilEnded(${work}).then(console.log, ({ message }) => console.log('bug:', message));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout.trim();
}

it('work that ends gives what it gives, and work that never does is a bug', () => {
  expect(endOf('Promise.resolve(7)')).toBe('7');
  expect(endOf('new Promise((resolve) => setTimeout(() => resolve(8), 50))')).toBe('8');
  expect(endOf('new Promise(() => {})')).toBe('bug: the command waits for something that never comes');
});
