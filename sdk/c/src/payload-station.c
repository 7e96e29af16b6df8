#include <string.h>

#include "payload.h"
#include "shape-tables.h"

/*
 * What stations and couriers write (spec §7). A product never asks for one; they are read whole all the same,
 * so that this library says of any softkey file what every other reader says.
 */

static const char *const platforms[] = {"linux", "windows", "macos", "other", NULL};
static const sk_shape platform = SHAPE_ONE_OF(platforms);
static const sk_shape program = SHAPE_TEXT(1, 64);
static const sk_member station_members[] = {
    MEMBER(sk_station_group, host, "host", sk_shape_host),
    MEMBER(sk_station_group, platform, "platform", platform),
    MEMBER(sk_station_group, program, "program", program),
    MEMBER(sk_station_group, public_key, "publicKey", sk_shape_public_key),
};
static const sk_shape station = SHAPE_RECORD(sk_station_group, station_members, NULL);

typedef struct sk_journal_head {
  int64_t entries;
  sk_text head;
} sk_journal_head;

static const sk_shape entries = SHAPE_INTEGER(false, 0, LARGEST_INTEGER);
static const sk_member head_members[] = {
    MEMBER(sk_journal_head, entries, "entries", entries),
    MEMBER(sk_journal_head, head, "head", sk_shape_hash),
};
static const sk_shape journal_head = SHAPE_RECORD(sk_journal_head, head_members, NULL);

typedef struct sk_journal_proof {
  int64_t entries;
  sk_text head;
  sk_list earlier;
} sk_journal_proof;

static bool heads_ascend(const void *value) {
  const sk_journal_proof *proof = value;
  const sk_journal_head *earlier = proof->earlier.items;
  size_t i;
  for (i = 0; i < proof->earlier.count; i++) {
    int64_t next = i + 1 < proof->earlier.count ? earlier[i + 1].entries : proof->entries;
    if (earlier[i].entries >= next) return false;
  }
  return true;
}

static const sk_shape earlier = SHAPE_LIST(journal_head, 0, 16, NULL);
static const sk_member proof_members[] = {
    MEMBER(sk_journal_proof, entries, "entries", entries),
    MEMBER(sk_journal_proof, head, "head", sk_shape_hash),
    MEMBER(sk_journal_proof, earlier, "earlier", earlier),
};
static const sk_shape journal_proof = SHAPE_RECORD(sk_journal_proof, proof_members, heads_ascend);

typedef struct sk_hypervisor {
  int kind;
  sk_text cloud;
  sk_text version;
  sk_text physical_host;
} sk_hypervisor;

static const char *const hypervisor_kinds[] = {"vmware", "hyperv",   "kvm",       "qemu",  "virtualbox",
                                               "xen",    "nutanix",  "parallels", "bhyve", "container",
                                               "wsl",    "physical", "unknown",   NULL};
static const sk_shape hypervisor_kind = SHAPE_ONE_OF(hypervisor_kinds);
static const sk_shape cloud = SHAPE_TEXT_OR_NULL(1, 32);
static const sk_shape hypervisor_version = SHAPE_TEXT_OR_NULL(1, 64);
static const sk_shape physical_host = SHAPE_TEXT_OR_NULL(1, 255);
static const sk_member hypervisor_members[] = {
    MEMBER(sk_hypervisor, kind, "kind", hypervisor_kind),
    MEMBER(sk_hypervisor, cloud, "cloud", cloud),
    MEMBER(sk_hypervisor, version, "version", hypervisor_version),
    MEMBER(sk_hypervisor, physical_host, "physicalHost", physical_host),
};
static const sk_shape hypervisor = SHAPE_RECORD(sk_hypervisor, hypervisor_members, NULL);

typedef struct sk_architecture {
  sk_text hypervisor;
  bool ha;
  bool ft;
  int redundancy;
  sk_text role;
} sk_architecture;

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

typedef struct sk_order_group {
  sk_text product;
  sk_customer customer;
  sk_architecture architecture;
  sk_text reference;
} sk_order_group;

static const sk_member order_members[] = {
    MEMBER(sk_order_group, product, "product", sk_shape_product),
    MEMBER(sk_order_group, customer, "customer", sk_shape_customer),
    MEMBER(sk_order_group, architecture, "architecture", architecture),
    MEMBER(sk_order_group, reference, "reference", sk_shape_reference),
};
static const sk_shape order = SHAPE_RECORD(sk_order_group, order_members, NULL);

typedef struct sk_confirmation {
  sk_text host;
  sk_text person;
} sk_confirmation;

static const sk_shape person = SHAPE_TEXT(0, 120);
static const sk_member confirmation_members[] = {
    MEMBER(sk_confirmation, host, "host", sk_shape_host),
    MEMBER(sk_confirmation, person, "person", person),
};
static const sk_shape confirmation = SHAPE_RECORD(sk_confirmation, confirmation_members, NULL);

typedef struct sk_again {
  sk_text reason;
  sk_text previous;
} sk_again;

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

/* A struct for each table; all of them begin as sk_request does, whose other members are copied out of them.
 */
typedef struct sk_pre_license {
  sk_request request;
  sk_order_group order;
  sk_confirmation confirmation;
  sk_again again;
  sk_hypervisor hypervisor;
  sk_list preflight;
  sk_journal_head journal;
} sk_pre_license;

static bool confirmed_host(const void *value) {
  const sk_pre_license *one = value;
  return sk_same(one->confirmation.host, one->request.station.host);
}

static const sk_member pre_license_members[] = {
    MEMBER(sk_pre_license, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_pre_license, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_pre_license, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_pre_license, request.station, "station", station),
    MEMBER(sk_pre_license, order, "order", order),
    MEMBER(sk_pre_license, confirmation, "confirmation", confirmation),
    MEMBER(sk_pre_license, again, "again", again),
    MEMBER(sk_pre_license, hypervisor, "hypervisor", hypervisor),
    MEMBER(sk_pre_license, request.fingerprint, "fingerprint", sk_shape_fingerprint),
    MEMBER(sk_pre_license, preflight, "preflight", preflight),
    MEMBER(sk_pre_license, journal, "journal", journal_head),
};
const sk_shape sk_shape_pre_license = SHAPE_RECORD(sk_pre_license, pre_license_members, confirmed_host);

typedef struct sk_upgrade_request {
  sk_request request;
  sk_text current_license;
  sk_hypervisor hypervisor;
  int verdict;
  sk_text highest_time;
  sk_text ahead;
  sk_journal_proof journal;
} sk_upgrade_request;

static const char *const verdicts[] = {"match", "tolerated", "broken", NULL};
static const sk_shape current_license = SHAPE_BASE64(0);
static const sk_shape verdict = SHAPE_ONE_OF(verdicts);

/* What both versions have, in this order, before what they have not. */
#define UPGRADE_BEGINNING                                                                                    \
  MEMBER(sk_upgrade_request, request.vendor, "vendor", sk_shape_vendor),                                     \
      MEMBER(sk_upgrade_request, request.request_id, "requestId", sk_shape_request_id),                      \
      MEMBER(sk_upgrade_request, request.created_at, "createdAt", sk_shape_instant),                         \
      MEMBER(sk_upgrade_request, request.station, "station", station),                                       \
      MEMBER(sk_upgrade_request, request.softkey_id, "softkeyId", sk_shape_softkey_id),                      \
      MEMBER(sk_upgrade_request, request.sequence, "sequence", sk_shape_sequence),                           \
      MEMBER(sk_upgrade_request, current_license, "currentLicense", current_license),                        \
      MEMBER(sk_upgrade_request, hypervisor, "hypervisor", hypervisor),                                      \
      MEMBER(sk_upgrade_request, request.fingerprint, "fingerprint", sk_shape_fingerprint),                  \
      MEMBER(sk_upgrade_request, verdict, "verdict", verdict),                                               \
      MEMBER(sk_upgrade_request, highest_time, "highestTime", sk_shape_instant)

static const sk_member upgrade_members[] = {
    UPGRADE_BEGINNING,
    MEMBER(sk_upgrade_request, ahead, "ahead", sk_shape_instant_or_null),
    MEMBER(sk_upgrade_request, journal, "journal", journal_proof),
};
static const sk_member first_upgrade_members[] = {
    UPGRADE_BEGINNING,
    MEMBER(sk_upgrade_request, journal, "journal", journal_head),
};
const sk_shape sk_shape_upgrade_request = SHAPE_RECORD(sk_upgrade_request, upgrade_members, NULL);
const sk_shape sk_shape_first_upgrade_request = SHAPE_RECORD(sk_upgrade_request, first_upgrade_members, NULL);

typedef struct sk_return_receipt {
  sk_request request;
  sk_text reason;
  sk_journal_head journal;
} sk_return_receipt;

static const sk_shape why_returned = SHAPE_TEXT(0, 400);
static const sk_member receipt_members[] = {
    MEMBER(sk_return_receipt, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_return_receipt, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_return_receipt, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_return_receipt, request.station, "station", station),
    MEMBER(sk_return_receipt, request.softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_return_receipt, request.sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_return_receipt, reason, "reason", why_returned),
    MEMBER(sk_return_receipt, journal, "journal", journal_head),
};
const sk_shape sk_shape_return_receipt = SHAPE_RECORD(sk_return_receipt, receipt_members, NULL);

typedef struct sk_station_report {
  sk_request request;
  sk_text license;
  sk_text expires_at;
  sk_journal_head journal;
} sk_station_report;

static const sk_member report_members[] = {
    MEMBER(sk_station_report, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_station_report, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_station_report, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_station_report, request.station, "station", station),
    MEMBER(sk_station_report, request.softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_station_report, request.sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_station_report, license, "license", sk_shape_hash),
    MEMBER(sk_station_report, expires_at, "expiresAt", sk_shape_instant_or_null),
    MEMBER(sk_station_report, journal, "journal", journal_head),
};
const sk_shape sk_shape_station_report = SHAPE_RECORD(sk_station_report, report_members, NULL);

static const sk_shape *shape_of(int kind, int version) {
  switch (kind) {
    case SK_PRE_LICENSE:
      return &sk_shape_pre_license;
    case SK_LICENSE:
      return &sk_shape_license;
    case SK_UPGRADE_REQUEST:
      return version == 1 ? &sk_shape_first_upgrade_request : &sk_shape_upgrade_request;
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
