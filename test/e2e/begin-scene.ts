import { onTestFinished } from 'vitest';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { openDesk } from './desk.ts';
import { type Door, openDoor, type Wish } from './doors.ts';
import { keyboard, mouse } from './hands.ts';
import type { Scene } from './main-path.ts';

const HANDS = { mouse, keyboard };

/** By which door somebody comes, how the screens look to them, and what they use. */
export interface Beginning extends Wish {
  readonly door: Door;
  readonly hands: keyof typeof HANDS;
}

/** Somebody in front of an empty home, with a desk to write to; closed when the test is over. */
export async function beginScene({ door: name, hands, ...wish }: Beginning): Promise<Scene> {
  const [{ t }, door, desk] = [await loadAppTexts(wish.language), await openDoor(name, wish), openDesk()];
  const scene: Scene = { door, hands: HANDS[hands](door.page), handsOn: HANDS[hands], desk, t };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await sayWhatStands(scene);
    await scene.door.close();
    desk.close();
  });
  return scene;
}

/** What the screen says where a story ends too early: whoever reads the failure sees no window. */
async function sayWhatStands({ door: { page } }: Scene): Promise<void> {
  const stands = await page.locator('body').innerText({ timeout: 5_000 }).catch(String);
  console.error(`The screen says:\n${stands}`);
}
