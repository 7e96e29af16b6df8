/** What the thread runs; a program that is built has it as text (build/embed-picture-reader.ts). */
export const threadScript = (): string | URL => new URL('./thread.ts', import.meta.url);
