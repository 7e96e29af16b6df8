import type { ExplainedComponent, ExplainedReport } from '../../shared/fingerprint/explain.ts';
import type { ComponentResult } from '../../shared/fingerprint/match.ts';
import { POLICIES } from '../../shared/fingerprint/policies.ts';
import type { Component } from '../../shared/machine/reading.ts';
import type { Tone } from './tone.tsx';

/** The weight of a part of a machine in the verdict, in terms that hold for every policy (spec F4, F5). */
export type Weight = 'decides' | 'counts' | 'evidence';

/** One part of the picture of a machine. */
export interface Tile {
  readonly component: Component;
  readonly result: ComponentResult;
  readonly weight: Weight;
  readonly tone: Tone;
}

/**
 * The tiles of a report: first the parts that decide, the heaviest first, then the evidence in the report's
 * order.
 */
export function tilesOf(components: readonly ExplainedComponent[]): {
  readonly deciding: readonly Tile[];
  readonly evidence: readonly Tile[];
} {
  const tiles = components.map(({ component, result }): Tile => {
    const weight = weightOf(component);
    return { component, result, weight, tone: resultTone(result, weight) };
  });
  return {
    deciding: tiles.filter(({ weight }) => weight !== 'evidence').sort(heaviestFirst),
    evidence: tiles.filter(({ weight }) => weight === 'evidence'),
  };
}

export function weightOf(component: Component): Weight {
  if (component === 'smbios-uuid') return 'decides';
  return component in POLICIES.standard.weights ? 'counts' : 'evidence';
}

/** A different part counts by its weight; an unknown or new part is never wrong by itself. */
export function resultTone(result: ComponentResult, weight: Weight): Tone {
  switch (result) {
    case 'same':
      return 'ok';
    case 'changed':
      return weight === 'decides' ? 'stop' : weight === 'counts' ? 'warn' : 'info';
    case 'denied':
    case 'absent':
      return weight === 'evidence' ? 'info' : 'warn';
    case 'new':
      return 'info';
  }
}

/** The result to show for a reason that several parts share: the worst of theirs. */
export function reasonTone(parts: readonly Component[], { components }: ExplainedReport): Tone {
  const tones = components
    .filter(({ component }) => parts.includes(component))
    .map(({ component, result }) => resultTone(result, weightOf(component)));
  return WORST_FIRST.find((tone) => tones.includes(tone)) ?? 'info';
}

const WORST_FIRST = ['stop', 'warn', 'info'] as const satisfies readonly Tone[];

function heaviestFirst(a: Tile, b: Tile): number {
  const { weights } = POLICIES.standard;
  return (weights[b.component] ?? 0) - (weights[a.component] ?? 0);
}
