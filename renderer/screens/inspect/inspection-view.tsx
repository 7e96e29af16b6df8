import { Fragment, type ReactNode, useState } from 'react';
import type { Inspection } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../state/texts.ts';
import { DocumentView } from './document-view.tsx';
import { NotOpened } from './not-opened.tsx';

/** All documents of a file, and what in it could not be opened. */
export function InspectionView({ inspection: { documents, refusals } }: { inspection: Inspection }) {
  const cutShort = refusals.filter(({ code }) => code === 'TOO_MANY_DOCUMENTS');
  const others = refusals.filter((refusal) => !cutShort.includes(refusal));
  return (
    <>
      <Some all={cutShort}>{(refusal) => <NotOpened refusal={refusal} />}</Some>
      <Some all={others}>{(refusal) => <NotOpened refusal={refusal} />}</Some>
      <Some all={documents}>{(document) => <DocumentView document={document} showInner={showInner} />}</Some>
    </>
  );
}

const SHOWN_AT_FIRST = 20;

/** The first of them, and more when they are wanted: a file may have a thousand. */
function Some<T>({ all, children }: { all: readonly T[]; children: (one: T) => ReactNode }) {
  const { t } = useTexts();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  return (
    <>
      {all.slice(0, most).map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer that never changes
        <Fragment key={i}>{children(one)}</Fragment>
      ))}
      {all.length > most && (
        <div>
          <Button onPress={() => setMost(most + SHOWN_AT_FIRST)}>
            {t('inspect.more', { count: all.length - most })}
          </Button>
        </div>
      )}
    </>
  );
}

function showInner(inspection: Inspection) {
  return <InspectionView inspection={inspection} />;
}
