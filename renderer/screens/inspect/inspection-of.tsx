import type { Inspection } from '../../../shared/views.ts';
import { DocumentView } from './document-view.tsx';
import { NotOpened } from './not-opened.tsx';

/** All documents of a file, and what in it could not be opened. */
export function InspectionOf({ inspection: { documents, refusals } }: { inspection: Inspection }) {
  return (
    <>
      {refusals.map((refusal, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer that never changes
        <NotOpened key={i} refusal={refusal} />
      ))}
      {documents.map((document, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer that never changes
        <DocumentView key={i} document={document} showInner={showInner} />
      ))}
    </>
  );
}

function showInner(inspection: Inspection) {
  return <InspectionOf inspection={inspection} />;
}
