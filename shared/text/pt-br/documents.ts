import type { Catalog } from '../catalog.ts';

export const kind: Catalog['kind'] = {
  'pre-license': 'pré-licença',
  license: 'licença',
  'upgrade-request': 'solicitação de atualização',
  'key-set': 'conjunto de chaves',
  'revocation-list': 'lista de revogação',
  'return-receipt': 'recibo de devolução',
  'station-report': 'relatório da estação',
  'courier-bundle': 'pacote de transporte',
};

export const signer: Catalog['signer'] = {
  station: 'a chave da própria estação',
  'signing-key': 'a chave de assinatura do fornecedor',
  'root-key': 'a chave raiz do fornecedor',
  nobody: 'ninguém',
};

export const state: Catalog['state'] = {
  active: 'válida',
  expiring: 'quase vencida',
  grace: 'em carência',
  'not-yet-valid': 'não iniciada',
  expired: 'vencida',
  'other-machine': 'outra máquina',
  revoked: 'revogada',
  unlicensed: 'sem licença',
};

export const journalEvent: Catalog['journalEvent'] = {
  'station-created': 'estação criada',
  'pre-license-created': 'pré-licença criada',
  'license-imported': 'licença importada',
  'key-set-imported': 'conjunto de chaves importado',
  'revocation-list-imported': 'lista de revogação importada',
  'document-refused': 'documento recusado',
  'upgrade-requested': 'atualização solicitada',
  'request-given-out': 'solicitação entregue',
  'machine-drifted': 'a máquina deixou de corresponder',
  'machine-matches-again': 'a máquina voltou a corresponder',
  'clock-set-back': 'relógio atrasado',
  'clock-ahead': 'relógio muito adiantado, ainda não aceito',
  'emergency-grace': 'carência de emergência iniciada',
  'document-restored': 'documento recolocado',
  'store-repaired': 'pasta da estação reparada',
};

/** The details of a line in the journal or in the ledger, by their names. */
export const entryDetail: Catalog['entryDetail'] = {
  allowed: 'permitido: {{value}}',
  way: '{{value}}',
  on: 'em {{value}}',
  sequence: 'número {{value}}',
  version: 'número {{value}}',
  again: 'mais uma vez',
  keyId: 'chave {{value}}',
  signingKey: 'chave de assinatura {{value}}',
  since: 'desde {{value}}',
  began: 'desde {{value}}',
  highest: 'hora mais recente vista: {{value}}',
  highestTime: 'hora mais recente vista: {{value}}',
  rebasedTo: 'corrigida para {{value}}',
  reading: 'o relógio mostrava {{value}}',
  ahead: 'o relógio mostrava {{value}}',
  lost: 'faltava: {{value}}',
  brokenAt: 'quebrado na linha {{value}}',
  entriesBefore: 'linhas antes disso: {{value}}',
  aside: 'guardado como {{value}}',
  listNumber: 'lista {{value}}',
  returned: 'máquina antiga: {{value}}',
  claimed: 'desativada, segundo o cliente',
  missing: 'desaparecida',
  revoked: 'revogadas: {{value}}',
  reference: 'pedido {{value}}',
  parted: 'iguais até o número {{value}}',
  newest: 'número mais novo: {{value}}',
  drifted: 'mudou: {{value}}',
  changed: 'mudou: {{value}}',
  same: 'igual: {{value}}',
  by: 'reconhecida por: {{value}}',
  'version-1': 'feita por um programa mais antigo',
  'long-ago': 'muitas solicitações desde então',
  entries: 'linhas no diário: {{value}}',
  seen: 'conhecido antes: {{value}}',
  before: 'término anterior: {{value}}',
  expiresAt: 'término: {{value}}',
  termDays: 'dias nos termos: {{value}}',
  checks: 'verificações: {{value}}',
  reason: 'motivo: {{value}}',
  date: 'data digitada: {{value}}',
  clock: '{{value}}',
};

/** What is weak about a first request, in two or three words. */
export const weakness: Catalog['weakness'] = {
  'no-uuid': 'sem UUID SMBIOS',
  'many-macs': 'muitos adaptadores de rede',
  'checks-acknowledged': 'avisos confirmados',
};

/** Why the desk's clock was in doubt, in a few words. */
export const clockDoubt: Catalog['clockDoubt'] = {
  'before-ledger': 'relógio atrás do livro de registro',
  'long-silent': 'livro de registro há muito sem uso',
  'before-request': 'relógio atrás da solicitação',
};
