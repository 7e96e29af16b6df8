import type { Page } from '@playwright/test';

/**
 * Texts that nobody sees in forced colours: behind the words of an element whose colours are forced, a
 * browser draws a plate in the colour of the page, and these have just that colour.
 */
export async function onPlateOfItsColour(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const plate = document.createElement('span');
    plate.style.cssText = 'forced-color-adjust: none; color: Canvas';
    document.body.append(plate);
    const { color } = getComputedStyle(plate);
    plate.remove();
    const hasWords = (it) => [...it.childNodes].some((one) => one.nodeType === 3 && one.data.trim() !== '');
    return [...document.body.querySelectorAll('*')]
      .filter((it) => it.checkVisibility() && hasWords(it))
      .filter((it) => {
        const style = getComputedStyle(it);
        return style.color === color && style.getPropertyValue('forced-color-adjust') === 'auto';
      })
      .map((it) => it.outerHTML.slice(0, 120));
  })()`);
}
