import type { FirstAnswer, HostView } from '../../shared/app/host.ts';
import type { Handlers } from '../../shared/door.ts';
import type { StatusView } from '../../shared/views.ts';

/**
 * Answers `host.begin`. If the status cannot be determined, it is left out: the screens say why when they ask
 * for it.
 */
export async function firstAnswer(station: Handlers, host: HostView): Promise<FirstAnswer> {
  const [vendor, glance, status] = await Promise.all([
    station['vendor.read']({}),
    Promise.resolve(station['machine.glance']({})).catch(() => null),
    statusOf(station).catch(() => null),
  ]);
  return { host, vendor, glance, status };
}

/**
 * A status reads the whole machine, which may take long. A home in which nothing was ever kept is answered
 * without it.
 */
async function statusOf(station: Handlers): Promise<StatusView | null> {
  const { entries, intact } = await station['journal.read']({});
  return entries.length === 0 && intact ? null : station['status.read']({});
}
