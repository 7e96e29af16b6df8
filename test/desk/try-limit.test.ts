import { expect, it } from 'vitest';
import { limitTries } from '../../node/desk/try-limit.ts';
import { refusal } from './desks.ts';
import { NOW } from './surroundings.ts';

// Passphrases that are typed into the clerk's page.

function limit() {
  let now = Date.parse(NOW);
  return {
    ...limitTries(() => new Date(now)),
    wait: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
}

it('lets one name be tried five times in a quarter of an hour, and others go on', async () => {
  const { begin, wait } = limit();
  for (let i = 0; i < 5; i++) {
    begin('ana');
    wait(1);
  }
  expect(await refusal(() => begin('ana'))).toMatchObject({
    code: 'TOO_MANY_TRIES',
    details: { until: '2026-11-22T12:15:01Z' },
  });
  begin('rui');
  wait(10);
  begin('ana');
  expect((await refusal(() => begin('ana'))).code).toBe('TOO_MANY_TRIES');
});

it('holds nothing against a name whose passphrase was right', () => {
  const { begin, forgive } = limit();
  for (let i = 0; i < 20; i++) {
    begin('ana');
    forgive('ana');
  }
});

it('lets thirty tries pass in all, whoever they are of', async () => {
  const { begin, wait } = limit();
  for (let i = 0; i < 30; i++) begin(`name ${i}`);
  expect((await refusal(() => begin('another'))).code).toBe('TOO_MANY_TRIES');
  wait(15);
  begin('another');
});
