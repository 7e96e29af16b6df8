import { type ReactNode, useState } from 'react';
import { foreign } from '../../../shared/text/foreign.ts';
import type { InspectedDocument, Inspection } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import './inner-documents.css';

type ShowInner = (inspection: Inspection) => ReactNode;
type Inner = InspectedDocument['inside'][number];

const SHOWN_AT_FIRST = 50;

/** The documents inside another one, each folded away; a bundle may hold two thousand. */
export function InnerDocuments({
  documents,
  showInner,
}: {
  documents: readonly Inner[];
  showInner: ShowInner;
}) {
  const { t } = useTexts();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  if (documents.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{t('app.inspect.inside', { count: documents.length })}</h4>
      <ul className="inside">
        {documents.slice(0, most).map((inner, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer that never changes, and names may repeat
          <li key={i}>
            <InnerDocument inner={inner} showInner={showInner} />
          </li>
        ))}
      </ul>
      {documents.length > most && (
        <div>
          <Button onPress={() => setMost(most + SHOWN_AT_FIRST)}>
            {t('inspect.more', { count: documents.length - most })}
          </Button>
        </div>
      )}
    </div>
  );
}

function InnerDocument({ inner, showInner }: { inner: Inner; showInner: ShowInner }) {
  const [isWanted, setWanted] = useState(false);
  const isGood = inner.refusals.length === 0 && inner.documents.every(({ verdict }) => verdict === null);
  return (
    <Disclosure
      level={4}
      title={
        <span className="inside-title">
          <ToneSign tone={isGood ? 'ok' : 'stop'} named />
          <bdi>{foreign(inner.name)}</bdi>
        </span>
      }
      onOpen={() => setWanted(true)}
    >
      {isWanted && showInner(inner)}
    </Disclosure>
  );
}
