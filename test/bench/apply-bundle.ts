import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nativeHashes } from '../../node/crypto/native.ts';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoSeeds } from '../../node/desk/demo-keys.ts';
import { openDocument, sealDocument } from '../../shared/document/document.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { answeredHome } from '../licensed-home.ts';
import { CLONE, factsOf } from '../station/made-up-machine.ts';
import { benchLicense } from './licenses.ts';
import { type Measurement, median } from './table.ts';

const MACHINES = 2000;
const ROUNDS = 5;
const LIMIT_MS = 1000;
const NOW = '2026-03-15T00:00:00Z';
const PROGRAM = join(import.meta.dirname, '../../out/softkey.mjs');

/**
 * `softkey courier apply` of a bundle for as many machines as one may hold, the license of this one the last
 * of them: the processor time of the whole process, each time with a home that has none yet. Against a bundle
 * with this one alone.
 */
export function benchApplyBundle(): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    answeredHome(PROGRAM, folder);
    const own = openDocument(readFileSync(join(folder, 'a.license'))).envelopeBytes;
    writeBundle(join(folder, 'many'), [...neighbours(MACHINES - 1), own]);
    writeBundle(join(folder, 'one'), [own]);
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      many: timeToApply(folder, 'many', round),
      one: timeToApply(folder, 'one', round),
    }));
    const [many, one] = [median(rounds.map((each) => each.many)), median(rounds.map((each) => each.one))];
    return {
      name: `softkey courier apply, a bundle for ${MACHINES.toLocaleString('en')} machines, processor time`,
      ours: `${many.toFixed(0)} ms`,
      opponent: `${one.toFixed(0)} ms for one`,
      ratio: many / one,
      target: `under ${LIMIT_MS} ms`,
      met: many < LIMIT_MS,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function neighbours(count: number): readonly Uint8Array[] {
  const fingerprint = fingerprintOf(factsOf(CLONE, NOW).readings, 'demo', nativeHashes);
  const key = secretKeyOf(demoSeeds.signing);
  return Array.from({ length: count }, (_, n) => benchLicense(n, fingerprint, 'demo', key).envelopeBytes);
}

function writeBundle(folder: string, envelopes: readonly Uint8Array[]): void {
  mkdirSync(folder);
  const documents = envelopes.map((envelope, n) => ({
    name: `${n}.license`,
    envelope: encodeBase64(envelope),
  }));
  const payload = { vendor: 'demo', createdAt: NOW, from: 'desk', documents } as const;
  writeFileSync(join(folder, 'demo.courier-bundle'), sealDocument('courier-bundle', payload, undefined).text);
}

/** Runs before the program, and says at its end how many milliseconds processors worked for it. */
const REPORT =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('worked '+(user+system)/1000)})";

/** The processor time of one process; an error where nothing of the bundle was this machine's. */
function timeToApply(folder: string, bundle: string, round: number): number {
  const [home, dir] = [join(folder, `home-${bundle}-${round}`), join(folder, `${bundle}-${round}`)];
  cpSync(join(folder, 'home'), home, { recursive: true });
  cpSync(join(folder, bundle), dir, { recursive: true });
  const words = ['courier', 'apply', dir, '--home', home, '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, PROGRAM, ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`softkey ${words.join(' ')} ended with ${status}: ${stderr}`);
  return Number(/worked ([\d.]+)$/.exec(stderr)?.[1]);
}
