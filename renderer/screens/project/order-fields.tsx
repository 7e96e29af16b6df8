import { visible } from '../../../shared/text/foreign.ts';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { FieldAnchor } from './field-anchor.tsx';
import type { Faults } from './use-faults.ts';

/** What is ordered, by whom. */
export function OrderFields({ faults }: { faults: Faults }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { draft, change } = useAppState();
  return (
    <Card title={t('app.project.order')}>
      <div className="project-fields">
        <FieldAnchor field="product">
          <SelectField
            label={t('app.project.product')}
            placeholder={t('app.project.productChoose')}
            error={faults.errorOf('product')}
            isRequired
            choices={vendor.products.map(({ id, name }) => ({ id, label: visible(name) }))}
            value={draft.product === '' ? null : draft.product}
            onChange={(product) => change({ product })}
          />
        </FieldAnchor>
        <OrderText field="customerName" faults={faults} />
        <OrderText field="customerContact" faults={faults} isOptional />
        <OrderText field="reference" faults={faults} isOptional />
      </div>
    </Card>
  );
}

function OrderText({
  field,
  faults,
  isOptional = false,
}: {
  field: 'customerName' | 'customerContact' | 'reference';
  faults: Faults;
  isOptional?: boolean;
}) {
  const { t } = useTexts();
  const { draft, change } = useAppState();
  const label = t(`app.project.${field}`);
  return (
    <FieldAnchor field={field}>
      <TextField
        label={isOptional ? t('app.project.optional', { label }) : label}
        hint={t(`app.project.${field}Hint`)}
        error={faults.errorOf(field)}
        isRequired={!isOptional}
        autoComplete="off"
        value={draft[field]}
        onChange={(value) => {
          faults.touch(field);
          change({ [field]: value });
        }}
        onBlur={() => faults.leave(field)}
      />
    </FieldAnchor>
  );
}
