import type { Adapter } from './facts.ts';
import { junkReason } from './junk.ts';
import { macText } from './mac.ts';
import { COMPONENTS, type Component, type Reading, type ReasonOf } from './reading.ts';
import { plainText } from './text.ts';

/**
 * An answer of one source about one component. Several sources may answer; `readingsOf` makes one reading of
 * them.
 */
export type Finding =
  | {
      readonly component: Component;
      readonly status: 'value';
      readonly values: readonly string[];
      readonly source: string;
      readonly incomplete?: true;
    }
  | Missing<'denied'>
  | Missing<'absent'>
  | Missing<'junk'>;

interface Missing<Status extends 'denied' | 'absent' | 'junk'> {
  readonly component: Component;
  readonly status: Status;
  readonly reason: ReasonOf<Status>;
  readonly source: string;
}

/**
 * The source gave these raw values. They are brought to their one spelling; junk among them is judged here.
 */
export function found(component: Component, raw: readonly string[], source: string): Finding {
  const texts = raw.map((text) => spelling(component, text)).filter((text) => text !== '');
  const values = texts.filter((text) => !junkReason(component, text));
  if (values.length > 0) return { component, status: 'value', values: [...new Set(values)].sort(), source };
  const [junk] = texts;
  const reason = junk === undefined ? undefined : junkReason(component, junk);
  return reason ? { component, status: 'junk', reason, source } : absent(component, 'empty', source);
}

/** The source has it, or may have it, and would not tell. */
export function denied(component: Component, reason: ReasonOf<'denied'>, source: string): Finding {
  return { component, status: 'denied', reason, source };
}

/** The source was asked and has no such value. */
export function absent(component: Component, reason: ReasonOf<'absent'>, source: string): Finding {
  return { component, status: 'absent', reason, source };
}

/** The source gave a value that the next start makes anew. */
export function notLasting(component: Component, source: string): Finding {
  return { component, status: 'junk', reason: 'not-lasting', source };
}

/** The MACs of the adapters that count; `whole` where the source lists every adapter there is, up or down. */
export function adapterFinding(adapters: readonly Adapter[], source: string, whole: boolean): Finding {
  const counted = adapters.filter((adapter) => adapter.counted).map((adapter) => adapter.mac);
  const finding = counted.length > 0 ? found('mac', counted, source) : noneCounted(adapters, source);
  if (whole) return finding;
  return finding.status === 'value' ? { ...finding, incomplete: true } : denied('mac', 'no-link', source);
}

function noneCounted(adapters: readonly Adapter[], source: string): Finding {
  return absent('mac', adapters.length > 0 ? 'none-counted' : 'not-found', source);
}

const PREFERENCE = ['value', 'junk', 'denied', 'absent'] as const;

/**
 * One reading per component, in the order of COMPONENTS. The first source with a value wins; failing that,
 * the status that says most (junk, then denied, then absent).
 */
export function readingsOf(findings: readonly Finding[], at: string): readonly Reading[] {
  return COMPONENTS.map((component) => {
    const answers = findings.filter((finding) => finding.component === component);
    const best = PREFERENCE.map((status) => answers.find((answer) => answer.status === status)).find(Boolean);
    return { ...(best ?? absent(component, 'not-reported', '')), at };
  });
}

function spelling(component: Component, raw: string): string {
  if (component === 'mac') return macText(raw) ?? plainText(raw);
  const text = plainText(raw);
  return component === 'smbios-uuid' || component === 'os-id' ? text.toLowerCase() : text;
}
