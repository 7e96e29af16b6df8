import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Fault, fuzz } from './fuzz.ts';
import { type Memory, memoryNow } from './memory.ts';
import { softkeyReader } from './reader.ts';

/**
 * Mutated files through what opens and judges files, in a process of its own for its memory to be seen:
 * `--count N --seed S [--from N]`, with Node's `--expose-gc`. Its last line is JSON; what it finds is written
 * into `.cache/fuzz/`.
 */

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string', default: '0' } },
});
const drawing = { seed: Number(values.seed), from: Number(values.from), count: Number(values.count) };
const FOLDER = join(import.meta.dirname, '../../.cache/fuzz');

Error.stackTraceLimit = 3; // hundreds of thousands of refusals: nobody reads where each was thrown

/** After each tenth. */
const memory: Memory[] = [];
const began = performance.now();
const { faults, codes, worst, worstPictureMs } = await fuzz(softkeyReader(), drawing, async () => {
  await setImmediate(); // a thread that read pictures ends
  memory.push(memoryNow());
});
const seconds = (performance.now() - began) / 1000;

const count = [...codes.values()].reduce((sum, one) => sum + one, 0);
console.log(
  `${count} files drawn with seed ${drawing.seed} from number ${drawing.from}, ${seconds.toFixed(1)} s`,
);
console.log(`codes: ${counted(codes)}`);
console.log(`longest: ${worst.ms.toFixed(1)} ms, number ${worst.file}, ${worst.what}`);
console.log(`longest with a picture: ${worstPictureMs.toFixed(0)} ms`);
console.log(`memory: ${memory.map(({ inUse }) => inUse.toFixed(1)).join(' ')} MB in use`);
for (const fault of faults) console.log(told(fault));
console.log(
  JSON.stringify({ count, worstMs: worst.ms, memory, codes: [...codes.keys()], faults: faults.length }),
);
process.exitCode = faults.length === 0 ? 0 : 1;

function counted(all: ReadonlyMap<string, number>): string {
  const most = [...all].sort(([, one], [, other]) => other - one);
  return most.map(([code, times]) => `${code} ${times}`).join(', ');
}

function told({ file, what, fault, detail, bytes }: Fault): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `seed-${drawing.seed}-number-${file}`);
  writeFileSync(path, bytes);
  return `${fault}: number ${file}, ${what}\n  ${detail.slice(0, 2000)}\n  ${path}`;
}
