import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/**
 * Notes what a page says to nobody but its console. `spared`: what the browser itself says of what a test
 * does.
 */
export function watched(page: Page, spared = /^$/): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`not caught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !spared.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** What a person sees is in words, in one piece, and within the window. */
export async function isWhole(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/\bat .*\.[cm]?[jt]sx?:\d|\[object |\bundefined\b|\bNaN\b|\{\{|\bINTERNAL\b/);
  expect(await page.evaluate(MISPLACED)).toEqual([]);
}

/**
 * What is wider than the window, and controls that nobody can get at: cut off by what stands around them, and
 * not to be scrolled to. Runs in the page.
 */
const MISPLACED = `(() => {
  const wide = [...document.querySelectorAll('body, .screen-body')]
    .filter((it) => it.scrollWidth > it.clientWidth)
    .map((it) => it.tagName + '.' + it.className + ' is wider than the window');
  const cut = [...document.querySelectorAll('button, a[href], input, textarea')]
    // The box itself is not drawn: a person hits its label.
    .map((it) => (it.matches('[type=checkbox], [type=radio]') ? (it.closest('label') ?? it) : it))
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.skip, [inert]'))
    .filter((it) => it.getBoundingClientRect().width > 1)
    .filter((it) => !canBeReached(it, 'x') || !canBeReached(it, 'y'))
    .map((it) => it.outerHTML.slice(0, 160) + ' is cut off');
  return [...wide, ...cut];

  function canBeReached(it, axis) {
    let [from, to] = boxOf(it, axis);
    for (let around = it.parentElement; around !== null; around = around.parentElement) {
      const overflow = getComputedStyle(around)[axis === 'x' ? 'overflowX' : 'overflowY'];
      if (overflow === 'visible') continue;
      const [first, last] = boxOf(around, axis);
      const [scrolled, length] =
        axis === 'x' ? [around.scrollLeft, around.scrollWidth] : [around.scrollTop, around.scrollHeight];
      const scrolls = overflow === 'auto' || overflow === 'scroll';
      if (from < first - (scrolls ? scrolled : 0) - 1) return false;
      if (to > (scrolls ? first - scrolled + length : last) + 1) return false;
      // What can be scrolled to is as visible as what scrolls it.
      if (scrolls) [from, to] = [first, last];
    }
    // In a small window the page itself scrolls, up and down only.
    const page = document.documentElement;
    return axis === 'x'
      ? from >= -1 && to <= innerWidth + 1
      : from + page.scrollTop >= -1 && to + page.scrollTop <= Math.max(innerHeight, page.scrollHeight) + 1;
  }

  function boxOf(it, axis) {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return axis === 'x' ? [left, right] : [top, bottom];
  }
})()`;
