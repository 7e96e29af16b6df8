#ifndef SK_MACHINE_LINUX_H
#define SK_MACHINE_LINUX_H

#include "match.h"
#include "system-files.h"

/*
 * What decides which machine this is, as Linux tells it: SMBIOS UUID, OS id, and the MACs of the adapters
 * that count (spec F5). What is evidence only is not read.
 */
typedef struct sk_identity {
  sk_status uuid_status;
  char uuid[64];
  sk_status os_id_status;
  char os_id[64];
  sk_status mac_status;
  /* Of 18 characters each, the zero among them. */
  char (*macs)[18];
  size_t mac_count;
} sk_identity;

void sk_read_linux(sk_system *system, sk_identity *identity);

/* Its parts. */
void sk_read_firmware_uuid(sk_system *system, sk_identity *identity);
void sk_read_os_id(sk_system *system, sk_identity *identity);
void sk_read_adapters(sk_system *system, sk_identity *identity);

/* What a UUID that a source gave is worth, and its one spelling. */
sk_status sk_judge_uuid(const char *raw, char *uuid, size_t room);
sk_status sk_judge_os_id(const char *raw, char *id, size_t room);

#endif
