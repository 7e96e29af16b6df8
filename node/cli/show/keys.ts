import type { KeysChangeView, KeysView } from '../../../shared/desk-key-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf, NOTHING } from '../../../shared/text/format.ts';
import type { Written } from '../output-file.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** The signing keys of a desk, the newest first. */
export function showKeys({ version, issuedAt, keys }: KeysView, look: Display): string {
  const { t, zone } = look;
  const columns = heading(t('desk.keyId'), t('desk.keyFrom'), t('desk.keyUntil'), t('desk.keyState'));
  const rows = keys.map(({ keyId, from, until, state }) => [
    keyId,
    momentOf(from, zone),
    until === null ? NOTHING : momentOf(until, zone),
    t(`keyState.${state}`),
  ]);
  const title = t('desk.keyStates', { version, issuedAt: momentOf(issuedAt, zone) });
  return `${[title, '', ...tableOrBlocks(columns, rows, look)].join('\n')}\n`;
}

/** A key set that was just made, and what comes next. */
export function showKeysChange(view: KeysChangeView, { path }: Written, look: Display): string {
  const { t } = look;
  const done = t('desk.keysChanged', { version: view.version, path: foreign(path) });
  const next = nextLine(t('desk.keysBring'), look);
  return `${look.paint('good', wrapped(done, look))}\n\n${showKeys(view, look)}\n${next}\n`;
}
