import { useState } from 'react';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { type FieldFault, type OrderField, orderFaults } from '../../state/order.ts';
import { useTexts } from '../../state/texts.ts';

export interface Faults {
  /** All that is not yet as it must be. */
  readonly all: readonly FieldFault[];
  /** The fault shown at a field: none until the field was left or Continue was pressed. */
  readonly errorOf: (field: OrderField) => string | undefined;
  readonly leave: (field: OrderField) => void;
  /** While somebody types, what was right may be wrong for a moment, and nothing is said. */
  readonly touch: (field: OrderField) => void;
  readonly showAll: () => void;
  readonly isAllShown: boolean;
}

export function useFaults(): Faults {
  const { t } = useTexts();
  const { draft } = useAppState();
  const { vendor } = useProgramInfo();
  const [left, setLeft] = useState<ReadonlySet<OrderField>>(new Set());
  const [isAllShown, setAllShown] = useState(false);
  const all = orderFaults(draft, vendor);
  const errorOf = (field: OrderField) => {
    const fault = left.has(field) || isAllShown ? all.find((one) => one.field === field) : undefined;
    return fault && t(`app.project.problem.${fault.problem}`, { most: fault.most });
  };
  return {
    all,
    errorOf,
    leave: (field) => setLeft((before) => new Set(before).add(field)),
    touch: (field) => {
      if (errorOf(field) === undefined)
        setLeft((before) => new Set([...before].filter((one) => one !== field)));
    },
    showAll: () => setAllShown(true),
    isAllShown,
  };
}
