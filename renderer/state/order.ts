import { type Answers, version } from '../../shared/advisor/answers.ts';
import { declarationOf, hasHardkey, roleIn, rolesFor } from '../../shared/advisor/declaration.ts';
import { withoutUnasked } from '../../shared/advisor/questions.ts';
import { LONGEST, type Order, order } from '../../shared/document/payload/fields.ts';
import { read, text } from '../../shared/document/shape.ts';
import type { VendorView } from '../../shared/views.ts';
import type { Draft } from './draft.ts';

/** What of an order a person enters, in the order in which it is asked. */
export const ORDER_FIELDS = [
  'product',
  'customerName',
  'customerContact',
  'reference',
  'hypervisorVersion',
  'productVersion',
  'role',
] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

/** What is wrong with a field. */
export type FieldProblem =
  | 'missing'
  | 'too-long'
  | 'unseen' // characters that no document takes: controls, halves of pairs
  | 'no-version'
  | 'hardkey'; // a machine with a USB key makes no request

export interface FieldFault {
  readonly field: OrderField;
  readonly problem: FieldProblem;
  /** For `too-long`: how many characters there may be. */
  readonly most: number;
}

type Vendor = Pick<VendorView, 'products'>;

/**
 * The order as `preLicense.create` wants it; null while something is missing or wrong (`orderFaults` says
 * what).
 */
export function orderFrom(draft: Draft, vendor: Vendor): Order | null {
  if (draft.answers === null || orderFaults(draft, vendor).length > 0) return null;
  const result = read(order, written(draft, draft.answers));
  return 'value' in result ? result.value : null;
}

/** Every field that is not yet as an order wants it, in the order of ORDER_FIELDS. */
export function orderFaults(draft: Draft, vendor: Vendor): readonly FieldFault[] {
  return ORDER_FIELDS.flatMap((field) => {
    const problem = CHECKS[field](draft, vendor);
    return problem === undefined ? [] : [{ field, problem, most: MOST[field] ?? 0 }];
  });
}

function written(draft: Draft, answers: Answers): Order {
  return {
    product: draft.product,
    customer: { name: draft.customerName.trim(), contact: draft.customerContact.trim() },
    architecture: declarationOf(withoutUnasked(answers), draft.role),
    reference: draft.reference.trim(),
  };
}

const MOST: Readonly<Partial<Record<OrderField, number>>> = {
  customerName: LONGEST.name,
  customerContact: LONGEST.contact,
  reference: LONGEST.reference,
};

type Check = (draft: Draft, vendor: Vendor) => FieldProblem | undefined;

const CHECKS: Readonly<Record<OrderField, Check>> = {
  product: ({ product }, { products }) => (products.some(({ id }) => id === product) ? undefined : 'missing'),
  customerName: ({ customerName }) =>
    customerName.trim() === '' ? 'missing' : textProblem(customerName, LONGEST.name),
  customerContact: ({ customerContact }) => textProblem(customerContact, LONGEST.contact),
  reference: ({ reference }) => textProblem(reference, LONGEST.reference),
  hypervisorVersion: ({ answers }) =>
    versionProblem(answers ? withoutUnasked(answers).hypervisorVersion : ''),
  productVersion: ({ answers }) => versionProblem(answers?.productVersion ?? ''),
  role: ({ answers, role }) => {
    const chosen = roleIn(role);
    if (!answers || !chosen || !rolesFor(answers).includes(chosen)) return 'missing';
    return hasHardkey(role) ? 'hardkey' : undefined;
  },
};

function textProblem(typed: string, most: number): FieldProblem | undefined {
  if (typed.trim().length > most) return 'too-long';
  return 'value' in read(text(0, most), typed.trim()) ? undefined : 'unseen';
}

function versionProblem(typed: string): FieldProblem | undefined {
  return 'value' in read(version, typed) ? undefined : 'no-version';
}
