import { addDays, earlier, type Instant } from '../encoding/instant.ts';

/** How long an emergency grace lasts. It is the same for every vendor. */
export const EMERGENCY_DAYS = 7;

/** An emergency grace that a person began for a license whose own grace was over (spec G1). */
export interface EmergencyGrace {
  readonly softkeyId: string;
  /** Of the license that it is for: each has one at most. */
  readonly sequence: number;
  readonly began: Instant;
  /** Why, in the words of the person who began it. */
  readonly reason: string;
}

/** The first instant in which it no longer lets the product run. */
export function emergencyUntil({ began }: Pick<EmergencyGrace, 'began'>): Instant {
  return addDays(began, EMERGENCY_DAYS);
}

export function isEmergencyNow(grace: EmergencyGrace, now: Instant): boolean {
  return grace.began <= now && now < emergencyUntil(grace);
}

/**
 * What several witnesses know, as one grace per softkey: the one of the highest sequence, with the earliest
 * beginning that any of them has (spec L27).
 */
export function knownEmergencies(witnessed: readonly EmergencyGrace[]): readonly EmergencyGrace[] {
  const known = new Map<string, EmergencyGrace>();
  for (const grace of witnessed) {
    const other = known.get(grace.softkeyId);
    if (other === undefined || other.sequence < grace.sequence) known.set(grace.softkeyId, grace);
    else if (other.sequence === grace.sequence)
      known.set(grace.softkeyId, { ...other, began: earlier(other.began, grace.began) });
  }
  return [...known.values()];
}
