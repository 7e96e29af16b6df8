import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { settled } from './settled.ts';

/** What axe finds wrong with the page as it stands, one line per finding. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Between light and dark a button is for a moment in a color of neither.
  await settled(page);
  // Axe is half a megabyte: a page is given it once, for that takes four times as long as one look.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>(LOOK);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** What is in order is counted by nobody. */
const LOOK = 'axe.run({ resultTypes: ["violations"] })';
