import { writeSync } from 'node:fs';
import { initDemoDesk } from '../surroundings.ts';

/** `init.ts DIR`: makes a demo desk. */
writeSync(1, '"ready"\n');
await initDemoDesk(process.argv[2] ?? '');
writeSync(1, '"done"\n');
