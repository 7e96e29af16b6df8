/**
 * Made by build/embed-verify-worker.ts: node/station/verify-worker.ts and all that it imports, as one script.
 */
declare module 'virtual:softkey-verify-worker' {
  const script: string;
  export default script;
}
