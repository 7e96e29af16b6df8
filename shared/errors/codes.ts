/** Exit codes of the command line (docs/spec.md is about files; these are the program's). */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  notLicensed: 3,
  internal: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Every refusal there is, with the exit code it gives. Closed: a new code is a new line here, and then the three catalogs in
 * shared/text/ do not compile until each has its title and hint.
 */
export const REFUSALS = {
  // reading a file (spec §11)
  FILE_MISSING: EXIT.refused,
  FILE_DENIED: EXIT.refused,
  IS_A_FOLDER: EXIT.refused,
  NOT_A_REGULAR_FILE: EXIT.refused,
  LINK_OUTSIDE: EXIT.refused,
  NETWORK_PATH: EXIT.refused,
  TOO_LARGE: EXIT.refused,
  // its armor and envelope (spec §3, §4)
  NOT_UTF8: EXIT.refused,
  NOT_A_SOFTKEY_FILE: EXIT.refused,
  DAMAGED: EXIT.refused,
  SEVERAL_DOCUMENTS: EXIT.refused,
  TOO_MANY_DOCUMENTS: EXIT.refused,
  PARTS_MISSING: EXIT.refused,
  MALFORMED: EXIT.refused,
  NEWER_VERSION: EXIT.refused,
  WRONG_KIND: EXIT.refused,
  // its payload (spec §2)
  BAD_UTF8: EXIT.refused,
  TOO_DEEP: EXIT.refused,
  DUPLICATE_MEMBER: EXIT.refused,
  NOT_CANONICAL: EXIT.refused,
  SUMMARY_FALSE: EXIT.refused,
  // who signed it (spec §5, §6)
  FORGED: EXIT.refused,
  KEY_UNKNOWN: EXIT.refused,
  KEY_WITHDRAWN: EXIT.refused,
  KEY_OUT_OF_DATE: EXIT.refused,
  // what it says (spec §9, §10)
  WRONG_VENDOR: EXIT.refused,
  WRONG_PRODUCT: EXIT.refused,
  OTHER_MACHINE: EXIT.refused,
  OLDER_SEQUENCE: EXIT.refused,
  NEWER_GONE: EXIT.refused,
  SEQUENCE_CONFLICT: EXIT.refused,
  REVOKED: EXIT.refused,
  NOT_YET_VALID: EXIT.refused,
  EXPIRED: EXIT.refused,
  INSIDE_REFUSED: EXIT.refused,
  // the station
  CONFIRMATION_MISSING: EXIT.refused,
  JSON_INVALID: EXIT.refused,
  ORDER_INVALID: EXIT.refused,
  ORDER_CHANGED: EXIT.refused,
  REASON_MISSING: EXIT.refused,
  NO_IDENTITY: EXIT.refused,
  PREFLIGHT_FAILED: EXIT.refused,
  PREFLIGHT_UNSEEN: EXIT.refused,
  NO_GUIDE: EXIT.refused,
  NO_LICENSE: EXIT.refused,
  DUMP_NOT_UNDERSTOOD: EXIT.refused,
  SEVERAL_MACHINES: EXIT.refused,
  HOME_UNWRITABLE: EXIT.refused,
  STORE_CORRUPT: EXIT.refused,
  IDENTITY_DAMAGED: EXIT.refused,
  STATION_KEY_OTHER: EXIT.refused,
  DOCUMENT_GONE: EXIT.refused,
  RECORD_LOST: EXIT.refused,
  STORE_LOCKED: EXIT.refused,
  HOME_UNKNOWN: EXIT.refused,
  DISK_FULL: EXIT.refused,
  OUTPUT_FAILED: EXIT.refused,
  // the system under it (decision 38)
  DISK_FAILED: EXIT.refused,
  SHARE_GONE: EXIT.refused,
  FILE_HELD: EXIT.refused,
  SYSTEM_EXHAUSTED: EXIT.refused,
  SYSTEM_REFUSED: EXIT.refused,
  // the desk
  DESK_MISSING: EXIT.refused,
  DESK_EXISTS: EXIT.refused,
  DESK_OTHER_VENDOR: EXIT.refused,
  LEDGER_CORRUPT: EXIT.refused,
  LEDGER_LOCKED: EXIT.refused,
  PASSPHRASE_MISSING: EXIT.refused,
  PASSPHRASE_SHORT: EXIT.refused,
  PASSPHRASE_WRONG: EXIT.refused,
  TERMS_INVALID: EXIT.refused,
  ALREADY_ISSUED: EXIT.refused,
  CHECK_FAILED: EXIT.refused,
  DESK_CLOCK: EXIT.refused,
  NOT_CONFIRMED: EXIT.refused,
  TERMS_CONFLICT: EXIT.refused,
  SOFTKEY_UNKNOWN: EXIT.refused,
  STATION_KEY_CHANGED: EXIT.refused,
  RUNTIME_TOO_OLD: EXIT.refused,
  // the program
  HOST_GONE: EXIT.refused,
  TOO_MANY_FILES: EXIT.refused,
  NO_MAIL_PROGRAM: EXIT.refused,
  PRINT_FAILED: EXIT.refused,
  PORT_TAKEN: EXIT.refused,
  USAGE: EXIT.usage,
  INTERNAL: EXIT.internal,
} as const satisfies Record<string, ExitCode>;

export type RefusalCode = keyof typeof REFUSALS;
