import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { buttonClass } from './button.tsx';
import { rowAfterMenuKey } from './menu-keys.ts';
import './menu-button.css';

export interface MenuChoice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly hint?: string;
}

/**
 * Several things to do of one sort, behind one button. The browser opens the menu above everything, closes
 * it at Escape and at a click elsewhere, and gives the focus back; the keys within are those of menus
 * everywhere.
 */
export function MenuButton<T extends string>({
  label,
  choices,
  onChoose,
  isDisabled = false,
}: {
  label: string;
  choices: readonly MenuChoice<T>[];
  onChoose: (choice: T) => void;
  isDisabled?: boolean;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const rows = () => [...(menu.current?.querySelectorAll('button') ?? [])];
  const close = () => menu.current?.hidePopover();
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    menu.current?.showPopover();
  };
  const goOn = (event: KeyboardEvent) => {
    // The focus is on the button again before the browser goes to the next stop from there.
    if (event.key === 'Tab') return close();
    const labels = choices.map((choice) => choice.label);
    const row = rowAfterMenuKey(event.key, rows().findIndex(isFocused), labels);
    if (row === null) return;
    event.preventDefault();
    rows()[row]?.focus();
  };
  return (
    <div className="menu-place">
      <button
        type="button"
        className={buttonClass('plain')}
        disabled={isDisabled}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onKeyDown={openByArrow}
      >
        {label}
        <span aria-hidden="true" className="menu-arrow" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu"
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState === 'open') rows()[0]?.focus();
        }}
        onKeyDown={goOn}
      >
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-choice"
            onClick={() => {
              close();
              onChoose(choice.id);
            }}
          >
            <span>{choice.label}</span>
            {choice.hint !== undefined && <span className="menu-hint">{choice.hint}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
