import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/text/language.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { ODD_THINGS, putOdd } from '../station/odd-things.ts';
import { newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { preLicense } from './requests.ts';

// What stands in the place of a desk's own file is damage of the desk: nobody chose that file, and the way on
// is the backup.

const PARTS = {
  'keys.json': 'keys-odd',
  'ledger.sqlite': 'database-odd',
  'ledger-end.json': 'end-odd',
} as const;

/** These lead nowhere, so that the file is as good as gone: it may be said to be missing. */
const isGone = (odd: string) => /nowhere|itself/.test(odd);

const cases = Object.keys(PARTS).flatMap((file) =>
  Object.keys(ODD_THINGS)
    .filter((odd) => !(file === 'ledger.sqlite' && odd.includes('3 GB')))
    .map((odd) => [file as keyof typeof PARTS, odd] as const),
);

describe.skipIf(process.platform === 'win32')('a desk', () => {
  test.each(cases)('whose %s is %s says which file it is, and to restore the folder', async (file, odd) => {
    const { desk, dir } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    await putOdd(odd, join(dir, file));
    const refused = await refusal(async () => {
      const opened = await openDemoDesk(dir);
      await opened.issue(preLicense({ host: 'B' }), undefined);
    });
    expect(refused.code).toBe('LEDGER_CORRUPT');
    if (!isGone(odd)) expect(refused.details['part']).toBe(PARTS[file]);
    for (const lang of LANGUAGES) expect(refusalText(refused, textsFor(lang)).title).toContain(file);
  });
});
