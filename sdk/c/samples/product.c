#include <softkey.h>
#include <stdio.h>
#include <stdlib.h>

#include "vendor.h"

/*
 * A product that looks at its own softkey, at its start and then once in an hour: product [HOME]. Prints what
 * an operator should see, and ends with 3 where it may not start.
 */

static void show_notice(const softkey_state *best) {
  if (best->licensed && best->until == NULL)
    printf("Licensed without end.\n");
  else if (best->licensed && best->reason == NULL)
    printf("Licensed for %lld more days.\n", (long long)best->days_left);
  else if (best->licensed)
    printf("%s It stops in %lld days.\n", softkey_explain(best->code, "en"), (long long)best->days_left);
  else
    printf("%s It does not start.\n", softkey_explain(best->code, "en"));
}

int main(int count, char **words) {
  softkey_check_options options = {sizeof options, VENDOR, ROOT_KEY, KEY_SET, WARN_DAYS, "E3-SERVER"};
  softkey_result *result;
  int64_t tags;
  int licensed;
  options.home = count > 1 ? words[1] : NULL;
  if (count > 2 || softkey_check(&options, &result) != SOFTKEY_DONE) {
    fprintf(stderr, "usage: product [HOME], on Linux\n");
    return EXIT_FAILURE;
  }
  show_notice(&result->best);
  if (softkey_entitled(result, "TAGS", &tags)) printf("%lld tags.\n", (long long)tags);
  if (result->not_recorded) printf("Run softkey status, so that this is taken down.\n");
  licensed = result->best.licensed;
  softkey_free_result(result);
  return licensed ? EXIT_SUCCESS : 3;
}
