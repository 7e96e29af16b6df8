#include "term.h"

bool sk_grace_until(const sk_license *license, sk_instant *until) {
  sk_instant expires;
  if (license->expires_at.at == NULL) return false;
  expires = sk_instant_from(license->expires_at);
  *until = sk_add_seconds(expires.text, license->grace_days * SK_DAY_SECONDS);
  return true;
}

sk_phase sk_phase_of(const sk_license *license, const char *now) {
  sk_instant until;
  if (sk_compare_instants(now, (const char *)license->not_before.at) < 0) return SK_NOT_YET;
  if (!sk_grace_until(license, &until)) return SK_IN_TERM;
  if (sk_compare_instants(now, (const char *)license->expires_at.at) < 0) return SK_IN_TERM;
  return sk_compare_instants(now, until.text) < 0 ? SK_IN_GRACE : SK_OVER;
}

const char *sk_phase_name(sk_phase phase) {
  static const char *const names[] = {"not-yet", "in-term", "in-grace", "over"};
  return names[phase];
}

const sk_revocation *sk_revocation_of(const sk_license *license, const sk_revocation *revoked, size_t count) {
  size_t i;
  for (i = 0; i < count; i++)
    if (sk_same(revoked[i].softkey_id, license->softkey_id) &&
        (revoked[i].through_sequence == 0 || license->sequence <= revoked[i].through_sequence))
      return &revoked[i];
  return NULL;
}
