import type { ReactNode } from 'react';

/** Drawn, so that the ways are told apart before a word is read. */
export function SendOptionIcon({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <svg className="way-sign" viewBox="0 0 48 48" aria-hidden="true">
      {SIGNS[kind]}
    </svg>
  );
}

const SIGNS = {
  save: (
    <>
      <path d="M24 7v22m-8-8 8 8 8-8" />
      <path d="M8 31v8h32v-8" />
    </>
  ),
  mail: (
    <>
      <rect x="6" y="11" width="36" height="26" rx="3" />
      <path d="m7 13 17 14 17-14" />
    </>
  ),
  code: (
    <>
      <path d="M8 8h11v11H8ZM29 8h11v11H29ZM8 29h11v11H8Z" />
      <path d="M30 30h3M38 30h2M30 35v5M36 36h4v4" />
    </>
  ),
  text: (
    <>
      <rect x="14" y="6" width="26" height="30" rx="3" />
      <path d="M34 36v6H8V14h6M20 15h14M20 22h14M20 29h8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;
