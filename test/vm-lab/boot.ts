import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, packFiles, unpackFiles } from './archive.ts';
import { CACHE } from './folders.ts';
import type { Prepared } from './prepared.ts';
import { identityArguments, type VirtualMachine } from './virtual-machine.ts';

/** One boot of a virtual machine, and what is done in it. */
export interface Boot {
  readonly machine: VirtualMachine;
  /** The image of the disk that stays; the guest changes it. */
  readonly disk: string;
  /** Run one after the other; the first word of each is a program of the guest's. */
  readonly commands: readonly (readonly string[])[];
  /** What lies in the guest's /tmp/in; names that begin with `etc/` replace files of its /etc. */
  readonly files: Files;
  /** The host's time if left out. */
  readonly clock?: Date | undefined;
  readonly user?: 'root' | 'operator' | undefined;
  readonly ending?: 'shutdown' | 'power cut' | undefined;
}

/** How a command ended, and what it wrote. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Booted {
  readonly answers: readonly Answer[];
  /** What the commands left in /tmp/out. */
  readonly files: Files;
}

const LIMIT_MS = 120_000;
const OUTBOX_BYTES = 4 * 1024 * 1024;
/** What guest/init says on the console once everything is on the disks. */
const DONE = '-----done-----';

/**
 * Boots a guest, runs the commands and waits for its end. Throws with what stood on the console when it does
 * not come to that.
 */
export async function bootGuest(boot: Boot, prepared: Prepared): Promise<Booted> {
  const folder = mkdtempSync(join(CACHE, 'boot-'));
  try {
    const inbox = join(folder, 'in');
    const outbox = join(folder, 'out');
    packFiles({ ...boot.files, steps: steps(boot) }, inbox);
    writeFileSync(outbox, '');
    truncateSync(outbox, OUTBOX_BYTES);
    await run([...machineArguments(boot), ...systemArguments(prepared, [boot.disk, inbox, outbox])]);
    return booted(unpackFiles(outbox), boot.commands.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function steps({ commands, user = 'root', ending = 'shutdown' }: Boot): string {
  const lines = commands.map((words, index) => ['step', String(index), ...words].map(quoted).join(' '));
  return [`user=${user}`, `ending=${quoted(ending)}`, ...lines, ''].join('\n');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function machineArguments({ machine, clock }: Boot): string[] {
  const time = clock === undefined ? 'utc' : clock.toISOString().slice(0, 19);
  return [...identityArguments(machine), '-rtc', `base=${time}`];
}

/**
 * The disks in the order in which guest/init expects them: the system, the guest's own, what goes in, what
 * comes out.
 */
function systemArguments(
  { kernel, initramfs, system }: Prepared,
  [own = '', inbox = '', outbox = '']: string[],
): string[] {
  return [
    ...['-accel', 'tcg,thread=multi', '-nodefaults', '-nographic', '-serial', 'stdio', '-no-reboot'],
    ...['-kernel', kernel, '-initrd', initramfs, '-append', 'console=ttyS0 quiet panic=-1 mitigations=off'],
    ...drive('system', system, 'readonly=on'),
    ...drive('own', own, 'readonly=off', ',serial=OWN-DISK-1'),
    ...drive('in', inbox, 'readonly=on'),
    ...drive('out', outbox, 'readonly=off'),
  ];
}

function drive(id: string, file: string, mode: string, device = ''): string[] {
  return [
    '-drive',
    `id=${id},file=${file},format=raw,if=none,${mode}`,
    '-device',
    `virtio-blk-pci,drive=${id}${device}`,
  ];
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn('qemu-system-x86_64', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && said.includes(DONE)) resolve();
      else reject(new Error(`the guest did not come to its end (exit code ${code}):\n${said}`));
    });
  });
}

function booted(files: Files, count: number): Booted {
  const text = (name: string) => files[name] ?? '';
  const answers = Array.from({ length: count }, (_, index) => ({
    code: Number(text(`${index}.code`) || Number.NaN),
    stdout: text(`${index}.stdout`),
    stderr: text(`${index}.stderr`),
  }));
  return { answers, files };
}
