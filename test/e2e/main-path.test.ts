import { describe, it, onTestFinished } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { openDesk } from './desk.ts';
import { type Door, openDoor, type Wish } from './doors.ts';
import { keyboard, mouse } from './hands.ts';
import { getLicensed, getUpgraded, goTo, isAccessible, onScreen, type Scene } from './main-path.ts';

const HANDS = { mouse, keyboard };

interface Told extends Wish {
  readonly door: Door;
  readonly hands: keyof typeof HANDS;
}

const TOLD: readonly Told[] = [
  { door: 'desktop', language: 'en', theme: 'light', hands: 'mouse' },
  { door: 'web', language: 'en', theme: 'dark', hands: 'keyboard' },
  { door: 'desktop', language: 'pt-BR', theme: 'dark', hands: 'keyboard' },
  { door: 'web', language: 'pt-BR', theme: 'light', hands: 'mouse' },
  { door: 'desktop', language: 'es', theme: 'light', hands: 'keyboard' },
  { door: 'web', language: 'es', theme: 'dark', hands: 'mouse' },
];

const NAME = 'the main path in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 240_000 }, () => {
  it.each(TOLD)('by $door, in $language, $theme, with the $hands', async (told) => {
    const scene = await begin(told);
    await getLicensed(scene);
    await getUpgraded(scene);
    for (const name of ['machine', 'inspect'] as const) {
      await goTo(scene, name);
      await onScreen(scene, name === 'machine' ? 'app.machine.titleHeld' : 'app.inspect.title');
      await isAccessible(scene);
    }
  });
});

async function begin({ door: name, hands, ...wish }: Told): Promise<Scene> {
  const [{ t }, door, desk] = [await loadAppTexts(wish.language), await openDoor(name, wish), openDesk()];
  const scene: Scene = { door, hands: HANDS[hands](door.page), handsOn: HANDS[hands], desk, t };
  onTestFinished(async () => {
    await scene.door.close();
    desk.close();
  });
  return scene;
}
