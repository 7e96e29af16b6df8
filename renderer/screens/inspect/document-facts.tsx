import type { ReactNode } from 'react';
import type { PayloadOf } from '../../../shared/document/payload/formats.ts';
import { mainFacts } from '../../../shared/status/main-facts.ts';
import { signatureResult } from '../../../shared/status/signature.ts';
import { entitlementText } from '../../../shared/status/status-text.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import type { InspectedDocument } from '../../../shared/views.ts';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useRefusalText, useTexts } from '../../state/texts.ts';

/** What one wants to know first of a document; all the rest is in its content. */
export function DocumentFacts({ document }: { document: InspectedDocument }) {
  const texts = useTexts();
  const { t } = texts;
  const { payload, summary } = document;
  const signature = [t('field.signature'), <SignatureText key="signature" document={document} />] as const;
  if (typeof payload !== 'object' || payload === null)
    return (
      <>
        <Facts facts={[signature, ...summary.map(([name, value]) => inWords(name, value))]} />
        <p className="soft">{t('inspect.unread')}</p>
      </>
    );
  return (
    <Facts
      facts={[
        ...mainFacts(payload, texts.dates).map(([name, value]) => inWords(t(`field.${name}`), value)),
        ...entitlements(document, texts).map((text) => inWords(t('field.entitlements'), text)),
        signature,
      ]}
    />
  );
}

function inWords(name: string, value: string): readonly [string, ReactNode] {
  return [name, <Foreign key={name}>{value}</Foreign>];
}

/** A payload that was read without a refusal has the shape of its kind. */
function entitlements({ kind, payload }: InspectedDocument, texts: AppTexts): readonly string[] {
  if (kind !== 'license') return [];
  const granted = (payload as PayloadOf['license']).entitlements.map((one) => entitlementText(one, texts));
  return granted.length === 0 ? [] : [granted.join(', ')];
}

/** Who signed it, in words; or why nobody believes that. */
function SignatureText({ document: { signature } }: { document: InspectedDocument }) {
  const { t } = useTexts();
  const { keyId, signer, refusal } = signature;
  if (refusal !== null) return <Fails refusal={refusal} />;
  if (signatureResult({ signature }) === 'nobody') return t('inspect.unsigned');
  return t('inspect.holds', { signer: t(`signer.${signer}`), keyId: keyId ?? '' });
}

function Fails({ refusal }: { refusal: NonNullable<InspectedDocument['signature']['refusal']> }) {
  const { t } = useTexts();
  return t('inspect.fails', { title: useRefusalText(refusal).title });
}
