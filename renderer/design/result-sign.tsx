import type { ReactElement } from 'react';
import type { ComponentResult } from '../../shared/fingerprint/match.ts';

/** Each result has a shape of its own: equal, unequal, locked, an empty place, one more. */
const SHAPES: Readonly<Record<ComponentResult, ReactElement>> = {
  same: <path d="m4 10.5 4 4L16.5 6" />,
  changed: <path d="M4 7.500h12M4 12.500h12M13.5 3.500l-7 13" />,
  denied: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.500a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  absent: <path strokeDasharray="3 2.6" d="M4 4h12v12H4Z" />,
  new: <path d="M10 4v12M4 10h12" />,
};

/** The sign of one result of a match report; the words beside it say what it means. */
export function ResultSign({ result }: { result: ComponentResult }) {
  return (
    <svg className="result-sign" viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[result]}
    </svg>
  );
}
