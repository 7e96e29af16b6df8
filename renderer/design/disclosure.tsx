import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import './disclosure.css';

/**
 * Details that are folded away until somebody opens them. `level`: the level of the heading, one below that
 * of its surroundings. `onOpen`: fetches or makes what is only needed when it is open.
 */
export function Disclosure({
  title,
  children,
  level = 3,
  isOpen = false,
  onOpen,
}: {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
  isOpen?: boolean;
  onOpen?: () => void;
}) {
  return (
    <AriaDisclosure
      className="disclosure"
      defaultExpanded={isOpen}
      onExpandedChange={(isExpanded) => {
        if (isExpanded) onOpen?.();
      }}
    >
      <Heading level={level} className="disclosure-heading">
        <Button slot="trigger" className="disclosure-trigger">
          <svg className="disclosure-arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m6 3.5 4.5 4.5L6 12.5" />
          </svg>
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        <div className="disclosure-body">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
