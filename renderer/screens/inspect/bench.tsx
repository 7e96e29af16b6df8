import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useTexts } from '../../state/texts.ts';
import { AddFiles } from './add-files.tsx';
import { Comparing } from './comparing.tsx';
import { Details } from './details.tsx';
import type { Examination, Snapshot } from './examination.ts';
import type { InspectedFile } from './inspected-file.ts';
import { JudgedFor } from './judged-for.tsx';
import { Overview } from './overview.tsx';
import { Progress } from './progress.tsx';
import { ResultList } from './result-list.tsx';
import { SaveResults } from './save-results.tsx';
import { countsOf, FIRST_LISTING, listed } from './selection.ts';
import './bench.css';

/** The files that are looked at: how they stand together, each in a list, and the one that was picked beside it. */
export function Bench({ examination, snapshot }: { examination: Examination; snapshot: Snapshot }) {
  const { t } = useTexts();
  const { entries, machine, refusal } = snapshot;
  const [listing, setListing] = useState(FIRST_LISTING);
  const { picked, pick } = usePicked(entries);
  const [compared, setCompared] = useState<InspectedFile | null>(null);
  const counts = useMemo(() => countsOf(entries), [entries]);
  const list = useMemo(() => listed(entries, listing), [entries, listing]);
  const isMany = entries.length > 1;
  return (
    <>
      <div className="bench-tools">
        <div className="row">
          <AddFiles examination={examination} isFirst={false} />
        </div>
        <div className="row">
          {isMany && <SaveResults entries={list} machine={machine} />}
          <Button look="quiet" onPress={examination.clear}>
            {t('app.inspect.clear')}
          </Button>
        </div>
      </div>
      {refusal && <Refusal refusal={refusal} />}
      <Progress examination={examination} snapshot={snapshot} />
      {isMany && (
        <Overview
          counts={counts}
          filter={listing.filter}
          onFilter={(filter) => setListing({ ...listing, filter })}
        />
      )}
      <JudgedFor examination={examination} machine={machine} />
      <div className={isMany ? 'bench-panes' : 'bench-pane'}>
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
        <section className="bench-details" aria-label={t('app.inspect.details')}>
          {compared !== null && (
            <Comparing one={compared} other={picked} stop={() => setCompared(null)} add={examination.add} />
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

/** The file whose details are shown: the one that was picked, a single one, or one that has just come alone. */
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
