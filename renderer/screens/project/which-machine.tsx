import { roleIn } from '../../../shared/advisor/declaration.ts';
import { machineName } from '../../../shared/advisor/draw.ts';
import { ChoiceCards } from '../../design/fields.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { FieldAnchor } from './field-anchor.tsx';
import { licenseHere, licensesByMachine } from './plan.ts';
import type { Faults } from './use-faults.ts';
import type { Plan } from './use-plan.ts';

/** For a plan with several licenses: which of its machines is the one in front of us. */
export function WhichMachine({ plan: { advised }, faults }: { plan: Plan; faults: Faults }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, change } = useAppState();
  if (advised.at !== 'here') return null;
  const licenses = licensesByMachine(advised.value);
  if (licenses.length < 2) return null;
  const { machines } = advised.value.drawing;
  const choices = licenses.flatMap(({ machine: id, declaration, number, count }) => {
    const machine = machines.find((one) => one.id === id);
    const role = roleIn(declaration.role);
    if (!machine || !role) return [];
    const state = t(`drawing.state.${machine.state}`);
    return [
      {
        id: role,
        label: machineName(machine, texts),
        hint: t('app.project.whichLicense', { state, number, count }),
      },
    ];
  });
  return (
    <FieldAnchor field="role">
      <ChoiceCards
        label={t('app.project.which')}
        hint={t('app.project.whichHint')}
        error={faults.errorOf('role')}
        choices={choices}
        value={roleIn(draft.role) ?? null}
        onChange={(role) => change({ role: licenseHere(advised.value, role)?.declaration.role ?? role })}
      />
    </FieldAnchor>
  );
}
