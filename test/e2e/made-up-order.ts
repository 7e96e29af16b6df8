import type { MadeUpHost } from './made-up-host.ts';

/** What somebody ordered, for the machine of `made-up-host.ts`. */
export const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'Hydro Plant North', contact: 'Ana, +55 11 5555 0100' },
  architecture: { hypervisor: 'VMware 8.0', ha: true, ft: false, redundancy: 'hot-standby', role: 'active' },
  reference: 'PO-4711',
} as const;

/** The machine's one request, answered by its desk: the text of the license. */
export async function answeredOnce(host: MadeUpHost, name = 'SCADA-01'): Promise<string> {
  const { checks } = await host.station['machine.preflight']({ order: ORDER, askRoot: false });
  const acknowledged = checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
  const made = { order: ORDER, confirm: name, person: 'Ana', acknowledged, again: null };
  const { file } = await host.station['preLicense.create'](made);
  return (await host.desk.issue(fileIn(file), undefined)).file.text;
}

/** The same, imported: the machine is licensed. */
export async function issuedFirst(host: MadeUpHost, name = 'SCADA-01'): Promise<string> {
  const text = await answeredOnce(host, name);
  await host.station['documents.import']({
    files: [fileIn({ name: 'first.license', text })],
    dryRun: false,
  });
  return text;
}

export function fileIn({ name, text }: { readonly name: string; readonly text: string }) {
  return { name, bytes: new TextEncoder().encode(text) };
}
