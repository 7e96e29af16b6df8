import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './folders.ts';

/**
 * What the desk answered to a request: a license file with what the vendor should know of it, or the code of
 * its refusal.
 */
export interface DeskAnswer {
  readonly license: string;
  readonly notes: readonly string[];
  readonly refusal: string;
}

/**
 * The vendor's desk: the program of the vendor edition, in processes of its own, on this machine and its
 * clock.
 */
export interface DeskOutside {
  readonly issue: (preLicense: string) => DeskAnswer;
  readonly upgrade: (upgradeRequest: string) => DeskAnswer;
  readonly close: () => void;
}

const PROGRAM = join(root, 'out/softkey.mjs');

/** What is ordered for the machine in a lab. */
export const ORDER: string = JSON.stringify({
  product: 'E3-SERVER',
  customer: { name: 'Water Works', contact: 'plant@water.invalid' },
  architecture: { hypervisor: 'hyperv', ha: true, ft: false, redundancy: 'none', role: 'main server' },
  reference: 'PO-4711',
});

export function newDesk(): DeskOutside {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-desk-'));
  const dir = join(folder, 'desk');
  const desk = (...args: readonly string[]) => softkey('desk', ...args, '--dir', dir, '--json');
  const { status, stderr } = desk('init', '--demo');
  if (status !== 0) throw new Error(`desk init: ${stderr}`);
  let answers = 0;
  const answer = (command: string, request: string): DeskAnswer => {
    const file = join(folder, `request-${answers++}`);
    const out = `${file}.license`;
    writeFileSync(file, request);
    const { status, stdout, stderr } = desk(command, file, '--out', out);
    if (status !== 0) return { license: '', notes: [], refusal: codeIn(stderr) };
    return { license: readFileSync(out, 'utf8'), notes: JSON.parse(stdout).notes, refusal: '' };
  };
  return {
    issue: (preLicense) => answer('issue', preLicense),
    upgrade: (upgradeRequest) => answer('upgrade', upgradeRequest),
    close: () => rmSync(folder, { recursive: true }),
  };
}

function softkey(...args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
}

/** The code in `{"error":{"code":…}}`, the line that every refused command writes with `--json`. */
export function codeIn(stderr: string): string {
  const line = stderr.split('\n').find((text) => text.startsWith('{"error"'));
  if (line === undefined) throw new Error(`no refusal in: ${stderr}`);
  return JSON.parse(line).error.code;
}
