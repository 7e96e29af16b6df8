import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../node/desk/desk.ts';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import type { FileIn } from '../../shared/contract.ts';
import { contract } from '../../shared/contract.ts';
import type { IssueView } from '../../shared/desk-views.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { factsOf, NO_SIGNS, ORDER, SCADA_01, type Values } from '../station/made-up-machine.ts';
import { newFolder } from './desks.ts';
import { NOW, surroundings } from './surroundings.ts';

/**
 * A customer's station with a real store: what the desk is told of its history is what really happened to it.
 */
export interface Store extends Client {
  readonly home: string;
  now: string;
  machine: Values;
}

export function storeIn(home = join(newFolder(), 'home')): Store {
  const made = { home, now: NOW, machine: SCADA_01 };
  const station = stationOn(
    { path: home, scope: 'chosen' },
    { ...surroundings(), now: () => new Date(made.now) },
    {
      glance: async () => factsOf(made.machine, made.now),
      facts: async () => factsOf(made.machine, made.now),
      signs: NO_SIGNS,
    },
  );
  const handlers = serve(contract, stationHandlers(station), (error) => {
    throw error;
  });
  return Object.assign(made, connect(contract, handlers));
}

/**
 * The same store on another machine, or on the same one later: everything of it, as a hypervisor copies a
 * disk.
 */
export function copyOf({ home, now, machine }: Store): Store {
  const copy = join(newFolder(), 'home');
  cpSync(home, copy, { recursive: true });
  return Object.assign(storeIn(copy), { now, machine });
}

/** Takes a snapshot of the store; the answer puts it back. */
export function snapshot({ home }: Store): () => void {
  const kept = join(newFolder(), 'snapshot');
  cpSync(home, kept, { recursive: true });
  return () => {
    rmSync(home, { recursive: true });
    cpSync(kept, home, { recursive: true });
  };
}

/** `again`: why there is another one. */
export async function firstRequest(store: Store, again: string | null = null): Promise<FileIn> {
  const input = {
    order: ORDER,
    confirm: 'SCADA-01',
    person: 'Ana',
    acknowledged: [],
    again: again === null ? null : { reason: again },
  };
  return fileOf((await store['preLicense.create'](input)).file);
}

export async function nextRequest(store: Store): Promise<FileIn> {
  return fileOf((await store['upgradeRequest.create']({})).file);
}

export async function bringIn(store: Store, ...views: readonly IssueView[]): Promise<void> {
  const files = views.map(({ file }) => fileOf(file));
  const { results } = await store['documents.import']({ files, dryRun: false });
  const refused = results.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** A store with its first license. */
export async function licensedStore(desk: Desk): Promise<Store> {
  const store = storeIn();
  await bringIn(store, await desk.issue(await firstRequest(store), undefined));
  return store;
}

/** One whole turn: the store asks, the desk answers, the store imports. Answers with the desk's view. */
export async function upgraded(store: Store, desk: Desk): Promise<IssueView> {
  const view = await desk.upgrade(await nextRequest(store), undefined);
  await bringIn(store, view);
  return view;
}

function fileOf({ name, text }: { readonly name: string; readonly text: string }): FileIn {
  return { name, bytes: encodeUtf8(text) };
}
