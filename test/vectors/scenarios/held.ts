import { type Scenario, scenario } from '../scenario.ts';

/** What a relay says of a parcel that it holds (spec §20). */

const held = (name: string, expect: string, comment: string, text: string): Scenario =>
  scenario(`held-${name}`, expect, 'Y4', comment, text, { reader: 'held' });

const SINCE = '2026-11-22T13:58:00Z';

export const heldScenarios: readonly Scenario[] = [
  held('new', 'OK', 'the desk was never reached', `{"since":"${SINCE}","desk":null,"problem":""}`),
  held(
    'away',
    'OK',
    'the desk is out of reach now',
    `{"since":"${SINCE}","desk":"2026-11-21T08:00:00Z","problem":"EXCHANGE_AWAY"}`,
  ),
  held('spaces', 'NOT_CANONICAL', 'another spelling', `{"since": "${SINCE}","desk":null,"problem":""}`),
  held(
    'more',
    'MALFORMED',
    'a member that nobody knows',
    `{"since":"${SINCE}","desk":null,"problem":"","x":1}`,
  ),
  held('words', 'MALFORMED', 'a text for people', `{"since":"${SINCE}","desk":null,"problem":"call 555"}`),
  held('page', 'MALFORMED', 'a page in its place', '<!DOCTYPE html><title>Accepted</title>'),
  held('long', 'TOO_LARGE', 'more than 512 bytes', `{"since":"${SINCE}"${' '.repeat(500)}}`),
];
