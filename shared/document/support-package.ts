/** The first line of a support package, in every language: by it a program knows one. */
export const SUPPORT_PACKAGE_LINE = 'SOFTKEY SUPPORT PACKAGE';

/** As far as mails and chats put something of their own above it. */
const MOST_ABOVE = 4096;

/** Whether a file is a support package, or a mail with the text of one. */
export function isSupportPackage(bytes: Uint8Array): boolean {
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_ABOVE)).split(/[\r\n]+/);
  return lines.some((line) => line.replace(/^[>\s]+/, '').trimEnd() === SUPPORT_PACKAGE_LINE);
}
