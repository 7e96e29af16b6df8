import type { ReactNode } from 'react';
import './toggle.css';

/** Something of the plan that is on or off. `about`: said to a screen reader, where the place says it. */
export function Toggle({
  isOn,
  onChange,
  about,
  look = 'plain',
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  about: string;
  look?: 'plain' | 'this';
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`toggle toggle-${look}`}
      aria-pressed={isOn}
      data-focus={look === 'this' ? '' : undefined}
      onClick={() => onChange(!isOn)}
    >
      <svg className="toggle-mark" viewBox="0 0 18 18" aria-hidden="true">
        <path d="m4 9.500 3.400 3.400L14 6" />
      </svg>
      <span>
        {children}
        <span className="unseen"> ({about})</span>
      </span>
    </button>
  );
}
