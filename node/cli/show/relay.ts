import type { Instant } from '../../../shared/encoding/instant.ts';
import type { en } from '../../../shared/text/en/catalog.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { byteCount } from '../../../shared/text/format.ts';
import type { DeskLine } from '../../relay/line.ts';
import type { Display } from './display.ts';
import { heading, tableLines, tableOrBlocks } from './layout.ts';

/** A station, as a relay knows it. */
export interface RelayStation {
  readonly keyId: string;
  readonly host: string | null;
  /** The desk has issued a license to it through this relay. */
  readonly known: boolean;
  /** When it was here last. */
  readonly contact: Instant;
  readonly counter: number;
  /** Its newest parcel has no answer yet; null: it has one. */
  readonly waitsSince: Instant | null;
  readonly answeredAt: Instant | null;
  readonly problem: string;
}

/** What `softkey relay status` says. */
export interface RelayView {
  readonly desk: DeskLine;
  readonly stations: readonly RelayStation[];
  readonly waiting: number;
  readonly bytes: number;
}

export function showRelay({ desk, stations, waiting, bytes }: RelayView, look: Display): string {
  const { t, dates, lang } = look;
  const { reached, problem, since, ahead } = desk;
  const rows: readonly (readonly [keyof typeof en.relay, string | undefined])[] = [
    ['reached', reached === null ? t('relay.never') : dates.moment(reached)],
    ['problem', since === null ? undefined : `${dates.moment(since)}: ${problem}`],
    ['clock', ahead === null ? undefined : clockWords(ahead, look)],
    ['waiting', String(waiting)],
    ['size', byteCount(bytes, lang)],
  ];
  const fields = tableLines(
    rows.flatMap(([name, value]) =>
      value === undefined ? [] : [[{ text: t(`relay.${name}`), style: 'faint' } as const, value]],
    ),
    look,
  );
  return `${[...fields, '', ...stationLines(stations, look)].join('\n')}\n`;
}

function clockWords(ahead: number, { t }: Display): string {
  return t(ahead < 0 ? 'relay.behind' : 'relay.ahead', { seconds: Math.abs(ahead) });
}

/** Whoever was silent for longest stands first. */
function stationLines(stations: readonly RelayStation[], look: Display): readonly string[] {
  const { t, dates } = look;
  if (stations.length === 0) return [t('relay.nobody')];
  const columns = [t('courier.machine'), t('relay.contact'), t('relay.state')];
  const rows = stations.map(({ host, keyId, contact, waitsSince, problem }) => [
    foreign(host ?? keyId),
    dates.clockTime(contact),
    waitsSince === null
      ? t('relay.answered')
      : t('relay.waitsSince', { time: dates.clockTime(waitsSince), problem }),
  ]);
  return tableOrBlocks(heading(...columns), rows, look);
}
