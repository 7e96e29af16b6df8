// The package `softkey` for Node (docs/guides/product.md): the station's own core, for a product.
export { check, entitled } from './check.ts';
export type * from './types.ts';
export { verify } from './verify.ts';
