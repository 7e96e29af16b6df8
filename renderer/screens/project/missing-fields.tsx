import type { RefObject } from 'react';
import type { FieldFault, OrderField } from '../../state/order.ts';
import { useTexts } from '../../state/texts.ts';
import { focusField } from './field-anchor.tsx';
import './missing-fields.css';

/** The fields that are still missing or wrong, each with a link to it. */
export function MissingFields({
  faults,
  form,
}: {
  faults: readonly FieldFault[];
  form: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTexts();
  const labelOf = (field: OrderField) => {
    switch (field) {
      case 'hypervisorVersion':
      case 'productVersion':
      case 'role':
        return t(`app.project.short.${field}`);
      default:
        return t(`app.project.${field}`);
    }
  };
  return (
    <div className="missing" role="status">
      {faults.length > 0 && (
        <>
          <span>{t('app.project.missing')}</span>
          {faults.map(({ field }) => (
            <button
              key={field}
              type="button"
              className="missing-link"
              onClick={() => focusField(form.current, field)}
            >
              {labelOf(field)}
            </button>
          ))}
        </>
      )}
    </div>
  );
}
