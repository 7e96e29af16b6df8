#include <iostream>
#include <softkey.hpp>

#include "vendor.h"

/*
 * A product that looks at its own softkey, at its start and then once in an hour: product [HOME]. Prints what
 * an operator should see, and ends with 3 where it may not start.
 */

int main(int count, char **words) {
  softkey_check_options options{};
  options.size = sizeof options;
  options.vendor = VENDOR;
  options.root_key = ROOT_KEY;
  options.key_set = KEY_SET;
  options.warn_days = WARN_DAYS;
  options.product = "E3-SERVER";
  options.home = count > 1 ? words[1] : nullptr;
  const softkey::result found(options);
  const softkey_state &best = found->best;
  if (!found.licensed())
    std::cout << found.explain() << " It does not start.\n";
  else if (best.reason != nullptr)
    std::cout << found.explain() << " It stops in " << best.days_left << " days.\n";
  else if (best.until == nullptr)
    std::cout << "Licensed without end.\n";
  else
    std::cout << "Licensed for " << best.days_left << " more days.\n";
  if (const auto tags = found.limit("TAGS")) std::cout << *tags << " tags.\n";
  if (found->not_recorded) std::cout << "Run softkey status, so that this is taken down.\n";
  return found.licensed() ? 0 : 3;
}
