import type { Page } from '@playwright/test';

/**
 * Waits until nothing on the page moves or is on its way to another color. What is to move says so with the
 * next frame only. Each frame asks anew: what is not drawn, as within a closed disclosure, comes to its end
 * without telling anybody.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const isMoving = ({ playState, effect }) =>
      playState === 'running' && effect.getComputedTiming().endTime < Infinity;
    await document.fonts.ready;
    await frame();
    do await frame();
    while (document.getAnimations().some(isMoving));
  })()`);
}
