import nacl from 'tweetnacl';
import type { Engine } from './cryptography.ts';

/**
 * Ed25519 in plain JavaScript: for browsers and phones, and as the second opinion on the native engine. About
 * 60 times slower.
 */
export const portableEngine: Engine = {
  name: 'portable',
  verify: (message, signature, publicKey) => nacl.sign.detached.verify(message, signature, publicKey),
};
