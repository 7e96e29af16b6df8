import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../shared/door.ts';
import { ORDER } from './made-up-machine.ts';

/**
 * The calls that change a store, as the crash tests make them: in a process that is killed, and once more
 * after it.
 */
export function callStation(station: Client, call: string, folder: string): Promise<unknown> {
  switch (call) {
    case 'prelicense':
      return station['preLicense.create']({
        order: ORDER,
        confirm: 'SCADA-01',
        person: 'Ana',
        acknowledged: [],
        again: null,
      });
    case 'import': {
      const bytes = new Uint8Array(readFileSync(join(folder, 'a.license')));
      return station['documents.import']({ files: [{ name: 'a.license', bytes }], dryRun: false });
    }
    case 'upgrade-request':
      return station['upgradeRequest.create']({});
    default:
      throw new Error(`no call ${call}`);
  }
}
