import type { ReactElement } from 'react';
import type { Component } from '../../shared/machine/reading.ts';

const BARCODE = <path d="M4 6v12M7.5 6v12M10 6v12M13.5 6v12M17 6v12M20 6v12" />;
const MAKER = <path d="M4 20V10l5 3v-3l5 3V5h6v15ZM8 16.5h2M14 16.5h2" />;

/** A small drawing of each part of a machine, in lines of the colour of the text around it. */
const GLYPHS: Readonly<Record<Component, ReactElement>> = {
  'smbios-uuid': (
    <path d="M7 20c1-2 1.3-4.5 1.3-7a3.7 3.7 0 0 1 7.4 0c0 2.600-.2 4.800-.8 7M4.5 16.500c.4-1.200.5-2.400.5-3.500a7 7 0 0 1 14 0c0 1.800-.1 3.300-.4 5M12 13c0 3-.3 5.300-1.300 8M8 4.300a9 9 0 0 1 8 0" />
  ),
  'system-serial': BARCODE,
  'board-serial': BARCODE,
  'chassis-serial': BARCODE,
  'system-vendor': MAKER,
  'system-product': MAKER,
  'bios-vendor': (
    <>
      <rect x="5" y="5" width="14" height="14" rx="1.5" />
      <path d="M8.5 5v3M12 5v3M15.5 5v3M8.5 16v3M12 16v3M15.5 16v3" />
    </>
  ),
  'os-id': (
    <>
      <rect x="3" y="4.5" width="18" height="15" rx="2" />
      <path d="M3 9h18M6 6.800h.1M8.5 6.800h.1" />
    </>
  ),
  mac: (
    <>
      <rect x="4" y="4" width="16" height="13" rx="2" />
      <path d="M8 17v-4h8v4M10 13v-2.500h4V13M12 17v4M8 21h8" />
    </>
  ),
  cpu: (
    <>
      <rect x="6.5" y="6.5" width="11" height="11" rx="1.5" />
      <path d="M9.5 3v3.500M14.5 3v3.500M9.5 17.500V21M14.5 17.500V21M3 9.500h3.500M3 14.5h3.500M17.5 9.500H21M17.5 14.5H21" />
    </>
  ),
  memory: (
    <path d="M3 8h18v8H3ZM6 16v2.500M10 16v2.500M14 16v2.500M18 16v2.500M7 10.500v3M12 10.500v3M17 10.500v3" />
  ),
  disk: (
    <>
      <ellipse cx="12" cy="6.5" rx="7.5" ry="3" />
      <path d="M4.5 6.500v11c0 1.700 3.400 3 7.5 3s7.5-1.3 7.5-3v-11M4.5 12c0 1.700 3.400 3 7.5 3s7.5-1.300 7.5-3" />
    </>
  ),
  'host-name': <path d="M4 4h7.500l8.5 8.5-7.5 7.500L4 11.500ZM8 8h.1" />,
};

export function ComponentIcon({ component }: { component: Component }) {
  return (
    <svg className="component-glyph" viewBox="0 0 24 24" aria-hidden="true">
      {GLYPHS[component]}
    </svg>
  );
}
