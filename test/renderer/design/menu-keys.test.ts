import { describe, expect, it } from 'vitest';
import { rowAfterMenuKey } from '../../../renderer/design/menu-keys.ts';

const LABELS = ['As a report', 'As a calendar', 'Print', 'Área de impressão'];

describe('a key in a menu', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 1, 2],
    ['ArrowDown', 3, 0],
    ['ArrowUp', -1, 3],
    ['ArrowUp', 0, 3],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['p', -1, 2],
    ['P', 0, 2],
    ['a', 0, 1],
    ['a', 1, 0],
    ['á', 0, 3],
    ['p', 2, 2],
  ] as const)('%s leads from row %d to row %d', (key, here, row) => {
    expect(rowAfterMenuKey(key, here, LABELS)).toBe(row);
  });

  it.each(['x', 'Enter', 'Escape', 'Tab', 'F1', 'PageDown'])('%s leads nowhere', (key) => {
    expect(rowAfterMenuKey(key, 0, LABELS)).toBeNull();
  });

  it('leads nowhere in an empty menu', () => {
    expect(rowAfterMenuKey('ArrowDown', -1, [])).toBeNull();
  });
});
