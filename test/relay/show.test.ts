import { expect, it } from 'vitest';
import { showHeld } from '../../node/cli/show/exchange.ts';
import { type RelayView, showRelay } from '../../node/cli/show/relay.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { lookIn } from '../cli/views.ts';

const RAW_KEY = /\brelay\.[a-z]/i;
const at = '2026-11-21T10:00:00Z';
const station = { keyId: '0'.repeat(16), known: true, contact: at, counter: 4, answeredAt: null };
const view: RelayView = {
  desk: { reached: '2026-11-20T10:00:00Z', ahead: -75, problem: 'EXCHANGE_AWAY', since: at },
  stations: [
    { ...station, host: 'SCADA-\u001b[2J', waitsSince: null, problem: '' },
    { ...station, host: null, waitsSince: at, problem: 'MALFORMED' },
  ],
  waiting: 1,
  bytes: 1800,
};

it.each(LANGUAGES)('a relay has every word in %s, and nothing steers the terminal', (lang) => {
  const look = lookIn(lang);
  const held = [true, false].map((again) =>
    showHeld(
      { since: at, desk: again ? at : null, problem: 'EXCHANGE_AWAY' },
      { host: 'relay', again },
      look,
    ),
  );
  for (const text of [showRelay(view, look), ...held]) {
    expect(text).not.toMatch(RAW_KEY);
    expect(text).not.toContain('{{');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('EXCHANGE_AWAY');
  }
});

it('a relay says since when the vendor is out of reach, how far the clocks are apart, and who waits', () => {
  const text = showRelay(view, lookIn('en'));
  expect(text).toMatch(/^ {2}Not reached since +2026-11-21 10:00 \(UTC\): EXCHANGE_AWAY$/m);
  expect(text).toMatch(/^ {2}Vendor's clock +75 s behind this one$/m);
  expect(text).toMatch(/^ {2}0{16} +2026-11-21 10:00 +waits since 2026-11-21 10:00 MALFORMED$/m);
  expect(showRelay({ ...view, desk: { ...view.desk, ahead: 3 } }, lookIn('en'))).toContain('3 s ahead of');
});
