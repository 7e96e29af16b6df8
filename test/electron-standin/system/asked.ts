/** What the app asked of the operating system, in order. There is nobody here who would show or open it. */
export interface Asked {
  readonly what: string;
  readonly with: readonly unknown[];
}

export const asked: Asked[] = [];

export function note(what: string, ...details: readonly unknown[]): void {
  asked.push({ what, with: details });
}
