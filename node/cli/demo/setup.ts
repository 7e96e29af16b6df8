import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../../shared/contract.ts';
import type { DeskView } from '../../../shared/desk-key-views.ts';
import { type Client, connect, serve } from '../../../shared/door.ts';
import { encodeBase64 } from '../../../shared/encoding/base64.ts';
import type { MachineFacts } from '../../../shared/machine/facts.ts';
import { type Desk, openDesk } from '../../desk/desk.ts';
import { initDesk } from '../../desk/init.ts';
import { probe } from '../../machine/probe.ts';
import { readSigns } from '../../machine/signs.ts';
import { stationHandlers, stationOn } from '../../station/station.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';
import { reportBug } from '../failure.ts';
import type { Session } from '../session.ts';
import { identifiable, otherMachine } from './machines.ts';

/** The parties of the demo: this machine's station, the vendor's desk, and a station on another machine. */
export interface DemoSetup {
  readonly station: Client;
  readonly other: Client;
  readonly desk: Desk;
  readonly surroundings: Surroundings;
  /** True if nothing could be read here that a softkey can be bound to, so that a made-up id is used. */
  readonly standsIn: boolean;
  /** The documents that went back and forth, where they lie. */
  readonly files: ReadonlyMap<string, string>;
  /** Keeps a document for anyone who wants to look at it; answers with its path. */
  readonly keep: (name: string, file: string, text: string) => string;
}

/** Everything new, in folders of its own. */
export async function setUpDemo(
  folder: string,
  session: Session,
  loadDemoKeys: LoadDemoKeys | undefined,
): Promise<DemoSetup> {
  const { desk, surroundings } = await newDesk(
    join(folder, 'desk'),
    session.program.surroundings,
    loadDemoKeys,
  );
  const read = await probe({ now: surroundings.now });
  const facts = identifiable(read, surroundings.randomness);
  const stationIn = (name: string, facts: MachineFacts): Client => {
    const home = { path: join(folder, name), scope: 'chosen' } as const;
    const handlers = stationHandlers(
      stationOn(home, surroundings, {
        glance: async () => facts,
        facts: async () => facts,
        signs: () => readSigns(),
      }),
    );
    return connect(
      contract,
      serve(contract, handlers, (error) => reportBug(error, session)),
    );
  };
  return {
    station: stationIn('station', facts),
    other: stationIn('other-machine', otherMachine(facts, surroundings.randomness)),
    desk,
    surroundings,
    standsIn: facts !== read,
    ...exchange(join(folder, 'files')),
  };
}

/**
 * The demo vendor's desk; in a build for another vendor, a desk with keys of its own, which only this run
 * trusts.
 */
async function newDesk(
  dir: string,
  surroundings: Surroundings,
  loadDemoKeys: LoadDemoKeys | undefined,
): Promise<{ desk: Desk; surroundings: Surroundings }> {
  const { profile, randomness } = surroundings;
  const passphrase = profile.demo ? undefined : encodeBase64(randomness(16));
  const view = await initDesk({ dir, demo: profile.demo, passphrase }, surroundings, loadDemoKeys);
  const believing = { ...surroundings, profile: { ...profile, ...pinnedBy(view, surroundings) } };
  return { desk: await openDesk(dir, passphrase, believing), surroundings: believing };
}

function pinnedBy({ rootPublicKey }: DeskView, { profile }: Surroundings) {
  return { rootPublicKey, keySet: rootPublicKey === profile.rootPublicKey ? profile.keySet : null };
}

function exchange(folder: string): Pick<DemoSetup, 'files' | 'keep'> {
  const files = new Map<string, string>();
  mkdirSync(folder, { recursive: true });
  return {
    files,
    keep: (name, file, text) => {
      const path = join(folder, `${files.size + 1}_${name}_${file}`);
      writeFileSync(path, text);
      files.set(name, path);
      return path;
    },
  };
}
