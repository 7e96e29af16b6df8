#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "softkey.h"

/*
 * Checks a home and prints what came out as JSON, as `softkey status --json` does: softkey-check VENDOR
 * ROOT-KEY KEY-SET WARN-DAYS HOME NOW MACHINE-FILE; `-` where nothing is given.
 */

static void print_text(const char *name, const char *text) {
  printf("\"%s\":", name);
  if (text == NULL) {
    printf("null");
    return;
  }
  putchar('"');
  for (; *text != 0; text++) {
    if (*text == '"' || *text == '\\') putchar('\\');
    putchar(*text);
  }
  putchar('"');
}

static void print_number(const char *name, int64_t number) {
  if (number < 0)
    printf("\"%s\":null", name);
  else
    printf("\"%s\":%lld", name, (long long)number);
}

static void print_entitlements(const softkey_license *license) {
  size_t i;
  printf("\"entitlements\":[");
  for (i = 0; license != NULL && i < license->entitlement_count; i++) {
    const softkey_entitlement *one = &license->entitlements[i];
    printf(i == 0 ? "{" : ",{");
    print_text("name", one->name);
    putchar(',');
    print_text("kind", one->kind);
    putchar(',');
    if (one->term != NULL)
      print_text("value", one->term);
    else
      print_number("value", one->limit);
    putchar('}');
  }
  putchar(']');
}

static void print_following(const softkey_license *license) {
  printf("\"following\":");
  if (license == NULL) {
    printf("null");
    return;
  }
  putchar('{');
  print_number("sequence", license->sequence);
  putchar(',');
  print_text("notBefore", license->not_before);
  putchar(',');
  print_text("expiresAt", license->expires_at);
  putchar(',');
  print_text("graceUntil", license->grace_until);
  putchar('}');
}

static void print_state(const softkey_state *state) {
  const softkey_license *license = state->license;
  const struct {
    const char *name;
    const char *text;
  } texts[] = {{"kind", state->kind},
               {"code", state->code},
               {"reason", state->reason},
               {"until", state->until},
               {"graceUntil", state->grace_until},
               {"match", state->match},
               {"softkeyId", license == NULL ? NULL : license->softkey_id},
               {"product", license == NULL ? NULL : license->product},
               {"host", license == NULL ? NULL : license->host},
               {"customer", license == NULL ? NULL : license->customer},
               {"notBefore", license == NULL ? NULL : license->not_before},
               {"expiresAt", license == NULL ? NULL : license->expires_at}};
  size_t i;
  for (i = 0; i < sizeof texts / sizeof *texts; i++) {
    print_text(texts[i].name, texts[i].text);
    putchar(',');
  }
  print_number("sequence", license == NULL ? -1 : license->sequence);
  putchar(',');
  print_number("daysLeft", state->days_left);
  putchar(',');
  print_number("hoursLeft", state->hours_left);
  printf(",\"licensed\":%s,", state->licensed ? "true" : "false");
  print_entitlements(license);
  putchar(',');
  print_following(state->following);
}

static void print_result(const softkey_result *result) {
  size_t i;
  putchar('{');
  print_state(&result->best);
  printf(",\"softkeys\":[");
  for (i = 0; i < result->softkey_count; i++) {
    printf(i == 0 ? "{" : ",{");
    print_state(&result->softkeys[i]);
    putchar('}');
  }
  printf("],\"problems\":[");
  for (i = 0; i < result->problem_count; i++) {
    printf(i == 0 ? "{" : ",{");
    print_text("file", result->problems[i].file);
    putchar(',');
    print_text("code", result->problems[i].code);
    putchar('}');
  }
  printf("],\"clock\":{");
  print_text("now", result->now);
  putchar(',');
  print_text("highest", result->highest);
  putchar(',');
  print_text("judged", result->judged);
  printf(",\"setBack\":%s,\"ahead\":", result->clock_set_back ? "true" : "false");
  if (result->ahead_since == NULL) {
    printf("null");
  } else {
    putchar('{');
    print_text("since", result->ahead_since);
    putchar(',');
    print_text("believedFrom", result->ahead_believed_from);
    putchar('}');
  }
  printf("},\"notRecorded\":%s,\"homeExists\":%s}\n", result->not_recorded ? "true" : "false",
         result->home_exists ? "true" : "false");
}

static const char *given(const char *word) {
  return strcmp(word, "-") == 0 ? NULL : word;
}

static char *text_in(const char *path) {
  char *text = calloc(1, 1 << 16);
  FILE *file = fopen(path, "rb");
  if (text == NULL || file == NULL || fread(text, 1, (1 << 16) - 1, file) == 0) exit(70);
  fclose(file);
  return text;
}

int main(int count, char **words) {
  softkey_check_options options;
  softkey_result *result;
  char *machine;
  softkey_answer answer;
  if (count != 8) return 2;
  machine = given(words[7]) == NULL ? NULL : text_in(words[7]);
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vendor = words[1];
  options.root_key = words[2];
  options.key_set = given(words[3]);
  options.warn_days = strtoll(words[4], NULL, 10);
  options.home = given(words[5]);
  options.now = given(words[6]);
  options.machine = machine;
  answer = softkey_check(&options, &result);
  if (answer != SOFTKEY_DONE) {
    printf("{\"answer\":%d}\n", (int)answer);
    free(machine);
    return 1;
  }
  print_result(result);
  softkey_free_result(result);
  free(machine);
  return 0;
}
