import { readlinkSync } from 'node:fs';
import { plainZoneName, type Zone } from '../shared/text/zone.ts';

/** The time zone of this machine; its name is looked for when it is first shown. */
export function localZone(env: NodeJS.ProcessEnv): Zone {
  let found: { readonly name: string | undefined } | undefined;
  return {
    get name() {
      found ??= { name: saidBySystem(env) ?? saidByNode() };
      return found.name;
    },
    minutesAhead,
  };
}

function minutesAhead(instant: string): number {
  return -new Date(instant).getTimezoneOffset();
}

/**
 * To ask Node takes a third of the time in which `softkey status` must be done, so it is asked only where the
 * system does not say it, and where another zone's clocks show UTC: that may be a name which no program here
 * knows.
 */
function saidBySystem({ TZ }: NodeJS.ProcessEnv): string | undefined {
  const name = plainZoneName(TZ === undefined || TZ === '' ? linkedName() : TZ.replace(/^:/, ''));
  return name === 'UTC' || !showsUtc() ? name : undefined;
}

function linkedName(): string | undefined {
  try {
    return readlinkSync('/etc/localtime').split('/zoneinfo/')[1];
  } catch {
    return undefined;
  }
}

function showsUtc(): boolean {
  return ['2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z'].every((instant) => minutesAhead(instant) === 0);
}

function saidByNode(): string | undefined {
  return plainZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
}
