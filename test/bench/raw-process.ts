// A process of its own that verifies its share of a folder's licenses with nothing but `crypto.verify`. It
// says when all is in memory, begins when it is told to, and says when it is done.
import { readFileSync } from 'node:fs';
import { walkFiles } from '../../node/files/walk.ts';
import { openDocument } from '../../shared/document/document.ts';
import { readyRaw, verifyRaw } from './raw-verify.ts';

const [folder = '', publicKey = '', share, shares] = process.argv.slice(2);
const mine = [...walkFiles([folder])].filter((_, i) => i % Number(shares) === Number(share));
const raw = readyRaw(
  mine.map(({ path }) => openDocument(readFileSync(path)).envelope),
  Buffer.from(publicKey, 'base64'),
);
process.on('message', () => {
  verifyRaw(raw);
  process.send?.('done');
});
process.send?.('ready');
