#include "match.h"

#include <string.h>

#define DIGEST_STEP 33

enum { SMBIOS_UUID = 0, OS_ID = 7, MAC = 8, DISK = 11 };

typedef enum sk_result { NOT_LISTED, SAME, CHANGED, UNKNOWN, GONE } sk_result;

/* What of a list is enough, and what a list is of which less is there. */
typedef struct sk_share {
  size_t there;
  size_t of;
  sk_result less;
} sk_share;

static const sk_share HALF = {1, 2, CHANGED};
static const sk_share TWO_THIRDS = {2, 3, CHANGED};
static const sk_share SEEN_HALF = {1, 2, UNKNOWN};

/* The components that decide, and how much each weighs (F5). Agreement in tenths. */
typedef struct sk_weights {
  unsigned uuid;
  unsigned os_id;
  unsigned mac;
  unsigned anchor;
  unsigned agreement;
} sk_weights;

static const sk_weights POLICIES[] = {{100, 40, 60, 50, 5}, {140, 65, 35, 100, 8}, {100, 30, 70, 30, 3}};
#define CERTAIN_WEIGHT 100

const char *sk_match_name(sk_match match) {
  return match == SK_MATCH ? "match" : match == SK_TOLERATED ? "tolerated" : "broken";
}

/* A component out of its line, whose shape was checked. Several digests of what is no list say nothing (F3).
 */
static sk_component component_in(sk_text line, size_t index) {
  sk_component one = {SK_VALUE, NULL, 0};
  sk_text rest;
  size_t behind = strlen(SK_COMPONENTS[index]) + 1;
  rest.at = line.at + behind;
  rest.length = line.length - behind;
  if (sk_is(rest, "denied"))
    one.status = SK_DENIED;
  else if (sk_is(rest, "absent"))
    one.status = SK_NOTHING;
  else if (sk_is(rest, "junk"))
    one.status = SK_JUNK;
  else {
    one.digests = rest.at;
    one.count = (rest.length + 1) / DIGEST_STEP;
    if (one.count > 1 && index != MAC && index != DISK) one.status = SK_JUNK;
  }
  return one;
}

void sk_machine_of(const sk_fingerprint *fingerprint, sk_machine *machine) {
  const sk_text *line = fingerprint->components.items;
  size_t i;
  memset(machine, 0, sizeof *machine);
  for (i = 0; i < SK_COMPONENT_COUNT; i++) machine->components[i] = component_in(line[i], i);
}

bool sk_read_machine(const char *text, sk_machine *machine) {
  sk_text lines[SK_COMPONENT_COUNT];
  sk_fingerprint fingerprint = {1, {lines, SK_COMPONENT_COUNT}};
  size_t i;
  for (i = 0; i < SK_COMPONENT_COUNT; i++) {
    const char *end = strchr(text, '\n');
    lines[i].at = (const unsigned char *)text;
    lines[i].length = end == NULL ? strlen(text) : (size_t)(end - text);
    if (!sk_is_component_line(lines[i], lines[i].length) || !sk_starts(lines[i], SK_COMPONENTS[i]))
      return false;
    text += lines[i].length + (end == NULL ? 0 : 1);
  }
  sk_machine_of(&fingerprint, machine);
  return *text == 0;
}

static bool has_digest(const sk_component *one, const unsigned char *digest) {
  size_t i;
  for (i = 0; i < one->count; i++)
    if (memcmp(one->digests + i * DIGEST_STEP, digest, DIGEST_STEP - 1) == 0) return true;
  return false;
}

static sk_result compare(const sk_component *before, const sk_component *now, sk_share share) {
  size_t found = 0;
  size_t i;
  if (before->status != SK_VALUE) return NOT_LISTED; /* new, or on neither side */
  if (now->status == SK_DENIED) return UNKNOWN;
  if (now->status != SK_VALUE) return GONE;
  for (i = 0; i < before->count; i++)
    if (has_digest(now, before->digests + i * DIGEST_STEP)) found++;
  return found * share.of >= before->count * share.there ? SAME : share.less;
}

static unsigned weight_of(sk_result wanted, sk_result uuid, sk_result os_id, sk_result mac,
                          const sk_weights *weights) {
  return (uuid == wanted ? weights->uuid : 0) + (os_id == wanted ? weights->os_id : 0) +
         (mac == wanted ? weights->mac : 0);
}

sk_match sk_match_machine(const sk_fingerprint *baseline, const sk_machine *machine, sk_policy policy) {
  const sk_weights *weights = &POLICIES[policy];
  sk_machine before;
  sk_share adapters;
  sk_result uuid;
  sk_result os_id;
  sk_result mac;
  unsigned same;
  unsigned changed;
  sk_machine_of(baseline, &before);
  uuid = compare(&before.components[SMBIOS_UUID], &machine->components[SMBIOS_UUID], HALF);
  os_id = compare(&before.components[OS_ID], &machine->components[OS_ID], HALF);
  /* F4: without the UUID the adapters alone have to say which machine it is. */
  adapters = machine->is_incomplete[MAC] ? SEEN_HALF : uuid == SAME ? HALF : TWO_THIRDS;
  mac = compare(&before.components[MAC], &machine->components[MAC], adapters);
  same = weight_of(SAME, uuid, os_id, mac, weights);
  changed = weight_of(CHANGED, uuid, os_id, mac, weights);
  if (uuid == CHANGED) return SK_BROKEN;
  if (same < weights->anchor || same * 10 < weights->agreement * (same + changed)) return SK_BROKEN;
  return changed == 0 && same >= CERTAIN_WEIGHT && uuid != GONE ? SK_MATCH : SK_TOLERATED;
}
