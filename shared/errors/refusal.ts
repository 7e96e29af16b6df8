import type { RefusalCode } from './codes.ts';
import type { RefusedField } from './refused-field.ts';

/**
 * What a refusal may carry beside its code: plain values that fill the placeholders of its message and travel
 * as JSON.
 */
export type RefusalDetails = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly RefusedField[]>
>;

/**
 * Something was refused, for a reason that a person can act on. Its text for people comes out of the
 * catalogs, by code; `details` must hold no secret and no raw machine id.
 */
export class LicensingError extends Error {
  override readonly name = 'LicensingError';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

export function isRefusal(error: unknown, code?: RefusalCode): error is LicensingError {
  return error instanceof LicensingError && (code === undefined || error.code === code);
}
