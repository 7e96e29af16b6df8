/**
 * An expression that makes `value`. Engines read JSON in a fraction of the time in which they compile the
 * same value as code.
 */
export function jsonExpression(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
