#include <stdlib.h>
#include <string.h>

#include "instant.h"
#include "payload.h"
#include "softkey.h"

#ifdef __linux__

#include <time.h>

#include "evidence.h"
#include "home-files.h"
#include "home-place.h"
#include "look.h"
#include "machine.h"
#include "result.h"

/* What the options amount to. */
static bool is_sound(const softkey_check_options *options, sk_look *look) {
  if (options == NULL || options->size < sizeof *options || options->warn_days < 0) return false;
  if (options->now != NULL && !sk_is_instant(sk_literal(options->now))) return false;
  if (options->machine != NULL && !sk_read_machine(options->machine, &look->machine)) return false;
  if (options->vendor == NULL || !sk_shape_vendor.fits(sk_literal(options->vendor))) return false;
  look->warn_days = options->warn_days;
  return sk_pin(&look->holdings.trust, options->vendor, options->root_key);
}

static sk_instant clock_now(void) {
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_REALTIME, &time);
  return sk_instant_of((int64_t)time.tv_sec);
}

static sk_code find_surroundings(const softkey_check_options *options, sk_look *look, sk_arena *arena) {
  const char *lines;
  look->now = options->now != NULL ? sk_instant_from(sk_literal(options->now)) : clock_now();
  look->home = options->home != NULL ? options->home : sk_usual_home(arena);
  if (options->machine != NULL) return SK_OK;
  lines = sk_machine_lines("", options->vendor, arena);
  return lines != NULL && sk_read_machine(lines, &look->machine) ? SK_OK : SK_NO_MEMORY;
}

static softkey_answer check(const softkey_check_options *options, sk_look *look, sk_result_room *room) {
  sk_code code = SK_OK;
  if (options->key_set != NULL) code = sk_take_first_keys(&look->holdings, options->key_set, &room->arena);
  if (code != SK_OK) return code == SK_NO_MEMORY ? SOFTKEY_NO_MEMORY : SOFTKEY_BAD_OPTIONS;
  code = find_surroundings(options, look, &room->arena);
  if (code == SK_OK) code = look->home == NULL ? SK_HOME_UNKNOWN : sk_look_at_home(look, &room->arena);
  if (code == SK_NO_MEMORY) return SOFTKEY_NO_MEMORY;
  code = code == SK_OK ? sk_show_look(look, options->product, room) : sk_show_unknown(look, code, room);
  return code == SK_OK ? SOFTKEY_DONE : SOFTKEY_NO_MEMORY;
}

softkey_answer softkey_check(const softkey_check_options *options, softkey_result **result) {
  sk_look look;
  sk_result_room *room;
  softkey_answer answer;
  if (result == NULL) return SOFTKEY_BAD_OPTIONS;
  *result = NULL;
  memset(&look, 0, sizeof look);
  if (!is_sound(options, &look)) return SOFTKEY_BAD_OPTIONS;
  room = calloc(1, sizeof *room);
  if (room == NULL) return SOFTKEY_NO_MEMORY;
  answer = check(options, &look, room);
  if (answer == SOFTKEY_DONE)
    *result = &room->result;
  else
    softkey_free_result(&room->result);
  return answer;
}

void softkey_free_result(softkey_result *result) {
  sk_result_room *room = (sk_result_room *)(void *)result;
  if (room == NULL) return;
  sk_give_back(&room->arena);
  free(room);
}

#else

softkey_answer softkey_check(const softkey_check_options *options, softkey_result **result) {
  (void)options;
  if (result != NULL) *result = NULL;
  return SOFTKEY_NOT_ON_THIS_SYSTEM;
}

void softkey_free_result(softkey_result *result) {
  (void)result;
}

#endif

int softkey_entitled(const softkey_result *result, const char *name, int64_t *limit) {
  const softkey_entitlement *one = NULL;
  if (limit != NULL) *limit = -1;
  if (result != NULL && result->best.licensed) one = softkey_entitlement_named(result->best.license, name);
  if (one == NULL) return 0;
  if (one->term != NULL && sk_compare_instants(result->judged, one->term) >= 0) return 0;
  if (limit != NULL) *limit = one->limit;
  return 1;
}
