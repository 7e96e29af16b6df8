import type { Page } from '@playwright/test';

/**
 * What is wider than the page, or holds text that it cuts off, said as a person would look for it; empty is
 * right. Boxes that scroll on purpose within themselves (a table, a code) are marked so in the page.
 */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const name = (it) => it.tagName.toLowerCase() + (it.className && typeof it.className === 'string' ? '.' + it.className.split(' ').join('.') : '');
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.push('page: ' + document.documentElement.scrollWidth + ' of ' + width);
    for (const it of document.querySelectorAll('body *')) {
      if (it.closest('.unseen, svg, [data-scrolls]') || it.matches('input, textarea, select, option')) continue;
      // Texts for screen readers only are one pixel wide.
      if (it.clientWidth <= 1) continue;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(it);
      const isCut = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1 && textOverflow !== 'ellipsis') found.push(name(it) + ': ' + it.scrollWidth + ' of ' + it.clientWidth + ' wide');
      if (isCut(overflowY) && it.scrollHeight > it.clientHeight + 2) found.push(name(it) + ': ' + it.scrollHeight + ' of ' + it.clientHeight + ' high');
      const { right, width: own } = it.getBoundingClientRect();
      if (own > 0 && right > width + 1) found.push(name(it) + ': ends at ' + Math.round(right) + ' of ' + width);
    }
    return [...new Set(found)].slice(0, 12);
  })()`);
}

/** How far to the left and to the right all that a selector finds reaches, in pixels. */
export function reachOf(page: Page, selector: string): Promise<{ left: number; right: number }> {
  return page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll('${selector}')].map((one) => one.getBoundingClientRect());
    const seen = boxes.filter(({ width }) => width > 1);
    return { left: Math.min(...seen.map(({ left }) => left)), right: Math.max(...seen.map(({ right }) => right)) };
  })()`);
}

/** The headings of cards that show nothing else. */
export function bareHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('.card')]
    .filter((card) => card.checkVisibility())
    .map((card) => [card.querySelector('h2')?.innerText ?? '', card.innerText.trim()])
    .filter(([heading, all]) => heading === all)
    .map(([heading]) => heading)`);
}

/** The spacing that a reader may set (WCAG 2.2, 1.4.12). */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
