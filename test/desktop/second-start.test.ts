import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { filesOfSecondStart } from '../../electron/app/second-start.ts';
import { HOSTILE } from './hostile-hand.ts';

const handing = (files: readonly unknown[]) => ({ files: JSON.stringify(files) });

it.each(HOSTILE)('nothing is taken of %s', (text) => {
  expect(filesOfSecondStart(runInNewContext(`(${text})`))).toEqual([]);
});

it.each([[undefined], [null], [7], ['["/a"]'], [[]], [['/a']]])('nor of %j', (handed) => {
  expect(filesOfSecondStart(handed)).toEqual([]);
});

it('paths among other things are taken, and no more than are worth a name', () => {
  expect(filesOfSecondStart(handing([1, '/a', null, 'b', '/c d', ['/e']]))).toEqual(['/a', '/c d']);
  expect(filesOfSecondStart(handing(Array(100_000).fill('/a')))).toHaveLength(5_000);
});
