/** Ctrl-C at a question: the person ends the program, which says nothing about it. A file of its own: every command loads it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
