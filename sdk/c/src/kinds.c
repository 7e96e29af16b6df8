#include "kinds.h"

const sk_kind_row SK_KINDS[SK_KIND_COUNT] = {
    {"pre-license", "PRE LICENSE", SK_BY_STATION, 1},
    {"license", "LICENSE", SK_BY_SIGNING_KEY, 1},
    {"upgrade-request", "UPGRADE REQUEST", SK_BY_STATION, 3},
    {"key-set", "KEY SET", SK_BY_ROOT_KEY, 1},
    {"revocation-list", "REVOCATION LIST", SK_BY_SIGNING_KEY, 1},
    {"return-receipt", "RETURN RECEIPT", SK_BY_STATION, 1},
    {"station-report", "STATION REPORT", SK_BY_STATION, 1},
    {"courier-bundle", "COURIER BUNDLE", SK_BY_NOBODY, 1},
};

int sk_kind_named(sk_text name) {
  int kind = SK_KIND_COUNT - 1;
  while (kind >= 0 && !sk_is(name, SK_KINDS[kind].name)) kind--;
  return kind;
}

int sk_kind_labelled(sk_text label) {
  int kind = SK_KIND_COUNT - 1;
  while (kind >= 0 && !sk_is(label, SK_KINDS[kind].label)) kind--;
  return kind;
}

size_t sk_most_payload(int kind) {
  return kind == SK_COURIER_BUNDLE ? 12582912 : 262144;
}

size_t sk_most_envelope(int kind) {
  return kind == SK_COURIER_BUNDLE ? 16777216 : 1048576;
}
