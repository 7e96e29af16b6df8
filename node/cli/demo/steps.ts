import type { FileIn } from '../../../shared/contract.ts';
import type { Order } from '../../../shared/document/payload/fields.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { RefusalCode } from '../../../shared/errors/codes.ts';
import type { FileOut } from '../../../shared/views.ts';
import type { DemoOutput } from './demo-output.ts';
import { importedAll, refusalBy, refusedImport, requireOutcome } from './outcome.ts';
import type { DemoSetup } from './setup.ts';
import { stepResults } from './step-results.ts';
import { withFlippedByte, withTenMoreYears } from './tampering.ts';

/**
 * The life of one softkey. Every step calls the station or the desk, and fails unless it comes out as
 * expected.
 */
export async function runDemoSteps(setup: DemoSetup, { step, look }: DemoOutput): Promise<void> {
  const { station, other, desk, keep } = setup;
  const results = stepResults(setup, look);
  const kept = (name: string, { name: file, text }: FileOut): FileIn => asFile(keep(name, file, text), text);

  const { host, hypervisor } = await step(
    'machine',
    () => station['machine.read']({ askRoot: false }),
    results.machine,
  );
  await step('warning', () => undefined, results.warning);

  const order = orderFor(hypervisor.kind, setup, look.t('demo.customer'));
  const { checks } = await station['machine.preflight']({ order, askRoot: false });
  const ask = (reason: string | null) =>
    station['preLicense.create']({
      order,
      confirm: host,
      person: '',
      acknowledged: checks.map(({ id }) => id),
      again: reason === null ? null : { reason },
    });
  const request = await step('request', async () => kept('request', (await ask(null)).file), results.written);

  const issue = async () => {
    const view = await desk.issue(request, undefined);
    return { view, file: kept('license', view.file) };
  };
  const { view: issued, file: license } = await step('issue', issue, results.issued);
  const repeat = async () => {
    requireOutcome('repeated', (await ask(null)).repeated ? 'repeated' : 'another request');
    const again = await desk.issue(request, undefined);
    requireOutcome(issued.file.text, again.file.text);
    return again;
  };
  await step('repeat', repeat, results.sameBytes);
  const second = async () => {
    const file = kept('second-request', (await ask(look.t('demo.reason'))).file);
    return { file, refusal: await refusalBy('ALREADY_ISSUED', () => desk.issue(file, undefined)) };
  };
  await step('second', second, results.refused);

  const importing = (...files: FileIn[]) => station['documents.import']({ files, dryRun: false });
  const keySet = kept('key-set', desk.keySet());
  await step('import', async () => importedAll(await importing(keySet, license)), results.imported);
  await step('status', () => station['status.read']({}), results.status);

  const refusing = (code: RefusalCode, file: FileIn) => async () => ({
    file,
    refusal: refusedImport(code, await importing(file)),
  });
  const damaged = kept('damaged', { ...issued.file, text: withFlippedByte(issued.file.text) });
  await step('damaged', refusing('DAMAGED', damaged), results.refused);
  const forged = kept('forged', { ...issued.file, text: withTenMoreYears(issued.file.text) });
  await step('forged', refusing('FORGED', forged), results.refused);
  const elsewhere = async () => {
    const { results } = await other['documents.import']({ files: [keySet, license], dryRun: false });
    return { file: license, refusal: refusedImport('OTHER_MACHINE', { results: results.slice(1) }) };
  };
  await step('other', elsewhere, results.refused);

  const askNext = async () => kept('upgrade-request', (await station['upgradeRequest.create']({})).file);
  const next = await step('upgradeRequest', askNext, results.written);
  const answerNext = async () => {
    const view = await desk.upgrade(next, undefined);
    return { view, file: kept('upgrade', view.file) };
  };
  const { file: upgrade } = await step('upgrade', answerNext, results.issued);
  await step('importUpgrade', async () => importedAll(await importing(upgrade)), results.imported);
  await step('older', refusing('OLDER_SEQUENCE', license), results.refused);
}

function asFile(name: string, text: string): FileIn {
  return { name, bytes: encodeUtf8(text) };
}

function orderFor(hypervisor: string, { surroundings: { profile } }: DemoSetup, customer: string): Order {
  return {
    product: profile.products[0]?.id ?? '',
    customer: { name: customer, contact: '' },
    architecture: { hypervisor, ha: false, ft: false, redundancy: 'none', role: '' },
    reference: '',
  };
}
