import { spawnSync } from 'node:child_process';
import { SANITIZED } from '../clean-environment.ts';
import type { Reader } from '../vectors/read.ts';
import { type Answer, type Case, readAnswer, writeCase } from './case.ts';

/** How a program that judges cases is started. */
export interface Command {
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** What reads softkey documents, apart from shared/. */
export interface Implementation {
  readonly name: string;
  /** The readers of the vectors that it has. */
  readonly readers: readonly Reader[];
  /** Whether it takes a license as compact text (spec §14), too, and not in its armor alone. */
  readonly readsCompactText: boolean;
  /** True, and a loud line, where this machine lacks what it takes. */
  readonly isMissing: (test: string) => boolean;
  /** Makes it ready. */
  readonly build: () => Command;
}

/** What one run answers to all of these cases, in their order. */
export function answersOf({ program, args = [], env }: Command, cases: readonly Case[]): readonly Answer[] {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    input: Buffer.concat(cases.map(writeCase)),
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...SANITIZED, ...env },
  });
  if (error !== undefined) throw error;
  const answers = stdout.toString().trimEnd().split('\n').map(readAnswer);
  if (status !== 0 || answers.length !== cases.length)
    throw new Error(
      `${program} ended with ${status ?? signal} after ${answers.length} of ${cases.length} cases:\n${stderr}`,
    );
  return answers;
}
