"""A product that looks at its own softkey, at its start and then once in an hour: product.py [HOME].

Prints what an operator should see, and ends with 3 where it may not start.
"""

import sys

from softkey import check, explain
from vendor import KEY_SET, ROOT_KEY, VENDOR, WARN_DAYS

home = sys.argv[1] if len(sys.argv) > 1 else None
found = check(vendor=VENDOR, root_key=ROOT_KEY, key_set=KEY_SET, warn_days=WARN_DAYS, product="E3-SERVER", home=home)
best = found.best
if not best.licensed:
    print(explain(best.code), "It does not start.")
elif best.reason:
    print(explain(best.code), f"It stops in {best.days_left} days.")
elif best.until is None:
    print("Licensed without end.")
else:
    print(f"Licensed for {best.days_left} more days.")
tags = found.entitled("TAGS")
if tags is not None:
    print(tags, "tags.")
if found.not_recorded:
    print("Run softkey status, so that this is taken down.")
sys.exit(0 if best.licensed else 3)
