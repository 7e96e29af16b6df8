import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, placeOnScreens, type WindowPlace } from '../../electron/window/place.ts';

const screen: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const console_: Area = { x: 0, y: 0, width: 1024, height: 740 };
const right: Area = { x: 1920, y: -200, width: 2560, height: 1400 };
const kept: WindowPlace = { x: 300, y: 120, width: 1000, height: 700, maximized: false };

describe('where the window goes', () => {
  it('is the middle of the screen at first', () => {
    expect(placeOnScreens([screen], undefined)).toEqual({
      x: 370,
      y: 120,
      width: 1180,
      height: 800,
      maximized: false,
    });
  });

  it('is all of a console that is hardly larger', () => {
    expect(placeOnScreens([console_], undefined).maximized).toBe(true);
  });

  it('is where it was', () => {
    expect(placeOnScreens([screen], kept)).toEqual(kept);
    expect(placeOnScreens([screen], { ...kept, maximized: true })).toEqual({ ...kept, maximized: true });
    expect(placeOnScreens([screen, right], { ...kept, x: 2500, y: -150 })).toEqual({
      ...kept,
      x: 2500,
      y: -150,
    });
  });

  it('is the first screen where the other was taken away', () => {
    expect(placeOnScreens([screen], { ...kept, x: 2500 })).toEqual({ ...kept, x: 460, y: 170 });
  });

  it('is within a screen that became smaller', () => {
    expect(placeOnScreens([console_], { ...kept, x: 0, y: 0, width: 1800, height: 1000 })).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 740,
      maximized: false,
    });
  });

  it('always leaves an edge to be grabbed, and is never too small to be used', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 });
    const extent = fc.integer({ min: 1, max: 20_000 });
    const place = fc.record({ x: number, y: number, width: extent, height: extent, maximized: fc.boolean() });
    fc.assert(
      fc.property(fc.subarray([screen, console_, right], { minLength: 1 }), place, (areas, where) => {
        const { x, y, width, height } = placeOnScreens(areas, where);
        expect(width).toBeGreaterThanOrEqual(800);
        expect(height).toBeGreaterThanOrEqual(600);
        const isInReach = areas.some(
          (area) =>
            x < area.x + area.width - 100 &&
            x + width > area.x + 100 &&
            y >= area.y &&
            y < area.y + area.height,
        );
        expect(isInReach).toBe(true);
      }),
    );
  });
});
