import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';

/** The one member of the object that stands for bytes in JSON. No call has a member of this name. */
const BYTES = '$bytes';

/** The input of a call as JSON, for doors that carry text only. */
export function toWire(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) =>
    value instanceof Uint8Array ? { [BYTES]: encodeBase64(value) } : value,
  );
}

/**
 * The same input again; throws where it is no JSON. What only looks like bytes stays as it is, and the door
 * refuses it.
 */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => bytesIn(value) ?? value);
}

function bytesIn(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, BYTES)) return undefined;
  const encoded: unknown = Reflect.get(value, BYTES);
  return typeof encoded === 'string' ? decodeBase64(encoded) : undefined;
}
