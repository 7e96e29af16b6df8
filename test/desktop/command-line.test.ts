import { describe, expect, it } from 'vitest';
import { foreignSwitches, readCommandLine } from '../../electron/app/command-line.ts';

const nothing = { home: undefined, files: [], hidden: false };

it.each([
  [[], nothing],
  [['--home', 'here'], { ...nothing, home: '/plant/here' }],
  [['--home=/srv/softkey'], { ...nothing, home: '/srv/softkey' }],
  [['--home'], nothing],
  [['--hidden'], { ...nothing, hidden: true }],
  [
    ['a.license', '/media/stick/b.license'],
    { ...nothing, files: ['/plant/a.license', '/media/stick/b.license'] },
  ],
  [['--ozone-platform=x11', '--disable-gpu', 'a.license'], { ...nothing, files: ['/plant/a.license'] }],
  [['--', '--home', 'a.license'], { ...nothing, files: ['/plant/--home', '/plant/a.license'] }],
  [['../up.license', '--home', '..'], { home: '/', files: ['/up.license'], hidden: false }],
])('%j', (words, wanted) => {
  expect(readCommandLine(words, '/plant')).toEqual(wanted);
});

describe('switches that are not known to be harmless', () => {
  /** What Chromium, Electron and Node take, and what it would do to the app. */
  const DANGEROUS = [
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '--inspect-publish-uid=http',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-gpu-sandbox',
    '--disable-web-security',
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins',
    '--enable-blink-features=X',
    '--allow-file-access-from-files',
    '--allow-running-insecure-content',
    '--ignore-certificate-errors',
    '--load-extension=/tmp/x',
    '--host-rules=MAP * 127.0.0.1',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=evil.invalid:8080',
    '--proxy-pac-url=http://evil.invalid',
    '--user-data-dir=/tmp/x',
    '--enable-logging=file',
    '--log-net-log=/tmp/x',
    '--log-file=/tmp/x',
    '--renderer-cmd-prefix=xterm -e gdb --args',
    '--gpu-launcher=/tmp/x',
    '--utility-cmd-prefix=/tmp/x',
    '--enable-automation',
    '--single-process',
    '--vmodule=*=9',
    '--trace-startup',
    '--type=renderer',
    '--a-switch-of-tomorrow',
    '-r',
    '--require=/tmp/x.js',
  ];
  const nameOf = (word: string) => word.replace(/=.*$/, '');

  it.each(DANGEROUS)('%s is one, wherever it stands', (word) => {
    const files = ['a.license', 'stick/b.license'];
    for (const words of [
      [word],
      [word, ...files],
      [...files, word],
      ['--home', word],
      ['--home', 'x', '--hidden', word],
    ])
      for (const platform of ['linux', 'win32', 'darwin'] as const)
        expect(foreignSwitches(words, platform)).toEqual([nameOf(word)]);
  });

  it.each(DANGEROUS)('%s is one in every spelling that Chromium takes', (word) => {
    const bare = word.replace(/^-+/, '');
    for (const spelling of [` ${word}`, `\t${word}\n`, `-${bare}`])
      expect(foreignSwitches([spelling], 'linux')).toHaveLength(1);
    for (const spelling of [`/${bare}`, ` /${bare}`, word.toUpperCase(), `-${bare}`])
      expect(foreignSwitches([spelling], 'win32')).toHaveLength(1);
  });

  it.each([
    [[]],
    [['--home', 'x', '--hidden']],
    [['--home=x', 'a.license', '/media/stick/b=c.license', '-']],
    [['--ozone-platform=x11', '--disable-gpu', '--lang=pt-BR', '--force-device-scale-factor=1.5']],
    [['--', '--remote-debugging-port=9222']],
    [['']],
  ])('none are in %j', (words) => {
    expect(foreignSwitches(words, 'linux')).toEqual([]);
  });

  it('are asked for without case on Windows only, where a path begins with no slash', () => {
    expect(foreignSwitches(['--HIDDEN', '/Lang=es', 'C:\\a.license', '-Embedding'], 'win32')).toEqual([]);
    expect(foreignSwitches(['--HIDDEN', '/Lang=es'], 'linux')).toEqual(['--HIDDEN']);
  });
});
