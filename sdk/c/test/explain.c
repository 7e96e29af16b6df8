#include <stdio.h>

#include "softkey.h"

/* Prints codes in words, a line for each: softkey-explain LANGUAGE CODE… */
int main(int count, char **words) {
  int i;
  for (i = 2; i < count; i++) {
    const char *text = softkey_explain(words[i], words[1]);
    puts(text == NULL ? "" : text);
  }
  return 0;
}
