import type { Component } from '../machine/reading.ts';
import type { ExplainedComponent, MatchCause, MatchCure } from './explain.ts';

/** Components that differ for one cause and have one cure. */
export interface Differing {
  readonly components: readonly Component[];
  readonly cause: MatchCause;
  readonly cure: MatchCure | null;
}

/** What differs in a report, each cause and its cure once, in the report's order. */
export function differing(components: readonly ExplainedComponent[]): readonly Differing[] {
  const found = new Map<string, { components: Component[]; cause: MatchCause; cure: MatchCure | null }>();
  for (const { component, cause, cure } of components) {
    if (cause === null) continue;
    const alike = found.get(`${cause} ${cure}`);
    if (alike) alike.components.push(component);
    else found.set(`${cause} ${cure}`, { components: [component], cause, cure });
  }
  return [...found.values()];
}
