import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { ENDING, VECTORS_FOLDER } from './read.ts';
import type { Scenario } from './scenario.ts';
import { armorScenarios } from './scenarios/armor.ts';
import { besideScenarios } from './scenarios/beside.ts';
import { compactScenarios } from './scenarios/compact.ts';
import { damageScenarios } from './scenarios/damage.ts';
import { envelopeScenarios } from './scenarios/envelope.ts';
import { everyScenarios } from './scenarios/every.ts';
import { heldScenarios } from './scenarios/held.ts';
import { judgingScenarios } from './scenarios/judging.ts';
import { matchingScenarios } from './scenarios/matching.ts';
import { parcelScenarios } from './scenarios/parcel.ts';
import { payloadScenarios } from './scenarios/payload.ts';
import { rollbackScenarios } from './scenarios/rollback.ts';
import { signatureScenarios } from './scenarios/signature.ts';
import { trustScenarios } from './scenarios/trust.ts';
import { valueScenarios } from './scenarios/values.ts';
import { versionScenarios } from './scenarios/versions.ts';

/** Writes test/vectors/files anew: `node test/vectors/generate.ts`. */

export const scenarios: readonly Scenario[] = [
  ...armorScenarios,
  ...damageScenarios,
  ...compactScenarios,
  ...everyScenarios,
  ...envelopeScenarios,
  ...payloadScenarios,
  ...valueScenarios,
  ...versionScenarios,
  ...signatureScenarios,
  ...trustScenarios,
  ...judgingScenarios,
  ...matchingScenarios,
  ...rollbackScenarios,
  ...besideScenarios,
  ...parcelScenarios,
  ...heldScenarios,
];

/** The bytes of a scenario's file. */
export function vectorFile(one: Scenario): Buffer {
  const header = [
    ['expect', one.expect],
    ['clause', one.clause],
    ['reader', one.reader],
    ...Object.entries(one.context ?? {}),
    ...Object.entries(one.outcome ?? {}),
    ['compressed', one.compressed && 'zlib'],
    ['comment', one.comment],
  ];
  const lines = header
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`);
  const bytes = Buffer.from(one.bytes);
  return Buffer.concat([Buffer.from(`${lines.join('')}\n`), one.compressed ? deflateSync(bytes) : bytes]);
}

function writeAll(): void {
  rmSync(VECTORS_FOLDER, { recursive: true, force: true });
  mkdirSync(VECTORS_FOLDER);
  for (const one of scenarios)
    writeFileSync(join(VECTORS_FOLDER, one.name + ENDING), vectorFile(one), { flag: 'wx' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeAll();
