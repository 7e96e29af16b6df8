import type { Page } from '@playwright/test';

/** Lets files and folders of the disk go over the middle of the page, as a file manager does. */
export async function drop(page: Page, ...paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const { width, height } = page.viewportSize() ?? { width: 1024, height: 768 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await session.detach();
}

/** Chooses them in the dialog that a button opens. */
export async function choose(page: Page, button: string, ...paths: string[]): Promise<void> {
  const found = page.getByRole('main').getByRole('button', { name: button, exact: true }).first();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), found.click()]);
  await chooser.setFiles(paths);
}
