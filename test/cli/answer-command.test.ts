import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answerCommand } from '../../node/cli/show/answer-command.ts';

const desk = { dir: 'desk', operator: undefined };

describe('the command that answers a request', () => {
  it('is as short as it can be', () => {
    expect(answerCommand('pre-license', 'in/a.prelicense', desk)).toBe(
      'softkey desk issue in/a.prelicense --dir desk --out FILE',
    );
    expect(answerCommand('upgrade-request', 'my stick/a', { dir: 'd', operator: 'Ana Lima' })).toBe(
      'softkey desk upgrade "my stick/a" --dir d --out FILE --operator "Ana Lima"',
    );
  });

  it
    .skipIf(process.platform === 'win32')
    .each([
      '$(touch pwned).prelicense',
      '`touch pwned`.prelicense',
      '$HOME',
      "it's $5",
      'a "b" c',
      "it's fine; echo no",
      'a & b | c > d',
      'hurry!!',
      'água ü',
    ])('is taken by a shell as it stands: %s', (name) => {
    const [, word = ''] =
      /^softkey desk issue (.*) --dir d --out FILE$/.exec(
        answerCommand('pre-license', name, { ...desk, dir: 'd' }),
      ) ?? [];
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' });
    expect(stdout).toBe(name);
  });
});
