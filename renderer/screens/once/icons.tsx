/** The three things that the drawings speak of, each around its own middle. */

export function MachineIcon({ x, y, isCopy = false }: { x: number; y: number; isCopy?: boolean }) {
  return (
    <g className={isCopy ? 'glyph glyph-copy' : 'glyph'} transform={`translate(${x} ${y})`}>
      <rect x="-22" y="-20" width="44" height="31" rx="4" />
      <path d="M0 11v8M-11 20h22" />
      <path className="glyph-fine" d="M-14-11h14M-14-4h20M-14 3h9" />
    </g>
  );
}

export function RequestIcon({ x, y }: { x: number; y: number }) {
  return (
    <g className="glyph" transform={`translate(${x} ${y})`}>
      <path d="M-15-20h20l10 10v30h-30Z" />
      <path className="glyph-fine" d="M-8-6h14M-8 1h16M-8 8h10" />
    </g>
  );
}

export function KeyIcon({ x, y }: { x: number; y: number }) {
  return (
    <g className="glyph glyph-key" transform={`translate(${x} ${y})`}>
      <circle cx="-10" cy="0" r="10" />
      <circle className="glyph-hole" cx="-12" cy="0" r="3" />
      <path d="M0 0h22M14 0v8M21 0v6" />
    </g>
  );
}

/** A cross: something is not allowed. */
export function CrossIcon({ x, y }: { x: number; y: number }) {
  return (
    <g className="glyph-cross" transform={`translate(${x} ${y})`}>
      <circle r="12" />
      <path d="m-5-5 10 10M5-5-5 5" />
    </g>
  );
}

/** An arrow from left to right. */
export function LinkIcon({ from, to, y }: { from: number; to: number; y: number }) {
  return <path className="glyph-link" d={`M${from} ${y}H${to}m-6-5 6 5-6 5`} />;
}
