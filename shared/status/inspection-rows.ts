import type { Kind } from '../document/kinds.ts';
import type { ExplainedReport } from '../fingerprint/explain.ts';
import type { InspectedDocument, Inspection, RefusalView } from '../views.ts';
import { factsIn } from './main-facts.ts';
import { signatureResult } from './signature.ts';

/** A document that was inspected, or what could not be opened, as one row of a table. */
export interface InspectionRow {
  /** Where it is: `mail.eml`, `bundle » name`. */
  readonly file: string;
  readonly kind: Kind | null;
  readonly host: string | null;
  readonly customer: string | null;
  readonly product: string | null;
  /** The end of a license, as it stands in the payload. */
  readonly until: string | null;
  /** Null: in order. */
  readonly verdict: RefusalView | null;
  /** What is said of it may be believed. */
  readonly isSigned: boolean;
  readonly match: ExplainedReport | null;
}

/** A row for each document of these files, those inside others too: what is wrong first, then by the end. */
export function inspectionRows(
  files: readonly { readonly name: string; readonly inspection: Inspection }[],
): readonly InspectionRow[] {
  return files.flatMap(({ name, inspection }) => rowsOf(name, inspection)).sort(byUrgency);
}

function rowsOf(file: string, { refusals, documents }: Inspection): readonly InspectionRow[] {
  return [
    ...refusals.map((verdict) => ({ ...NOTHING_KNOWN, file, verdict })),
    ...documents.flatMap((document) => [
      rowOf(file, document),
      ...document.inside.flatMap((inner) => rowsOf(`${file} » ${inner.name}`, inner)),
    ]),
  ];
}

const NOTHING_KNOWN = {
  ...{ kind: null, host: null, customer: null, product: null, until: null },
  ...{ isSigned: false, match: null },
};

function rowOf(file: string, document: InspectedDocument): InspectionRow {
  const { kind, payload, signature, verdict, match } = document;
  const facts = new Map(typeof payload === 'object' && payload !== null ? factsIn(payload) : []);
  const [host = null, customer = null] = [facts.get('host'), facts.get('customer')];
  const [product = null, until = null] = [facts.get('product'), facts.get('until')];
  return {
    ...{ file, kind, host, customer, product, until, match },
    verdict: signature.refusal ?? verdict,
    isSigned: signatureResult(document) === 'holds',
  };
}

function byUrgency(one: InspectionRow, other: InspectionRow): number {
  const isFine = ({ verdict }: InspectionRow) => Number(verdict === null);
  return (
    isFine(one) - isFine(other) ||
    inOrder(one.until ?? NO_END, other.until ?? NO_END) ||
    inOrder(one.file, other.file)
  );
}

/** Behind every date. */
const NO_END = '\uffff';

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
