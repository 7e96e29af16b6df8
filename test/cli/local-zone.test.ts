import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SHOW = `
  import { localZone } from ${JSON.stringify(join(import.meta.dirname, '../../node/local-zone.ts'))};
  import { momentOf } from ${JSON.stringify(join(import.meta.dirname, '../../shared/text/format.ts'))};
  console.log(momentOf('2027-01-25T00:00:00Z', localZone(process.env)));
`;

/** In a process of its own: Node reads its zone once. */
function shownIn(TZ: string): string {
  return execFileSync(process.execPath, ['--input-type=module-typescript', '-e', SHOW], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  }).trim();
}

it.each([
  ['America/Sao_Paulo', '2027-01-24 21:00 (America/Sao_Paulo)'],
  ['Pacific/Kiritimati', '2027-01-25 14:00 (Pacific/Kiritimati)'],
  ['Europe/London', '2027-01-25 00:00 (Europe/London)'],
  [':Asia/Tokyo', '2027-01-25 09:00 (Asia/Tokyo)'],
  ['UTC', '2027-01-25 00:00 (UTC)'],
  ['Etc/UTC', '2027-01-25 00:00 (UTC)'],
  ['Nowhere/Atall', '2027-01-25 00:00 (UTC)'],
])('in the zone %s', (TZ, shown) => {
  expect(shownIn(TZ)).toBe(shown);
});
