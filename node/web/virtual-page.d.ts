/**
 * Made by build/embed-page.ts: the base64 of the brotli of a JSON object, from the path of each file of the
 * page to its text.
 */
declare module 'virtual:softkey-page' {
  const packed: string;
  export default packed;
}

/** The same of the clerk's page. */
declare module 'virtual:softkey-desk-page' {
  const packed: string;
  export default packed;
}
