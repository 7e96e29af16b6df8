import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { read } from '../../shared/document/shape.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { vendorProfile } from '../../shared/profile/vendor-profile.ts';
import { vectorNamed } from './context.ts';
import { readVectors, type Vector } from './read.ts';
import { NOW } from './world.ts';

/** The vectors of spec §10 that only a desk can judge. */

const all = readVectors();
const vectors = [...all.values()].filter(({ reader }) => reader === 'desk');

function surroundings(): Surroundings {
  const file = new URL('../../build/profiles/demo.json', import.meta.url);
  const profile = read(vendorProfile, JSON.parse(readFileSync(file, 'utf8')));
  if ('faults' in profile) throw new Error('the demo profile is well-formed');
  let drawn = 0;
  return {
    now: () => new Date(NOW),
    randomness: (bytes) => new Uint8Array(bytes).fill(++drawn),
    profile: profile.value,
    program: 'softkey 0.1.0',
    builtAt: '2026-01-01T00:00:00Z',
  };
}

describe('a desk', () => {
  let dir = '';
  let desk: Desk;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'softkey-desk-vectors-'));
    const init = { dir: join(dir, 'desk'), demo: true, passphrase: undefined };
    await initDesk(init, surroundings(), () => import('../../node/desk/demo-keys.ts'));
    desk = await openDesk(init.dir, undefined, surroundings());
  });
  afterEach(async () => {
    await desk.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const issue = ({ name, bytes }: Vector) => desk.issue({ name, bytes }, undefined);

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    if (vector.context.held !== undefined) await issue(vectorNamed(all, vector.context.held));
    expect(await codeOf(() => issue(vector))).toBe(vector.expect);
  });
});

async function codeOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}
