import type { FileIn } from '../../../shared/contract.ts';
import type { Order } from '../../../shared/document/payload/fields.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { RefusalCode } from '../../../shared/errors/codes.ts';
import type { FileOut } from '../../../shared/views.ts';
import { importedAll, refusalBy, refusedImport, requireStory } from './outcome.ts';
import type { Stage } from './stage.ts';
import { withFlippedByte, withTenMoreYears } from './tampering.ts';
import type { Teller } from './teller.ts';
import { tellings } from './tellings.ts';

/** The story of one softkey. Every step calls the station or the desk, and fails unless it comes out as it is told. */
export async function story(stage: Stage, { step, look }: Teller): Promise<void> {
  const { station, other, desk, keep } = stage;
  const tell = tellings(stage, look);
  const kept = (name: string, { name: file, text }: FileOut): FileIn => asFile(keep(name, file, text), text);

  const { host, hypervisor } = await step(
    'machine',
    () => station['machine.read']({ askRoot: false }),
    tell.machine,
  );
  await step('warning', () => undefined, tell.warning);

  const order = orderFor(hypervisor.kind, stage, look.t('demo.customer'));
  const { checks } = await station['machine.preflight']({ order, askRoot: false });
  const ask = (reason: string | null) =>
    station['preLicense.create']({
      order,
      confirm: host,
      person: '',
      acknowledged: checks.map(({ id }) => id),
      again: reason === null ? null : { reason },
    });
  const request = await step('request', async () => kept('request', (await ask(null)).file), tell.written);

  const issue = () => {
    const view = desk.issue(request, undefined);
    return { view, file: kept('license', view.file) };
  };
  const { view: issued, file: license } = await step('issue', issue, tell.issued);
  const repeat = async () => {
    requireStory('repeated', (await ask(null)).repeated ? 'repeated' : 'another request');
    const again = desk.issue(request, undefined);
    requireStory(issued.file.text, again.file.text);
    return again;
  };
  await step('repeat', repeat, tell.sameBytes);
  const second = async () => {
    const file = kept('second-request', (await ask(look.t('demo.reason'))).file);
    return { file, refusal: refusalBy('ALREADY_ISSUED', () => desk.issue(file, undefined)) };
  };
  await step('second', second, tell.refused);

  const importing = (...files: FileIn[]) => station['documents.import']({ files, dryRun: false });
  const keySet = kept('key-set', desk.keySet());
  await step('import', async () => importedAll(await importing(keySet, license)), tell.imported);
  await step('status', () => station['status.read']({}), tell.status);

  const refusing = (code: RefusalCode, file: FileIn) => async () => ({
    file,
    refusal: refusedImport(code, await importing(file)),
  });
  const damaged = kept('damaged', { ...issued.file, text: withFlippedByte(issued.file.text) });
  await step('damaged', refusing('DAMAGED', damaged), tell.refused);
  const forged = kept('forged', { ...issued.file, text: withTenMoreYears(issued.file.text) });
  await step('forged', refusing('FORGED', forged), tell.refused);
  const elsewhere = async () => {
    const { results } = await other['documents.import']({ files: [keySet, license], dryRun: false });
    return { file: license, refusal: refusedImport('OTHER_MACHINE', { results: results.slice(1) }) };
  };
  await step('other', elsewhere, tell.refused);

  const askNext = async () => kept('upgrade-request', (await station['upgradeRequest.create']({})).file);
  const next = await step('upgradeRequest', askNext, tell.written);
  const answerNext = () => {
    const view = desk.upgrade(next, undefined);
    return { view, file: kept('upgrade', view.file) };
  };
  const { file: upgrade } = await step('upgrade', answerNext, tell.issued);
  await step('importUpgrade', async () => importedAll(await importing(upgrade)), tell.imported);
  await step('older', refusing('OLDER_SEQUENCE', license), tell.refused);
}

function asFile(name: string, text: string): FileIn {
  return { name, bytes: encodeUtf8(text) };
}

function orderFor(hypervisor: string, { surroundings: { profile } }: Stage, customer: string): Order {
  return {
    product: profile.products[0]?.id ?? '',
    customer: { name: customer, contact: '' },
    architecture: { hypervisor, ha: false, ft: false, redundancy: 'none', role: '' },
    reference: '',
  };
}
