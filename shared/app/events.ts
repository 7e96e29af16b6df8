/**
 * What the program tells the screens by itself: files were opened (`opened.take` gives them), a menu item was
 * chosen, or a menu item changed the settings (`host.read` gives them).
 */
export const HOST_EVENTS = [
  'opened',
  'go-machine',
  'go-import',
  'go-status',
  'go-inspect',
  'settings',
  'settings-changed',
  'about',
] as const;
export type HostEvent = (typeof HOST_EVENTS)[number];
