/** Which dialog of the shell is open; null: none. */
export type OpenDialog = 'settings' | 'about' | null;
