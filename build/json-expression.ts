/**
 * A JavaScript expression for `value`. Engines parse JSON much faster than they compile the same value as
 * code.
 */
export function jsonExpression(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
