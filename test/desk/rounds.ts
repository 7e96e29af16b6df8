import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from '../../node/desk/desk.ts';
import type { DeskView } from '../../shared/desk-key-views.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { preLicense, upgradeRequest } from './requests.ts';
import { initDemoDesk, surroundings } from './surroundings.ts';

/** Now, by this machine's own clock, as programs that really run have it. */
export function today(): string {
  return instantOf(new Date());
}

/** A new demo desk, begun today. */
export function initDeskOfToday(dir: string): Promise<DeskView> {
  return initDemoDesk(dir, undefined, today());
}

/** The desk in a folder, with this machine's own clock. */
export async function deskOfToday(dir: string): Promise<Desk> {
  return openDesk(dir, undefined, surroundings(today()));
}

/** Issues softkeys to so many hosts, and lays the upgrade request of each into a folder. */
export async function layRequests(desk: Desk, folder: string, hosts: readonly string[]): Promise<void> {
  const createdAt = today();
  for (const host of hosts) {
    const { file } = await desk.issue(preLicense({ host }, { createdAt }), undefined);
    const request = upgradeRequest({ host }, file.text, { createdAt, highestTime: createdAt });
    writeFileSync(join(folder, `${host}.upgrade-request`), request.bytes);
  }
}
