import { addSeconds, epochSeconds, type Instant } from '../encoding/instant.ts';

/**
 * From when on a machine that asks by itself asks for the next license (spec R9): where a third of its life
 * is left, or up to a twentieth of it later, so that the machines of a site do not ask all at once. The same
 * key gives the same instant. `keyId`: 16 hex digits (spec B7).
 */
export function renewsFrom(
  { notBefore, expiresAt }: { readonly notBefore: Instant; readonly expiresAt: Instant },
  keyId: string,
): Instant {
  const life = Math.max(0, epochSeconds(expiresAt) - epochSeconds(notBefore));
  const share = Number.parseInt(keyId.slice(0, 4), 16) / 0x10000;
  return addSeconds(expiresAt, Math.floor((life / 20) * share) - Math.floor(life / 3));
}
