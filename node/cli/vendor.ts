// The composition root of the vendor edition: every command.
import { startEdition } from './entry.ts';
import { stationCommands } from './table/station-commands.ts';
import { vendorCommands } from './table/vendor-commands.ts';

// The demo vendor's secret keys are public, and no other vendor's program carries them.
const loadDemoKeys = __SOFTKEY_DEMO__ ? () => import('../desk/demo-keys.ts') : undefined;

void startEdition(
  {
    profile: __SOFTKEY_PROFILE__,
    edition: __SOFTKEY_EDITION__,
    version: __SOFTKEY_VERSION__,
    date: __SOFTKEY_BUILD_DATE__,
  },
  [...stationCommands, ...vendorCommands(loadDemoKeys)],
);
