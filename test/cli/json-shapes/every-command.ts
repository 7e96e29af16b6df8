import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment } from '../../clean-environment.ts';
import { ORDER } from '../../station/made-up-machine.ts';
import { type JsonShape, jsonShape } from './json-shape.ts';

/** A machine as its firmware tells of it, so that what is read is the same everywhere. */
const DUMP = {
  product_name: 'VMware20,1',
  sys_vendor: 'VMware, Inc.',
  product_uuid: '4c4c4544-0051-3610-8052-b4c04f4e3132',
};

/**
 * What is typed, from the first request to the second license, with what is refused on the way. Commands of
 * the same name have one shape together. `serve` is no part of it: it ends when a person ends it.
 */
const TYPED: readonly (readonly [name: string, words: string])[] = [
  ['version', '--version'],
  ['help', 'help'],
  ['help of a command', 'help status'],
  ['a refusal', 'import none.license'],
  ['a refusal', 'statsu'],
  ['probe', 'probe --dump dump.json'],
  ['advise', 'advise --hypervisor VMware --hypervisor-version 8.0 --ha'],
  ['status', 'status'],
  ['prelicense', `prelicense --order order.json --confirm ${hostname()} --out a.prelicense`],
  ['status', 'status'],
  ['desk init', 'desk init --demo --dir desk'],
  ['desk issue', 'desk issue a.prelicense --dir desk --out 1.license'],
  ['import', 'import 1.license order.json --dry-run'],
  ['import', 'import 1.license order.json'],
  ['status', 'status'],
  ['calendar', 'calendar --out c.ics'],
  ['upgrade-request', 'upgrade-request --out a.upgrade-request'],
  ['status', 'status'],
  ['courier collect', 'courier collect .'],
  ['courier show', 'courier show .'],
  ['desk upgrade', 'desk upgrade a.upgrade-request --dir desk --out 2.license'],
  ['desk receive', 'desk receive a.upgrade-request --dir desk'],
  ['desk process', 'desk process a.upgrade-request --dir desk'],
  ['courier apply', 'courier apply .'],
  ['import', 'import 2.license'],
  ['import', 'import 1.license'],
  ['desk ledger', 'desk ledger --dir desk'],
  ['desk order add', 'desk order add PO-1 --customer ACME --quantity 3 --dir desk'],
  ['desk policy show', 'desk policy show --dir desk'],
  ['desk approvals', 'desk approvals --dir desk'],
  ['desk operator list', 'desk operator list --dir desk'],
  ['desk order show', 'desk order show --dir desk'],
  ['desk search', 'desk search --dir desk'],
  ['desk expiring', 'desk expiring --dir desk --within 90'],
  ['desk keys', 'desk keys --dir desk --out k.key-set'],
  ['inspect', 'inspect 2.license a.upgrade-request order.json'],
  ['inspect --compare', 'inspect 1.license --compare 2.license'],
  ['verify', 'verify 2.license 1.license order.json'],
  ['journal', 'journal'],
  ['demo', 'demo'],
];

/** The shape of each command's `--json`, as a built program of the vendor edition answers. */
export function shapesOfEveryCommand(program: string): Readonly<Record<string, JsonShape>> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-json-'));
  writeFileSync(join(folder, 'order.json'), JSON.stringify(ORDER));
  writeFileSync(join(folder, 'dump.json'), JSON.stringify(DUMP));
  const answers = new Map<string, unknown[]>();
  for (const [name, words] of TYPED)
    answers.set(name, [...(answers.get(name) ?? []), ...answersTo(program, words, folder)]);
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries([...answers].map(([name, all]) => [name, jsonShape(all)]));
}

/** Each line of an answer or of a refusal is JSON of its own. */
function answersTo(program: string, words: string, folder: string): readonly unknown[] {
  const typed = [program, ...words.split(' '), '--json', '--home', join(folder, 'home')];
  const { stdout, stderr } = spawnSync(process.execPath, typed, {
    cwd: folder,
    env: cleanEnvironment({}),
    encoding: 'utf8',
  });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('{'));
  if (lines.length === 0) throw new Error(`softkey ${words} answers no JSON: ${stdout}${stderr}`);
  return lines.map((line): unknown => JSON.parse(line));
}
