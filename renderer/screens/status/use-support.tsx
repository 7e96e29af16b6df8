import { lazy, type ReactNode, Suspense, useState } from 'react';

/** Rarely wanted, and never at once. */
const SupportDialog = lazy(async () => ({
  default: (await import('./support-dialog.tsx')).SupportDialog,
}));

/** The dialog with the support package, and what opens it. */
export function useSupport(): { open: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const dialog = isOpen && (
    <Suspense>
      <SupportDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
  return { open: () => setOpen(true), dialog };
}
