import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong with the page as it stands, one line per finding. */
export async function violations(page: Page): Promise<readonly string[]> {
  await colorsSettled(page);
  // Legacy mode: Electron cannot open the blank page that axe otherwise works on.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** Between light and dark a button is for a moment in a color of neither. */
async function colorsSettled(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished))',
  );
}
