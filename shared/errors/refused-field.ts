/** What is wrong with a field, worded in the catalogs (`fieldFault`); `form` is any other rule. */
export type FaultCode =
  | 'missing'
  | 'unknown'
  | 'object'
  | 'list'
  | 'boolean'
  | 'integer'
  | 'text'
  | 'instant'
  | 'base64'
  | 'oneOf'
  | 'productId'
  | 'version'
  | 'noneTwice'
  | 'json'
  | 'form';

/** A field of a document that was refused. */
export interface RefusedField {
  /** `order.customer.name`; empty: the document as a whole. */
  readonly path: string;
  readonly code: FaultCode;
  /** What the words need: the least and the most, the choices, or the name that was meant. */
  readonly parameters: readonly (string | number)[];
}
