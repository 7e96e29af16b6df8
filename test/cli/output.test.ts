import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outputTo } from '../../node/cli/output.ts';
import { columnsOf, tableLines, wrapped } from '../../node/cli/show/layout.ts';
import { lookIn } from './views.ts';

type Stream = NodeJS.WriteStream;
const terminal = (columns = 80) =>
  Object.assign(new PassThrough(), { isTTY: true, columns }) as unknown as Stream;
const KIND = { platform: 'linux', json: false } as const;
const pipe = () => new PassThrough() as unknown as Stream;

describe('colours', () => {
  it.each([
    ['a terminal', terminal(), {}, true],
    ['NO_COLOR', terminal(), { NO_COLOR: '1' }, false],
    ['NO_COLOR that is empty', terminal(), { NO_COLOR: '' }, true],
    ['a terminal without any', terminal(), { TERM: 'dumb' }, false],
    ['another program', pipe(), {}, false],
  ])('%s', (_name, stream, env, coloured) => {
    expect(outputTo(stream, env, KIND).paint('good', 'x') !== 'x').toBe(coloured);
  });
});

it('lines are as wide as the terminal, and for another program as long as they are', () => {
  expect(outputTo(terminal(72), {}, KIND).width).toBe(72);
  expect(outputTo(terminal(0), {}, KIND).width).toBeUndefined();
  expect(outputTo(pipe(), {}, KIND).width).toBeUndefined();
});

describe('a stream that fails', () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

  it('is reported when the disk is full', async () => {
    const output = outputTo(failing('ENOSPC') as unknown as Stream, {}, KIND);
    output.print('x');
    expect(await output.finished()).toMatchObject({ code: 'ENOSPC' });
  });

  it('is none where the reader went away', async () => {
    const output = outputTo(failing('EPIPE') as unknown as Stream, {}, KIND);
    output.print('x');
    expect(await output.finished()).toBeUndefined();
    output.print('y');
    expect(await output.settled()).toBe(true);
  });
});

describe('a table', () => {
  it('is aligned by what is seen, also with wide and combining characters', () => {
    const lines = tableLines(
      [
        ['東京', 'a'],
        ['e\u0301', 'b'],
        ['\u2068מפ\u2069', 'c'],
        ['four', 'd'],
      ],
      lookIn('en'),
    );
    expect(lines.map((line) => columnsOf(line))).toEqual([9, 9, 9, 9]);
  });

  it('pads no line at its end', () => {
    expect(
      tableLines(
        [
          ['a', ''],
          ['bb', 'c'],
        ],
        lookIn('en'),
      ),
    ).toEqual(['  a', '  bb  c']);
  });

  it('does not count colours', () => {
    expect(columnsOf('\u001b[1mbold\u001b[22m')).toBe(4);
  });
});

describe('a sentence', () => {
  it('is broken at spaces and indented', () => {
    expect(wrapped('aaaa bbbb cccc dddd eeee', { width: 24 }, '    ')).toBe('aaaa bbbb cccc dddd\n    eeee');
  });

  it('keeps a word that is too long whole', () => {
    const word = 'x'.repeat(50);
    expect(wrapped(`a ${word} b`, { width: 30 })).toBe(`a\n${word}\nb`);
  });
});
