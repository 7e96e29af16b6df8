import type { Kind } from '../kinds.ts';
import { type CourierBundle, courierBundle } from './courier-bundle.ts';
import type { PayloadFormat } from './fields.ts';
import { type KeySet, keySet } from './key-set.ts';
import { type License, license } from './license.ts';
import { type PreLicense, preLicense } from './pre-license.ts';
import { type ReturnReceipt, returnReceipt } from './return-receipt.ts';
import { type RevocationList, revocationList } from './revocation-list.ts';
import { type StationReport, stationReport } from './station-report.ts';
import { type UpgradeRequest, upgradeRequest } from './upgrade-request.ts';

/** What each kind's payload is, once read. */
export interface PayloadOf {
  'pre-license': PreLicense;
  license: License;
  'upgrade-request': UpgradeRequest;
  'key-set': KeySet;
  'revocation-list': RevocationList;
  'return-receipt': ReturnReceipt;
  'station-report': StationReport;
  'courier-bundle': CourierBundle;
}

/** How each kind's payload is read and summarised. */
export const FORMATS: { readonly [K in Kind]: PayloadFormat<PayloadOf[K]> } = {
  'pre-license': preLicense,
  license,
  'upgrade-request': upgradeRequest,
  'key-set': keySet,
  'revocation-list': revocationList,
  'return-receipt': returnReceipt,
  'station-report': stationReport,
  'courier-bundle': courierBundle,
};
