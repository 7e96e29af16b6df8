import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stationCommands } from '../../node/cli/table/station-commands.ts';
import { vendorCommands } from '../../node/cli/table/vendor-commands.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { setUpMail } from '../desk/mail-server.ts';
import { hostOf } from '../licensed-home.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { vendorEdition } from './runner.ts';

// Decision 70: with `--quiet` standard error is empty where a command succeeds, whatever the command.

/** In one word, with spaces that do not break: how a customer is spelled does not count. */
const CUSTOMER = ORDER.customer.name.replaceAll(' ', '\u00a0');

/** Each command as it succeeds, in an order in which each finds what it needs. `days`: of a turned clock. */
const TYPED: readonly (readonly [words: string, days?: number])[] = [
  ['probe'],
  ['advise --hypervisor vmware'],
  ['explain EXPIRED'],
  ['completion bash'],
  ['prelicense --order order.json --confirm HOST --out a.prelicense'],
  ['prelicense --order order.json --confirm HOST --out lost.prelicense --home lost'],
  ['given-out --way mail'],
  ['courier collect stick'],
  ['courier show stick'],
  ['courier slip stick --out slip.html'],
  ['desk init --demo --dir desk'],
  ['desk order add PO-1 --customer ACME --quantity 3 --dir desk'],
  ['desk order show --dir desk'],
  ['desk receive a.prelicense --dir desk'],
  ['desk process stick --dir desk --first'],
  ['courier apply stick'],
  ['desk issue a.prelicense --dir desk --out a.license'],
  [`desk contact set ${CUSTOMER} --address ops@x.example --dir desk`],
  ['desk contact show --dir desk'],
  ['desk mail run --dir desk'],
  ['desk mail list --dir desk'],
  ['desk mail preview SOFTKEY --dir desk'],
  [`desk contact remove ${CUSTOMER} --dir desk`],
  ['desk backup saved --dir desk'],
  ['import a.license'],
  ['status'],
  ['check'],
  ['restore'],
  ['calendar --out c.ics'],
  ['support-package --yes --out support.txt'],
  ['journal'],
  ['inspect a.license'],
  ['verify a.license'],
  ['exchange share'],
  ['relay status --dir store'],
  ['watch in --once'],
  ['schedule install --dry-run'],
  ['schedule show'],
  ['status', 78],
  ['status', 79],
  ['emergency --reason late --confirm HOST', 79],
  ['upgrade-request --out a.upgrade-request', 79],
  ['desk upgrade a.upgrade-request --dir desk --out b.license', 79],
  ['desk license SOFTKEY --dir desk --out again.license', 79],
  ['desk export SOFTKEY --dir desk --out all.txt', 79],
  ['desk rekey lost.prelicense --dir desk --out c.license --operator Eva --reason lost', 79],
  ['prelicense --order order.json --confirm HOST --out n.prelicense --home lost --new --reason wrong', 79],
  [
    'desk reissue n.prelicense --replaces SOFTKEY --operator Eva --reason wrong --dir desk --out d.license',
    79,
  ],
  ['desk revocations --dir desk --out r.revocation-list', 79],
  ['desk ledger --dir desk', 79],
  ['desk ledger verify --dir desk', 79],
  ['desk search --dir desk', 79],
  ['desk show SOFTKEY --dir desk', 79],
  ['desk expiring --dir desk --within 90', 79],
  ['desk keys --dir desk --out k.key-set', 79],
  ['desk keys show --dir desk', 79],
  ['desk keys rotate --operator Eva --reason yearly --dir desk --out k2.key-set', 79],
  ['desk keys withdraw KEY --stop-licenses --operator Eva --reason leaked --dir desk --out k3.key-set', 79],
  ['desk restore saved --dir restored', 79],
  ['desk adopt b.license --dir restored --operator Eva --reason lost --allow two-desks', 79],
  ['desk revoke SOFTKEY --reason sold --operator Eva --dir restored --out r2.revocation-list', 79],
  ['desk operator add Kim --role keys --dir desk --new-passphrase-file new.txt', 79],
  ['desk operator list --dir desk', 79],
  [`desk operator passphrase --dir desk ${asKim('new.txt')} --new-passphrase-file old.txt`, 79],
  [`desk operator add Ana --role clerk --dir desk --new-passphrase-file new.txt ${asKim('old.txt')}`, 79],
  [`desk operator remove Ana --dir desk ${asKim('old.txt')}`, 79],
  ['desk policy show --dir desk', 79],
  ['desk terms show --dir desk', 79],
  [`desk terms set --product E3-STUDIO --days 90 --dir desk ${asKim('old.txt')}`, 79],
  [`desk terms remove --product E3-STUDIO --dir desk ${asKim('old.txt')}`, 79],
  ['desk approvals --dir desk', 79],
  ['desk init --vendor acme --dir locked --passphrase-file old.txt'],
  ['desk passphrase --dir locked --passphrase-file old.txt --new-passphrase-file new.txt'],
  ['demo'],
];

/** Their exit code also tells how things stand: not licensed, or left for a person to look at. */
const TELLS = /^(?:status|desk (?:process|receive) )/;

function asKim(passphraseFile: string): string {
  return `--operator Kim --operator-passphrase-file ${passphraseFile}`;
}

/** They serve until somebody ends them, or want a server, another machine or person, or a changed machine. */
const SERVING = ['serve', 'desk serve', 'relay run'];
const LEFT_OUT = [
  ...SERVING,
  'desk rehost',
  'schedule remove',
  'desk policy set',
  'desk approve',
  'desk mail test',
];

const CLOCK = `const Real = Date; const shift = Number(process.env.DAYS) * 86_400_000;
globalThis.Date = class extends Real {
  constructor(...args) { super(...(args.length === 0 ? [Real.now() + shift] : args)); }
  static now() { return Real.now() + shift; }
};`;

describe('with --quiet', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-quiet-'));
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    writeFileSync(at('order.json'), JSON.stringify(ORDER));
    writeFileSync(at('clock.mjs'), CLOCK);
    for (const name of ['stick', 'in', 'share']) mkdirSync(at(name));
    mkdirSync(at('store/senders'), { recursive: true });
    for (const name of ['old.txt', 'new.txt'])
      writeFileSync(at(name), `correct horse battery ${name}`, { mode: 0o600 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(words: string, days = 0) {
    const turned = { DAYS: String(days), NODE_OPTIONS: `--import=${at('clock.mjs')}` };
    const home = words.includes('--home ') ? [] : ['--home', at('home')];
    return spawnSync(process.execPath, [vendorEdition.program, ...words.split(' '), ...home], {
      cwd: folder,
      env: cleanEnvironment({ HOME: folder, ...turned }),
      encoding: 'utf8',
    });
  }

  /** What the ledger says of this softkey, of the key that signed it. */
  function idsAtDesk(): Readonly<Record<'SOFTKEY' | 'KEY', string>> {
    const { stdout } = run('inspect a.license');
    return {
      SOFTKEY: /SK(?:-[0-9A-Z]{4}){4}/.exec(stdout)?.[0] ?? '',
      KEY: /key ([0-9a-f]{16})/.exec(stdout)?.[1] ?? '',
    };
  }

  it('every command that succeeds says nothing on standard error', () => {
    const host = hostOf(vendorEdition.program);
    const heard = TYPED.flatMap(([words, days]) => {
      // A new desk wants an empty folder.
      if (words.startsWith('desk mail ')) setUpMail(at('desk'), 1);
      const ids = /SOFTKEY|KEY/.test(words) ? idsAtDesk() : { SOFTKEY: '', KEY: '' };
      const typed = words.replace('HOST', host).replace('SOFTKEY', ids.SOFTKEY).replace('KEY', ids.KEY);
      const { status, stderr } = run(`${typed} --quiet`, days);
      return (status === 0 || TELLS.test(words)) && stderr === '' ? [] : [{ words, status, stderr }];
    });
    expect(heard).toEqual([]);
  });

  it('no command is left out', () => {
    const named = (path: string) =>
      LEFT_OUT.includes(path) || TYPED.some(([words]) => `${words} `.startsWith(`${path} `));
    const all = [...stationCommands, ...vendorCommands(undefined)].map(({ path }) => path);
    expect(all.filter((path) => !named(path))).toEqual([]);
  });
});
