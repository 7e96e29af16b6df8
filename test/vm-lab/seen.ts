import type { StatusView } from '../../shared/views.ts';

/** What a command wrote. */
interface Written {
  readonly stdout: string;
  readonly stderr: string;
}

/** A status and what it says of the machine, in the words of the tables: only what does not agree. */
export interface Seen {
  readonly kind: string;
  readonly reason: string | null;
  readonly verdict: string | undefined;
  readonly differences: Readonly<Record<string, string>>;
}

export function seenIn(answer: Written | undefined): Seen {
  const { kind, reason, match } = statusIn(answer);
  const differing = match?.components.filter(({ result }) => result !== 'same') ?? [];
  return {
    kind,
    reason,
    verdict: match?.verdict,
    differences: Object.fromEntries(differing.map(({ component, result }) => [component, result])),
  };
}

export function statusIn(answer: Written | undefined): StatusView {
  if (answer === undefined || answer.stdout === '') throw new Error(`no status: ${answer?.stderr}`);
  return JSON.parse(answer.stdout);
}
