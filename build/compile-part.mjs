// Compiles what comes on standard input and writes what V8 made of it: a process of its own, for
// build/pack.ts.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const code = readFileSync(0, 'utf8');
setFlagsFromString('--no-lazy');
const script = new Script(code);
setFlagsFromString('--lazy'); // an engine refuses a cache that was made under other flags
process.stdout.write(script.createCachedData());
