import { openRelayStore } from '../../../node/relay/store.ts';

/** `keep-once.ts DIR SENDER`: one more parcel of a sender comes, and is answered. */
const [dir = '', sender = ''] = process.argv.slice(2);
const store = openRelayStore(dir);
const now = '2026-06-01T00:00:00Z';
const parcel = {
  sender,
  keyId: '0'.repeat(16),
  hash: 'c'.repeat(64),
  counter: 3,
  bytes: Buffer.from('third'),
};
store.arrived(parcel, now);
store.answered(parcel, Buffer.from('answer'), { issued: true, now });
