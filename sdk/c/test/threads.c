#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "softkey.h"

/*
 * Checks a home often, from several threads at once: softkey-threads THREADS CHECKS VENDOR ROOT-KEY KEY-SET
 * HOME. Prints what all of them said, and the middle time of a check in microseconds.
 */

#define MOST_THREADS 64

typedef struct sk_worker {
  pthread_t thread;
  const softkey_check_options *options;
  long checks;
  char said[32];
  double *took;
} sk_worker;

static double microseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void *work(void *given) {
  sk_worker *worker = given;
  long i;
  for (i = 0; i < worker->checks; i++) {
    double began = microseconds();
    softkey_result *result;
    if (softkey_check(worker->options, &result) != SOFTKEY_DONE) exit(70);
    worker->took[i] = microseconds() - began;
    if (i > 0 && strcmp(worker->said, result->best.kind) != 0) exit(71);
    snprintf(worker->said, sizeof worker->said, "%s", result->best.kind);
    softkey_free_result(result);
  }
  return NULL;
}

static int by_size(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return difference < 0 ? -1 : difference > 0;
}

int main(int count, char **words) {
  static sk_worker workers[MOST_THREADS];
  softkey_check_options options;
  long threads;
  long checks;
  double *took;
  long i;
  if (count != 7) return 2;
  threads = strtol(words[1], NULL, 10);
  checks = strtol(words[2], NULL, 10);
  if (threads < 1 || threads > MOST_THREADS || checks < 1) return 2;
  took = calloc((size_t)(threads * checks), sizeof *took);
  if (took == NULL) return 70;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vendor = words[3];
  options.root_key = words[4];
  options.key_set = words[5];
  options.home = words[6];
  for (i = 0; i < threads; i++) {
    workers[i].options = &options;
    workers[i].checks = checks;
    workers[i].took = took + i * checks;
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) return 70;
  }
  for (i = 0; i < threads; i++) pthread_join(workers[i].thread, NULL);
  for (i = 1; i < threads; i++)
    if (strcmp(workers[i].said, workers[0].said) != 0) return 71;
  qsort(took, (size_t)(threads * checks), sizeof *took, by_size);
  printf("%s %.0f\n", workers[0].said, took[threads * checks / 2]);
  free(took);
  return 0;
}
