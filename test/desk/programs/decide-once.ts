import { writeSync } from 'node:fs';
import { openDesk } from '../../../node/desk/desk.ts';
import { DECISIONS, type DecisionName } from '../decisions.ts';
import { surroundings } from '../surroundings.ts';

/** `decide-once.ts DIR DECISION SOFTKEY`: writes the text of the file that the decision leads to. */
const [dir = '', decision = '', softkeyId = ''] = process.argv.slice(2);
const desk = await openDesk(dir, undefined, surroundings());
const file = await DECISIONS[decision as DecisionName].carryOut(desk, softkeyId);
writeSync(1, file.text);
await desk.close();
