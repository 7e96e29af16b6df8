// Records what `--json` of a released program answers: node test/cli/json-shapes/record.ts PROGRAM > FILE
import { shapesOfEveryCommand } from './every-command.ts';

process.stdout.write(`${JSON.stringify(shapesOfEveryCommand(process.argv[2] ?? ''), null, 1)}\n`);
