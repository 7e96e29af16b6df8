/** A document for a camera or a chat, without line breaks: each text is one code, or one message. */
export interface CompactText {
  /** The whole document as one code that a phone still reads; null where it is too large for that. */
  readonly whole: string | null;
  /** The same document in codes that are easier to read, to be taken in any order; one where it is small. */
  readonly parts: readonly string[];
}
