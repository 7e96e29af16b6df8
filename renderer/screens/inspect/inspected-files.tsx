import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useTexts } from '../../state/texts.ts';
import { AddFiles } from './add-files.tsx';
import { CompareFiles } from './compare-files.tsx';
import { Details } from './details.tsx';
import type { InspectSession } from './inspect-session.ts';
import type { InspectSnapshot } from './inspect-snapshot.ts';
import type { InspectedFile } from './inspected-file.ts';
import { MachineChoice } from './machine-choice.tsx';
import { Overview } from './overview.tsx';
import { Progress } from './progress.tsx';
import { ResultList } from './result-list.tsx';
import { SaveResults } from './save-results.tsx';
import { countsOf, FIRST_LISTING, type Listing, listed, steadily } from './selection.ts';
import './inspected-files.css';

/** The files being inspected: a summary, the list, and beside it the file that was picked. */
export function InspectedFiles({
  session,
  snapshot,
}: {
  session: InspectSession;
  snapshot: InspectSnapshot;
}) {
  const { t } = useTexts();
  const { entries, machine, refusal } = snapshot;
  const [listing, setListing] = useState(FIRST_LISTING);
  const { picked, pick } = usePicked(entries);
  const [compared, setCompared] = useState<InspectedFile | null>(null);
  const counts = useMemo(() => countsOf(entries), [entries]);
  const list = useList(snapshot, listing);
  const isMany = entries.length > 1;
  return (
    <>
      <div className="inspected-tools">
        <div className="row">
          <AddFiles session={session} isFirst={false} />
        </div>
        <div className="row">
          {isMany && <SaveResults entries={list} machine={machine} />}
          <Button look="quiet" onPress={session.clear}>
            {t('app.inspect.clear')}
          </Button>
        </div>
      </div>
      {refusal && <Refusal refusal={refusal} />}
      <Progress session={session} snapshot={snapshot} />
      {isMany && (
        <Overview
          counts={counts}
          filter={listing.filter}
          onFilter={(filter) => setListing({ ...listing, filter })}
        />
      )}
      <MachineChoice session={session} machine={machine} />
      <div
        className={
          isMany ? `inspected-panes${picked === null ? ' inspected-unpicked' : ''}` : 'inspected-pane'
        }
      >
        {isMany && (
          <ResultList
            entries={list}
            counts={counts}
            listing={listing}
            onListing={setListing}
            pickedId={picked?.id ?? null}
            pick={pick}
          />
        )}
        <section className="inspected-details" aria-label={t('app.inspect.details')}>
          {compared !== null && (
            <CompareFiles one={compared} other={picked} stop={() => setCompared(null)} add={session.add} />
          )}
          {picked === null ? (
            <p className="soft">{t('app.inspect.pick')}</p>
          ) : (
            (compared === null || compared.id === picked.id) && (
              <Details
                key={picked.id}
                entry={picked}
                machine={machine}
                compare={compared === null ? () => setCompared(picked) : null}
              />
            )
          )}
        </section>
      </div>
    </>
  );
}

/** The files that are listed, in their order. While results come in, nothing that is seen moves. */
function useList({ entries, work }: InspectSnapshot, listing: Listing): readonly InspectedFile[] {
  const before = useRef<{ listing: Listing; list: readonly InspectedFile[] } | null>(null);
  return useMemo(() => {
    const now = listed(entries, listing);
    const isSteady = work === 'verifying' && before.current?.listing === listing;
    const list = isSteady ? steadily(before.current?.list ?? [], now) : now;
    before.current = { listing, list };
    return list;
  }, [entries, work, listing]);
}

/**
 * The file whose details are shown: the one that was picked, a single one, or one that has just come alone.
 */
function usePicked(entries: readonly InspectedFile[]): {
  picked: InspectedFile | null;
  pick: (id: number) => void;
} {
  const [id, pick] = useState<number | null>(null);
  const known = useRef(0);
  useEffect(() => {
    if (entries.length === known.current + 1) pick(entries.length - 1);
    known.current = entries.length;
  }, [entries.length]);
  return { picked: (id === null ? null : entries[id]) ?? null, pick };
}
