import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoProfile } from '../../build/constants.ts';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { packageNames } from '../../build/installer/names.ts';
import { manPage } from '../../build/man-page.ts';
import { COMMON_OPTIONS } from '../../node/cli/table/common-options.ts';
import { stationCommands } from '../../node/cli/table/station-commands.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { textsFor } from '../../shared/text/texts.ts';
import { temporaryFolder } from './made-up-app.ts';

const test = 'the manual';
const cannotRead = isProgramMissing(test, 'groff') || isProgramMissing(test, 'man', 'man-db');
const workshop = temporaryFolder();
afterAll(() => workshop[Symbol.dispose]());

describe.skipIf(cannotRead).each(LANGUAGES)('the manual in %s', (language) => {
  const { t } = textsFor(language);
  const page = join(workshop.folder, `${language}.1`);
  writeFileSync(page, manPage(stationCommands, packageNames(demoProfile), language));
  const run = (program: string, ...args: readonly string[]) => {
    const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', MANWIDTH: '500' };
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', env });
    return { stdout: stdout.replaceAll(/\s+/g, ' '), stderr, status };
  };

  it('gives groff and man nothing to complain about', () => {
    expect(run('groff', '-k', '-man', '-Tutf8', '-ww', '-z', page)).toMatchObject({ status: 0, stderr: '' });
    expect(run('man', '--warnings', '-l', page)).toMatchObject({ status: 0, stderr: '' });
  });

  it('says of every command and option what the help says', () => {
    const { stdout } = run('man', '-l', page);
    for (const { path, options } of stationCommands) {
      expect(stdout).toContain(` softkey ${path} `);
      for (const text of [t(`command.${path}.summary`), t(`command.${path}.more`)])
        expect(stdout).toContain(text.replaceAll(/\s+/g, ' '));
      for (const name of Object.keys({ ...options, ...COMMON_OPTIONS }) as (keyof typeof COMMON_OPTIONS)[])
        expect(stdout).toContain(t(`option.${name}`));
    }
  });

  it('is found by what it is for', () => {
    const { stdout } = run('lexgrog', page);
    expect(stdout).toContain(t('help.what').replace(/^Softkey Desk: |\.$/g, ''));
  });
});
