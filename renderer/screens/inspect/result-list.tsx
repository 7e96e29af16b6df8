// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and names the row
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are those of the table
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import { announce } from '../../design/announcements.tsx';
import { TextField } from '../../design/fields.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';
import { COLUMNS, type Column, ResultRow } from './result-row.tsx';
import { rowAfterKey, rowWindow, scrollFor } from './row-window.ts';
import type { Filter, Listing, ResultCounts, SortOrder } from './selection.ts';
import './result-list.css';

const ROW_HEIGHT = 40;
/** Of the headings, which stay in sight. */
const HEAD_HEIGHT = 32;
const ORDERS = ['given', 'name', 'host', 'until', 'verdict'] as const satisfies readonly SortOrder[];

interface Props {
  entries: readonly InspectedFile[];
  counts: ResultCounts;
  listing: Listing;
  onListing: (listing: Listing) => void;
  pickedId: number | null;
  pick: (id: number) => void;
}

/** The files as a table, as many as there may be: only the rows in sight are drawn. */
export function ResultList({ entries, counts, listing, onListing, pickedId, pick }: Props) {
  const texts = useTexts();
  const { t } = texts;
  useCountSaid(entries.length, listing);
  return (
    <section className="results" aria-label={t('app.inspect.list')}>
      <div className="results-tools">
        <TextField
          label={t('app.inspect.search')}
          placeholder={t('app.inspect.search')}
          value={listing.search}
          onChange={(search) => onListing({ ...listing, search })}
        />
        <SelectField
          label={t('app.inspect.order')}
          choices={ORDERS.map((id) => ({ id, label: t(`app.inspect.orders.${id}`) }))}
          value={listing.order}
          onChange={(order) => onListing({ ...listing, order })}
        />
        {counts.codes.length > 1 && (
          <SelectField<Filter>
            label={t('app.inspect.codes')}
            choices={[
              { id: 'all', label: t('app.inspect.codes') },
              ...counts.codes.map(([code, count]) => ({
                id: `code:${code}` as const,
                label: `${wordsOf(code, entries, texts)} (${count})`,
              })),
            ]}
            value={listing.filter.startsWith('code:') ? listing.filter : 'all'}
            onChange={(filter) => onListing({ ...listing, filter })}
          />
        )}
      </div>
      {entries.length === 0 ? (
        <p className="results-none soft">{t('app.inspect.noneListed')}</p>
      ) : (
        <Rows entries={entries} pickedId={pickedId} pick={pick} />
      )}
    </section>
  );
}

/** What a code means, as its files are described. */
function wordsOf(code: string, entries: readonly InspectedFile[], texts: AppTexts): string {
  const line = entries.find((entry) => entry.line?.code === code)?.line;
  return line ? verifyText(line, undefined, texts) : code;
}

/** A person who types a search hears how many files are left when they stop typing. */
const SAID_AFTER_MS = 700;

function useCountSaid(count: number, { search, filter }: Listing): void {
  const { t } = useTexts();
  const before = useRef(`${filter} ${search}`);
  useEffect(() => {
    const now = `${filter} ${search}`;
    if (now === before.current) return;
    const timer = setTimeout(() => {
      before.current = now;
      announce(count === 0 ? t('app.inspect.noneListed') : t('app.inspect.said.listed', { count }));
    }, SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [count, search, filter, t]);
}

function Rows({ entries, pickedId, pick }: Pick<Props, 'entries' | 'pickedId' | 'pick'>) {
  const { t } = useTexts();
  const headings: Readonly<Record<Column, string>> = {
    name: t('field.file'),
    host: t('field.host'),
    customer: t('field.customer'),
    product: t('field.product'),
    until: t('field.until'),
    what: t('field.verdict'),
  };
  const id = useId();
  const { box, top, height, scrolled } = useScrolling();
  const picked = entries.findIndex((entry) => entry.id === pickedId);
  const { first, end } = rowWindow({ top, height, rowHeight: ROW_HEIGHT, count: entries.length });
  const goTo = (event: KeyboardEvent) => {
    const row = rowAfterKey(event.key, picked, entries.length);
    const entry = row === null ? undefined : entries[row];
    if (row === null || entry === undefined || box.current === null) return;
    event.preventDefault();
    pick(entry.id);
    const seen = { top: box.current.scrollTop, height: height - HEAD_HEIGHT, rowHeight: ROW_HEIGHT };
    box.current.scrollTop = scrollFor(row, seen);
  };
  return (
    <div
      ref={box}
      className="results-rows"
      role="grid"
      aria-label={t('app.inspect.list')}
      aria-rowcount={entries.length + 1}
      tabIndex={0}
      aria-activedescendant={picked >= first && picked < end ? `${id}-${picked}` : undefined}
      onScroll={scrolled}
      onKeyDown={goTo}
    >
      <div className="result results-head" role="row" aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader" className={`result-${column}`}>
            {headings[column]}
          </span>
        ))}
      </div>
      <div className="results-all" role="rowgroup" style={{ height: entries.length * ROW_HEIGHT }}>
        {entries.slice(first, end).map((entry, i) => {
          const row = first + i;
          return (
            <div
              key={entry.id}
              id={`${id}-${row}`}
              role="row"
              aria-selected={row === picked}
              aria-rowindex={row + 2}
              className="result"
              style={{ top: row * ROW_HEIGHT, height: ROW_HEIGHT }}
              onClick={() => pick(entry.id)}
            >
              <ResultRow entry={entry} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How far a box is scrolled and how much of it is seen. */
function useScrolling() {
  const box = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  const scrolled = useCallback(() => {
    if (box.current) setSeen({ top: box.current.scrollTop, height: box.current.clientHeight });
  }, []);
  useEffect(() => {
    if (box.current === null) return;
    const watching = new ResizeObserver(scrolled);
    watching.observe(box.current);
    return () => watching.disconnect();
  }, [scrolled]);
  return { box, top, height, scrolled };
}
