import type { Kind } from '../document/kinds.ts';
import { firstLeaves } from '../document/leaves.ts';
import type { ExplainedReport } from '../fingerprint/explain.ts';
import { foreign } from '../text/foreign.ts';
import { NOTHING } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { InspectedDocument, RefusalView } from '../views.ts';
import { signatureResult } from './signature.ts';

/** What a report says of a document that was inspected, as text and as a page. */

const LONGEST = 120;
const MOST_LINES = 1000;

export function signatureLine({ signature }: Pick<InspectedDocument, 'signature'>, texts: Texts): string {
  const { keyId, signer, refusal } = signature;
  if (refusal !== null) return refusalLine(refusal, texts);
  if (signatureResult({ signature }) === 'nobody') return texts.t('inspect.unsigned');
  return texts.t('inspect.holds', { signer: texts.t(`signer.${signer}`), keyId: keyId ?? '' });
}

/**
 * Only a license is judged for a machine and a moment; of all else it is said that nothing is wrong with it.
 */
export function goodVerdict({ kind }: { readonly kind: Kind | null }, { t }: Texts): string {
  return t(kind === 'license' ? 'inspect.good' : 'inspect.whole');
}

export function refusalLine(refusal: RefusalView, texts: Texts): string {
  const { title, hint } = refusalText(refusal, texts);
  return `${refusal.code}: ${title} ${hint}`;
}

/** Every field but the fingerprint, of which the match report says what there is to say; fit to be shown. */
export function contentFields({
  payload,
  summary,
}: Pick<InspectedDocument, 'payload' | 'summary'>): readonly (readonly [name: string, value: string])[] {
  if (typeof payload !== 'object' || payload === null)
    return summary.map(([name, value]) => [foreign(name), foreign(value)]);
  return firstLeaves(payload, MOST_LINES)
    .filter(([path]) => !path.startsWith('fingerprint.'))
    .map(([path, value]) => [foreign(path), valueText(value)]);
}

function valueText(value: unknown): string {
  if (value === null || value === '' || typeof value === 'object') return NOTHING;
  const text = String(value);
  return text.length > LONGEST ? `… (${text.length})` : foreign(text);
}

/** Component by component, with cause and cure; first, where another machine is suspected, why. */
export function componentLines({ doubt, components }: ExplainedReport, { t }: Texts): readonly string[] {
  const lines = components.map(({ component, result, cause, cure }) => {
    const why = [cause && t(`matchCause.${cause}`), cure && t(`matchCure.${cure}`)].filter(Boolean).join(' ');
    return `${t(`component.${component}`)}: ${t(`result.${result}`)}${why === '' ? '' : `. ${why}`}`;
  });
  if (doubt === null) return lines;
  const doubted = [t('match.doubt'), t(`matchDoubt.${doubt}.why`), t(`matchDoubt.${doubt}.wayOut`)];
  return [doubted.join(' '), ...lines];
}
