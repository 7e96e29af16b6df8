#ifndef SK_PAYLOAD_STATION_H
#define SK_PAYLOAD_STATION_H

#include "payload.h"

/*
 * What stations write (spec §7). A product never asks for one; they are read whole all the same, so that this
 * library says of any softkey file what every other reader says.
 */

typedef struct sk_journal_head {
  int64_t entries;
  sk_text head;
} sk_journal_head;

typedef struct sk_journal_proof {
  int64_t entries;
  sk_text head;
  sk_list earlier;
} sk_journal_proof;

typedef struct sk_hypervisor {
  int kind;
  sk_text cloud;
  sk_text version;
  sk_text physical_host;
} sk_hypervisor;

typedef struct sk_architecture {
  sk_text hypervisor;
  bool ha;
  bool ft;
  int redundancy;
  sk_text role;
} sk_architecture;

typedef struct sk_order_group {
  sk_text product;
  sk_customer customer;
  sk_architecture architecture;
  sk_text reference;
} sk_order_group;

typedef struct sk_confirmation {
  sk_text host;
  sk_text person;
} sk_confirmation;

typedef struct sk_again {
  sk_text reason;
  sk_text previous;
} sk_again;

/*
 * A struct for each table; all of them begin as sk_request does, whose other members are copied out of them.
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

typedef struct sk_emergency_group {
  int64_t sequence;
  sk_text began;
  sk_text reason;
} sk_emergency_group;

typedef struct sk_upgrade_request {
  sk_request request;
  sk_text current_license;
  sk_hypervisor hypervisor;
  int verdict;
  sk_text highest_time;
  sk_text ahead;
  sk_emergency_group emergency;
  sk_journal_proof journal;
} sk_upgrade_request;

typedef struct sk_return_receipt {
  sk_request request;
  sk_text reason;
  sk_journal_head journal;
} sk_return_receipt;

typedef struct sk_station_report {
  sk_request request;
  sk_text license;
  sk_text expires_at;
  sk_journal_head journal;
} sk_station_report;

/* Parts that several of the tables share. */
extern const sk_shape sk_shape_station, sk_shape_journal_head, sk_shape_journal_proof, sk_shape_hypervisor;

#endif
