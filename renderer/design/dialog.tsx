import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SpokenLanguage } from './spoken-language.tsx';
import './dialog.css';

/** A window within the window. Escape and a click outside close it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <SpokenLanguage>
      <ModalOverlay
        className="dialog-shade"
        isDismissable
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Modal className="dialog">
          <AriaDialog className="dialog-body stack">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </SpokenLanguage>
  );
}
