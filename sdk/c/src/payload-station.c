#include "payload-station.h"

#include "shape-tables.h"

static const char *const platforms[] = {"linux", "windows", "macos", "other", NULL};
static const sk_shape platform = SHAPE_ONE_OF(platforms);
static const sk_shape program = SHAPE_TEXT(1, 64);
static const sk_member station_members[] = {
    MEMBER(sk_station_group, host, "host", sk_shape_host),
    MEMBER(sk_station_group, platform, "platform", platform),
    MEMBER(sk_station_group, program, "program", program),
    MEMBER(sk_station_group, public_key, "publicKey", sk_shape_public_key),
};
const sk_shape sk_shape_station = SHAPE_RECORD(sk_station_group, station_members, NULL);

static const sk_shape entries = SHAPE_INTEGER(false, 0, LARGEST_INTEGER);
static const sk_member head_members[] = {
    MEMBER(sk_journal_head, entries, "entries", entries),
    MEMBER(sk_journal_head, head, "head", sk_shape_hash),
};
const sk_shape sk_shape_journal_head = SHAPE_RECORD(sk_journal_head, head_members, NULL);

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

static const sk_shape earlier = SHAPE_LIST(sk_shape_journal_head, 0, 16, NULL);
static const sk_member proof_members[] = {
    MEMBER(sk_journal_proof, entries, "entries", entries),
    MEMBER(sk_journal_proof, head, "head", sk_shape_hash),
    MEMBER(sk_journal_proof, earlier, "earlier", earlier),
};
const sk_shape sk_shape_journal_proof = SHAPE_RECORD(sk_journal_proof, proof_members, heads_ascend);

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
const sk_shape sk_shape_hypervisor = SHAPE_RECORD(sk_hypervisor, hypervisor_members, NULL);

static const char *const verdicts[] = {"match", "tolerated", "broken", NULL};
static const sk_shape current_license = SHAPE_BASE64(0);
static const sk_shape verdict = SHAPE_ONE_OF(verdicts);

/* What all versions have, in this order, before what they have not. */
#define UPGRADE_BEGINNING                                                                                    \
  MEMBER(sk_upgrade_request, request.vendor, "vendor", sk_shape_vendor),                                     \
      MEMBER(sk_upgrade_request, request.request_id, "requestId", sk_shape_request_id),                      \
      MEMBER(sk_upgrade_request, request.created_at, "createdAt", sk_shape_instant),                         \
      MEMBER(sk_upgrade_request, request.station, "station", sk_shape_station),                              \
      MEMBER(sk_upgrade_request, request.softkey_id, "softkeyId", sk_shape_softkey_id),                      \
      MEMBER(sk_upgrade_request, request.sequence, "sequence", sk_shape_sequence),                           \
      MEMBER(sk_upgrade_request, current_license, "currentLicense", current_license),                        \
      MEMBER(sk_upgrade_request, hypervisor, "hypervisor", sk_shape_hypervisor),                             \
      MEMBER(sk_upgrade_request, request.fingerprint, "fingerprint", sk_shape_fingerprint),                  \
      MEMBER(sk_upgrade_request, verdict, "verdict", verdict),                                               \
      MEMBER(sk_upgrade_request, highest_time, "highestTime", sk_shape_instant)

static const sk_shape why_emergency = SHAPE_TEXT(1, 400);
static const sk_member emergency_members[] = {
    MEMBER(sk_emergency_group, sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_emergency_group, began, "began", sk_shape_instant),
    MEMBER(sk_emergency_group, reason, "reason", why_emergency),
};
static const sk_shape emergency_or_null = SHAPE_RECORD_OR_NULL(sk_emergency_group, emergency_members);

static const sk_member upgrade_members[] = {
    UPGRADE_BEGINNING,
    MEMBER(sk_upgrade_request, ahead, "ahead", sk_shape_instant_or_null),
    MEMBER(sk_upgrade_request, emergency, "emergency", emergency_or_null),
    MEMBER(sk_upgrade_request, journal, "journal", sk_shape_journal_proof),
};
static const sk_member second_upgrade_members[] = {
    UPGRADE_BEGINNING,
    MEMBER(sk_upgrade_request, ahead, "ahead", sk_shape_instant_or_null),
    MEMBER(sk_upgrade_request, journal, "journal", sk_shape_journal_proof),
};
static const sk_member first_upgrade_members[] = {
    UPGRADE_BEGINNING,
    MEMBER(sk_upgrade_request, journal, "journal", sk_shape_journal_head),
};
const sk_shape sk_shape_upgrade_request = SHAPE_RECORD(sk_upgrade_request, upgrade_members, NULL);
const sk_shape sk_shape_second_upgrade_request =
    SHAPE_RECORD(sk_upgrade_request, second_upgrade_members, NULL);
const sk_shape sk_shape_first_upgrade_request = SHAPE_RECORD(sk_upgrade_request, first_upgrade_members, NULL);

static const sk_shape why_returned = SHAPE_TEXT(0, 400);
static const sk_member receipt_members[] = {
    MEMBER(sk_return_receipt, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_return_receipt, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_return_receipt, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_return_receipt, request.station, "station", sk_shape_station),
    MEMBER(sk_return_receipt, request.softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_return_receipt, request.sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_return_receipt, reason, "reason", why_returned),
    MEMBER(sk_return_receipt, journal, "journal", sk_shape_journal_head),
};
const sk_shape sk_shape_return_receipt = SHAPE_RECORD(sk_return_receipt, receipt_members, NULL);

static const sk_member report_members[] = {
    MEMBER(sk_station_report, request.vendor, "vendor", sk_shape_vendor),
    MEMBER(sk_station_report, request.request_id, "requestId", sk_shape_request_id),
    MEMBER(sk_station_report, request.created_at, "createdAt", sk_shape_instant),
    MEMBER(sk_station_report, request.station, "station", sk_shape_station),
    MEMBER(sk_station_report, request.softkey_id, "softkeyId", sk_shape_softkey_id),
    MEMBER(sk_station_report, request.sequence, "sequence", sk_shape_sequence),
    MEMBER(sk_station_report, license, "license", sk_shape_hash),
    MEMBER(sk_station_report, expires_at, "expiresAt", sk_shape_instant_or_null),
    MEMBER(sk_station_report, journal, "journal", sk_shape_journal_head),
};
const sk_shape sk_shape_station_report = SHAPE_RECORD(sk_station_report, report_members, NULL);
