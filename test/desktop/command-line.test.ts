import { expect, it } from 'vitest';
import { readCommandLine } from '../../electron/app/command-line.ts';

const nothing = { home: undefined, files: [], hidden: false };

it.each([
  [[], nothing],
  [['--home', 'here'], { ...nothing, home: '/work/here' }],
  [['--home=/srv/softkey'], { ...nothing, home: '/srv/softkey' }],
  [['--home'], nothing],
  [['--hidden'], { ...nothing, hidden: true }],
  [
    ['a.license', '/media/stick/b.license'],
    { ...nothing, files: ['/work/a.license', '/media/stick/b.license'] },
  ],
  [['--ozone-platform=x11', '--disable-gpu', 'a.license'], { ...nothing, files: ['/work/a.license'] }],
  [['--', '--home', 'a.license'], { ...nothing, files: ['/work/--home', '/work/a.license'] }],
  [['../up.license', '--home', '..'], { home: '/', files: ['/up.license'], hidden: false }],
])('%j', (words, wanted) => {
  expect(readCommandLine(words, '/work')).toEqual(wanted);
});
