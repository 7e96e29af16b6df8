import type { Page } from '@playwright/test';

/**
 * What a screen reader finds in the content, in order: roles, names and states, as Playwright reads the
 * accessibility tree. What differs from machine to machine and from run to run is left out.
 */
export async function spokenContent(page: Page): Promise<string> {
  const tree = await page.getByRole('main').ariaSnapshot();
  return `${tree
    .replace(/\b(SK|RQ)(?:-[0-9A-Z]{4}){4}/g, '$1-<id>')
    .replace(/\b\d\d:\d\d\b/g, '<time>')
    .replace(/(strong: SCADA-01\n\s+- text: )(?:(?! E3 Server).)*/, '$1<what it runs on>')
    .replace(/- status: .* · .*/, '- status: <what it runs on, and whether that identifies it>')}\n`;
}
