// The composition root of the station edition: what customers get, without the desk.
import { startEdition } from './entry.ts';
import { stationCommands } from './table/station-commands.ts';

void startEdition(
  {
    profile: __SOFTKEY_PROFILE__,
    edition: __SOFTKEY_EDITION__,
    version: __SOFTKEY_VERSION__,
    date: __SOFTKEY_BUILD_DATE__,
  },
  stationCommands,
);
