import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vendorEdition } from '../cli/runner.ts';

/** The demo vendor's desk, as its own program in its own process. */
export interface Desk {
  readonly keySet: string;
  /** Answers a pre-license; gives the way to the license. */
  readonly issue: (request: string) => string;
  /** Answers an upgrade request; gives the way to the upgrade. */
  readonly upgrade: (request: string) => string;
  readonly close: () => void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-e2e-desk-'));
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [vendorEdition.program, 'desk', ...args, '--dir', at('desk'), '--quiet']);
  run('init', '--demo');
  run('keys', '--out', at('vendor.key-set'));
  const answer = (command: 'issue' | 'upgrade', request: string) => {
    const out = mkdtempSync(at(`${command}-`));
    run(command, request, '--out', join(out, 'answer.license'));
    return join(out, 'answer.license');
  };
  return {
    keySet: at('vendor.key-set'),
    issue: (request) => answer('issue', request),
    upgrade: (request) => answer('upgrade', request),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
