/**
 * Ctrl-C at a question ends the program without a message. It is a file of its own because every command
 * loads it.
 */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
