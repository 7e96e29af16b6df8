import type { ReactNode } from 'react';
import { signatureResult } from '../../../shared/status/signature.ts';
import { sentence } from '../../../shared/text/format.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import type { InspectedDocument, Inspection } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { useTexts } from '../../state/texts.ts';
import { DocumentFacts } from './document-facts.tsx';
import { InnerDocuments } from './inner-documents.tsx';
import { NotOpened } from './not-opened.tsx';
import { PayloadTable } from './payload-table.tsx';
import '../../design/card.css';
import './document-view.css';

/** One document laid open: whether it is good, what it says, how it fits this machine, and what is inside. */
export function DocumentView({
  document,
  showInner,
}: {
  document: InspectedDocument;
  /** How a document inside is shown: as one of its own. */
  showInner: (inspection: Inspection) => ReactNode;
}) {
  const { t } = useTexts();
  const { kind, match, payload, inside } = document;
  const unverified = signatureResult(document) === 'holds' ? '' : ` (${t('inspect.unverified')})`;
  return (
    <div className="card stack">
      <header className="card-head">
        <h3>{sentence(t(`kind.${kind}`))}</h3>
        <CheckCode document={document} />
      </header>
      <Judgement document={document} />
      <DocumentFacts document={document} />
      {match !== null && (
        <Disclosure
          title={`${t('inspect.match')}: ${t(`verdict.${match.verdict}`)}`}
          level={4}
          isOpen={match.verdict !== 'match'}
        >
          <MatchPicture report={match} host={null} />
        </Disclosure>
      )}
      <PayloadTable title={`${t('app.inspect.content')}${unverified}`} payload={payload} />
      <InnerDocuments documents={inside} showInner={showInner} />
    </div>
  );
}

function CheckCode({ document: { checkCode } }: { document: InspectedDocument }) {
  const { t } = useTexts();
  return (
    <span className="soft">
      {t('field.checkCode')} <code className="document-code">{checkCode}</code>
    </span>
  );
}

function Judgement({ document }: { document: InspectedDocument }) {
  const texts = useTexts();
  const { kind, verdict } = document;
  if (verdict !== null) return <NotOpened refusal={verdict} />;
  if (kind === 'courier-bundle') return <Callout tone="info" title={texts.t('app.inspect.bundle')} />;
  return (
    <Callout
      tone={signatureResult(document) === 'holds' ? 'ok' : 'stop'}
      title={sentence(verifyText({ code: 'OK', details: {}, kind, inside: [] }, undefined, texts))}
    />
  );
}
