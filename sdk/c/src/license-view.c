#include "license-view.h"

#include <string.h>

#include "term.h"

/* The copies of a license's texts, and whether one of them found no room. */
typedef struct sk_copying {
  sk_arena *arena;
  bool failed;
} sk_copying;

static const char *copied(sk_copying *copying, sk_text text) {
  char *copy;
  if (text.at == NULL) return NULL;
  copy = sk_keep(copying->arena, text.at, text.length);
  if (copy == NULL) copying->failed = true;
  return copy;
}

static softkey_entitlement view_entitlement(sk_copying *copying, const sk_entitlement_entry *entry) {
  static const char *const kinds[] = {"feature", "limit", "term"};
  softkey_entitlement view;
  view.name = copied(copying, entry->name);
  view.kind = kinds[entry->kind];
  view.limit = entry->kind == SK_LIMIT ? entry->value.number : -1;
  view.term = entry->kind == SK_TERM ? copied(copying, entry->value.text) : NULL;
  return view;
}

static const softkey_entitlement *view_entitlements(sk_copying *copying, const sk_list *list) {
  softkey_entitlement *views = sk_take(copying->arena, (list->count + 1) * sizeof *views);
  size_t i;
  if (views == NULL) copying->failed = true;
  for (i = 0; views != NULL && i < list->count; i++)
    views[i] = view_entitlement(copying, (const sk_entitlement_entry *)list->items + i);
  return views;
}

softkey_license *sk_view_license(const sk_license *license, sk_arena *arena) {
  sk_copying copying = {arena, false};
  softkey_license *view = sk_take(arena, sizeof *view);
  sk_instant until;
  if (view == NULL) return NULL;
  view->vendor = copied(&copying, license->vendor);
  view->softkey_id = copied(&copying, license->softkey_id);
  view->sequence = license->sequence;
  view->issued_at = copied(&copying, license->issued_at);
  view->not_before = copied(&copying, license->not_before);
  view->expires_at = copied(&copying, license->expires_at);
  if (sk_grace_until(license, &until)) view->grace_until = copied(&copying, sk_literal(until.text));
  view->grace_days = license->grace_days;
  view->host = copied(&copying, license->host);
  view->product = copied(&copying, license->product);
  view->customer = copied(&copying, license->customer.name);
  view->reference = copied(&copying, license->reference);
  view->entitlements = view_entitlements(&copying, &license->entitlements);
  view->entitlement_count = license->entitlements.count;
  return copying.failed ? NULL : view;
}

const softkey_entitlement *softkey_entitlement_named(const softkey_license *license, const char *name) {
  size_t i;
  if (license == NULL || name == NULL) return NULL;
  for (i = 0; i < license->entitlement_count; i++)
    if (strcmp(license->entitlements[i].name, name) == 0) return &license->entitlements[i];
  return NULL;
}
