import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { runStep } from '../setup/step.mjs';
import { BLOB, FUSE } from './inside-node.ts';

export interface LinuxParts {
  readonly node: string;
  readonly blob: Buffer;
  readonly out: string;
}

/** Node for Linux with the program as a note of its file, put there by the tool of Node's own project. */
export async function writeLinuxExecutable({ node, blob, out }: LinuxParts): Promise<void> {
  const file = `${out}.blob`;
  copyFileSync(node, out);
  writeFileSync(file, blob);
  try {
    const postject = join(root, 'node_modules/postject/dist/cli.js');
    const step = { title: 'Putting the program into Node', next: 'See what postject says above.' };
    await runStep(step, process.execPath, [postject, out, BLOB, file, '--sentinel-fuse', FUSE]);
  } finally {
    rmSync(file);
  }
}
