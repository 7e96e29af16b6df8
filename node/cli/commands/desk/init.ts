import type { DeskView } from '../../../../shared/desk-key-views.ts';
import { vendorId } from '../../../../shared/document/payload/fields.ts';
import { read } from '../../../../shared/document/shape.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { initDesk } from '../../../desk/init.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { showNewDesk } from '../../show/desk.ts';
import { displayOf } from '../../show/display.ts';
import { givenPassphrase, newPassphrase } from './passphrase.ts';

export type LoadDemoKeys = NonNullable<Parameters<typeof initDesk>[2]>;

interface InitValues {
  readonly dir: string;
  readonly demo: boolean;
  readonly vendor: string | undefined;
  readonly name: string | undefined;
  readonly ledger: string | undefined;
  readonly 'passphrase-file': string | undefined;
}

/** `softkey desk init`: the demo vendor's desk, or a vendor's own with fresh keys. */
export async function runDeskInit(
  values: InitValues,
  session: Session,
  loadDemoKeys: LoadDemoKeys | undefined,
): Promise<ExitCode> {
  requireOneVendor(values, session);
  const view = await makeDesk(values, session, loadDemoKeys);
  if (session.settings.json) printJson(session, { ...view, dir: values.dir });
  else session.out.print(showNewDesk(view, values.dir, await displayOf(session)));
  return EXIT.done;
}

/**
 * The demo vendor's keys are public: with `--demo` no other vendor can be named, and without it one must be.
 */
function requireOneVendor({ demo, vendor, name }: InitValues, { program }: Session): void {
  const { profile } = program.surroundings;
  if (demo && (vendor ?? name) !== undefined)
    throw usageRefusal('notTogether', vendor === undefined ? '--name' : '--vendor', '', '--demo');
  if (name !== undefined && vendor === undefined) throw usageRefusal('optionAlone', '--name', '', '--vendor');
  if (vendor !== undefined && 'faults' in read(vendorId, vendor)) throw usageRefusal('badVendor', vendor, '');
  if (demo && !profile.demo) throw usageRefusal('notDemoBuild', '--demo', '');
  if (!demo && profile.demo && (vendor === undefined || vendor === profile.id))
    throw usageRefusal('ownVendor', vendor === undefined ? '--vendor' : vendor, '');
}

async function makeDesk(
  { dir, demo, vendor, name, ledger, 'passphrase-file': file }: InitValues,
  session: Session,
  loadDemoKeys: LoadDemoKeys | undefined,
): Promise<DeskView> {
  const given = demo ? undefined : ((await givenPassphrase(file, session)) ?? (await newPassphrase(session)));
  const init = {
    dir,
    demo,
    passphrase: given,
    ledger,
    vendor: vendor === undefined ? undefined : { id: vendor, name: name ?? vendor },
  };
  return initDesk(init, session.program.surroundings, loadDemoKeys);
}
