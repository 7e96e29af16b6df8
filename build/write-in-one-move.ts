import { renameSync, writeFileSync } from 'node:fs';

/** In one move, because the file may be running or another build may write it at this moment. */
export function writeInOneMove(file: string, content: string | Uint8Array, mode: number): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode });
  renameSync(unfinished, file);
}
