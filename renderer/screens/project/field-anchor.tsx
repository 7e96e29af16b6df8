import type { ReactNode } from 'react';
import type { OrderField } from '../../state/order.ts';

/** Where a field stands, so that it can be gone to. */
export function FieldAnchor({ field, children }: { field: OrderField; children: ReactNode }) {
  return <div data-field={field}>{children}</div>;
}

export function focusField(form: HTMLElement | null, name: OrderField): void {
  const spot = form?.querySelector(`[data-field="${name}"]`);
  spot?.scrollIntoView({ block: 'center' });
  const wanted =
    spot?.querySelector<HTMLElement>('[data-focus]') ?? spot?.querySelector<HTMLElement>('select, input');
  wanted?.focus();
}
