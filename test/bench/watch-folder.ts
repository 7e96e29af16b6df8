import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanWatched, type Watched, watchRound } from '../../node/cli/watch/round.ts';
import { nativeHashes } from '../../node/crypto/native.ts';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import { contract } from '../../shared/contract.ts';
import { type Envelope, readEnvelope } from '../../shared/document/envelope.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { CLONE, factsOf, NO_SIGNS, SCADA_01, type Values } from '../station/made-up-machine.ts';
import { firstKey, keySetFile, profile } from '../station/vendor.ts';
import { benchLicense } from './licenses.ts';
import { readyRaw, verifyRaw } from './raw-verify.ts';
import { type Measurement, median } from './table.ts';

const FILES = 10_000;
const ROUNDS = 3;
const TARGET = 3;
const NOW = '2026-03-15T00:00:00Z';

/**
 * The first round of `softkey watch` over a folder in which every license is for another machine: each is
 * looked at in two scans, read, verified and left. In processor time of the whole process, threads that
 * collect garbage too, against nothing but `crypto.verify` of the same licenses.
 */
export async function benchWatchFolder(): Promise<Measurement> {
  const root = mkdtempSync(join(tmpdir(), 'softkey-bench-'));
  try {
    const door = await licensedStation(join(root, 'home'));
    const dir = join(root, 'in');
    const raw = readyRaw(writeNeighbours(dir), firstKey.publicKey);
    const rounds: { raw: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        raw: await processorTime(() => verifyRaw(raw)),
        ours: await processorTime(() => firstRound(dir, door)),
      });
    const seconds = (values: readonly number[]) => `${(median(values) / 1000).toFixed(2)} s`;
    const ratio = median(rounds.map((round) => round.ours / round.raw));
    return {
      name: `softkey watch, ${FILES.toLocaleString('en')} licenses for others, processor time`,
      ours: seconds(rounds.map(({ ours }) => ours)),
      opponent: `${seconds(rounds.map(({ raw: alone }) => alone))} crypto.verify`,
      ratio,
      target: `≤ ${TARGET} × its time`,
      met: ratio <= TARGET,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function firstRound(dir: string, door: Client): Promise<void> {
  const watched: Watched = {
    dir,
    keep: true,
    door,
    now: () => new Date(NOW),
    reasonOf: () => '',
    stamps: new Map(),
    done: new Map(),
  };
  scanWatched(watched);
  const { files } = await watchRound(watched, scanWatched(watched));
  const left = files.filter(({ fate }) => fate === 'left').length;
  if (left !== FILES) throw new Error(`${left} of ${FILES} licenses are left for others`);
}

async function licensedStation(home: string): Promise<Client> {
  const facts = async () => factsOf(SCADA_01, NOW);
  const surroundings = {
    now: () => new Date(NOW),
    randomness: (bytes: number) => new Uint8Array(bytes),
    profile,
    program: 'softkey bench',
    builtAt: '2026-01-01T00:00:00Z',
  };
  const reader = { glance: facts, facts, signs: NO_SIGNS, servesSeconds: 0 };
  const station = stationOn({ path: home, scope: 'chosen' }, surroundings, reader);
  const throwIt = (error: unknown) => {
    throw error;
  };
  const door = connect(contract, serve(contract, stationHandlers(station), throwIt));
  const texts = [keySetFile(1, [firstKey]).text, licenseOf(FILES, SCADA_01).text];
  const files = texts.map((text, at) => ({ name: `file ${at}`, bytes: new Uint8Array(Buffer.from(text)) }));
  const { results } = await door['documents.import']({ files, dryRun: false });
  if (!results.every(({ ok }) => ok)) throw new Error('the station took no license');
  return door;
}

function writeNeighbours(dir: string): readonly Envelope[] {
  mkdirSync(dir);
  return Array.from({ length: FILES }, (_, n) => {
    const { text, envelopeBytes } = licenseOf(n, CLONE);
    writeFileSync(join(dir, `${n}.license`), text);
    return readEnvelope(envelopeBytes);
  });
}

function licenseOf(n: number, machine: Values) {
  const fingerprint = fingerprintOf(factsOf(machine, NOW).readings, profile.id, nativeHashes);
  return benchLicense(n, fingerprint, profile.id, firstKey);
}

/** Milliseconds of processor time that this process spent on it. */
async function processorTime(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
