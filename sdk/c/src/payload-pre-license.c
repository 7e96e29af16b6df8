#include "payload-station.h"
#include "shape-tables.h"

static const char *const redundancies[] = {"none", "hot-standby", NULL};
static const sk_shape declared_hypervisor = SHAPE_TEXT(1, 64);
static const sk_shape yes_or_no = SHAPE_BOOLEAN;
static const sk_shape redundancy = SHAPE_ONE_OF(redundancies);
static const sk_shape role = SHAPE_TEXT(0, 64);
static const sk_member architecture_members[] = {
    MEMBER(sk_architecture, hypervisor, "hypervisor", declared_hypervisor),
    MEMBER(sk_architecture, ha, "ha", yes_or_no),
    MEMBER(sk_architecture, ft, "ft", yes_or_no),
    MEMBER(sk_architecture, redundancy, "redundancy", redundancy),
    MEMBER(sk_architecture, role, "role", role),
};
static const sk_shape architecture = SHAPE_RECORD(sk_architecture, architecture_members, NULL);

static const sk_member order_members[] = {
    MEMBER(sk_order_group, product, "product", sk_shape_product),
    MEMBER(sk_order_group, customer, "customer", sk_shape_customer),
    MEMBER(sk_order_group, architecture, "architecture", architecture),
    MEMBER(sk_order_group, reference, "reference", sk_shape_reference),
};
static const sk_shape order = SHAPE_RECORD(sk_order_group, order_members, NULL);

static const sk_shape person = SHAPE_TEXT(0, 120);
static const sk_member confirmation_members[] = {
    MEMBER(sk_confirmation, host, "host", sk_shape_host),
    MEMBER(sk_confirmation, person, "person", person),
};
static const sk_shape confirmation = SHAPE_RECORD(sk_confirmation, confirmation_members, NULL);

static const sk_shape why_again = SHAPE_TEXT(1, 400);
static const sk_member again_members[] = {
    MEMBER(sk_again, reason, "reason", why_again),
    MEMBER(sk_again, previous, "previousRequestId", sk_shape_request_id),
};
static const sk_shape again = SHAPE_RECORD_OR_NULL(sk_again, again_members);

typedef struct sk_preflight_entry {
  sk_text id;
  int severity;
  int result;
  sk_text reason;
  bool acknowledged;
} sk_preflight_entry;

static bool fits_plain_word(sk_text text) {
  size_t i;
  if (text.length < 1 || text.length > 48 || text.at[0] < 'a' || text.at[0] > 'z') return false;
  for (i = 1; i < text.length; i++) {
    unsigned char c = text.at[i];
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') return false;
  }
  return true;
}

static bool checks_ascend(const void *value) {
  const sk_list *list = value;
  const sk_preflight_entry *one = list->items;
  size_t i;
  for (i = 1; i < list->count; i++)
    if (sk_order(one[i - 1].id, one[i].id) >= 0) return false;
  return true;
}

static const char *const severities[] = {"hard", "soft", NULL};
static const char *const results[] = {"passed", "failed", "unknown", NULL};
static const sk_shape plain_word = SHAPE_WORD(fits_plain_word);
static const sk_shape severity = SHAPE_ONE_OF(severities);
static const sk_shape result = SHAPE_ONE_OF(results);
static const sk_member preflight_members[] = {
    MEMBER(sk_preflight_entry, id, "id", plain_word),
    MEMBER(sk_preflight_entry, severity, "severity", severity),
    MEMBER(sk_preflight_entry, result, "result", result),
    MEMBER(sk_preflight_entry, reason, "reason", plain_word),
    MEMBER(sk_preflight_entry, acknowledged, "acknowledged", yes_or_no),
};
static const sk_shape preflight_entry = SHAPE_RECORD(sk_preflight_entry, preflight_members, NULL);
static const sk_shape preflight = SHAPE_LIST(preflight_entry, 0, 64, checks_ascend);

static bool confirmed_host(const void *value) {
  const sk_pre_license *one = value;
  return sk_same(one->confirmation.host, one->request.station.host);
}

static const sk_member pre_license_members[] = {
    MEMBER(sk_pre_license, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_pre_license, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_pre_license, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_pre_license, request.station, "station", sk_shape_station),
    MEMBER(sk_pre_license, order, "order", order),
    MEMBER(sk_pre_license, confirmation, "confirmation", confirmation),
    MEMBER(sk_pre_license, again, "again", again),
    MEMBER(sk_pre_license, hypervisor, "hypervisor", sk_shape_hypervisor),
    MEMBER(sk_pre_license, request.fingerprint, "fingerprint", sk_shape_fingerprint),
    MEMBER(sk_pre_license, preflight, "preflight", preflight),
    MEMBER(sk_pre_license, journal, "journal", sk_shape_journal_head),
};
const sk_shape sk_shape_pre_license = SHAPE_RECORD(sk_pre_license, pre_license_members, confirmed_host);
