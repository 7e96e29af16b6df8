#include <string.h>

#include "payload-station.h"

static const sk_shape *upgrade_request_of(int version) {
  if (version == 1) return &sk_shape_first_upgrade_request;
  return version == 2 ? &sk_shape_second_upgrade_request : &sk_shape_upgrade_request;
}

static const sk_shape *shape_of(int kind, int version) {
  switch (kind) {
    case SK_PRE_LICENSE:
      return &sk_shape_pre_license;
    case SK_LICENSE:
      return &sk_shape_license;
    case SK_UPGRADE_REQUEST:
      return upgrade_request_of(version);
    case SK_KEY_SET:
      return &sk_shape_key_set;
    case SK_REVOCATION_LIST:
      return &sk_shape_revocation_list;
    case SK_RETURN_RECEIPT:
      return &sk_shape_return_receipt;
    case SK_STATION_REPORT:
      return &sk_shape_station_report;
    default:
      return &sk_shape_courier_bundle;
  }
}

sk_code sk_read_kind(int kind, int version, sk_text bytes, sk_payload *payload, sk_arena *arena) {
  union {
    sk_payload plain;
    sk_pre_license pre_license;
    sk_upgrade_request upgrade_request;
    sk_return_receipt return_receipt;
    sk_station_report station_report;
  } whole;
  sk_code code;
  memset(&whole, 0, sizeof whole);
  code = sk_read_payload(bytes, sk_most_payload(kind), shape_of(kind, version), &whole, arena);
  if (code != SK_OK) return code;
  *payload = whole.plain;
  if (kind == SK_PRE_LICENSE) payload->request.product = whole.pre_license.order.product;
  return SK_OK;
}

sk_code sk_require_no_excess(int kind, const sk_payload *payload) {
  const sk_text *line;
  size_t i;
  if (kind != SK_PRE_LICENSE && kind != SK_UPGRADE_REQUEST) return SK_OK;
  line = payload->request.fingerprint.components.items;
  for (i = 0; i < SK_COMPONENT_COUNT; i++) {
    bool is_list = sk_starts(line[i], "mac ") || sk_starts(line[i], "disk ");
    size_t digests = (line[i].length - strlen(SK_COMPONENTS[i])) / 33;
    if (digests > (is_list ? SK_MOST_IN_A_LIST : 1)) return SK_MALFORMED;
  }
  return SK_OK;
}
