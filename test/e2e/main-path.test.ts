import { describe, it } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { sweep } from '../sweep.ts';
import { type Beginning, beginScene } from './begin-scene.ts';
import { getLicensed, getUpgraded, goTo, isAccessible, onScreen } from './main-path.ts';

/** Every other one, but for a release: each door, language, theme and kind of hands is among them. */
const TOLD: readonly Beginning[] = [
  { door: 'desktop', language: 'en', theme: 'light', hands: 'mouse' },
  { door: 'web', language: 'en', theme: 'dark', hands: 'keyboard' },
  { door: 'desktop', language: 'pt-BR', theme: 'dark', hands: 'keyboard' },
  { door: 'web', language: 'pt-BR', theme: 'light', hands: 'mouse' },
  { door: 'web', language: 'es', theme: 'dark', hands: 'mouse' },
  { door: 'desktop', language: 'es', theme: 'light', hands: 'keyboard' },
];

const NAME = 'the main path in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 240_000 }, () => {
  it.each(sweep(TOLD, { one: 2 }))('by $door, in $language, $theme, with the $hands', async (told) => {
    const scene = await beginScene(told);
    await getLicensed(scene);
    await getUpgraded(scene);
    for (const name of ['machine', 'inspect'] as const) {
      await goTo(scene, name);
      await onScreen(scene, name === 'machine' ? 'app.machine.titleHeld' : 'app.inspect.title');
      await isAccessible(scene);
    }
  });
});
