import type { Catalog } from '../catalog.ts';

export const people: Catalog['people'] = {
  nobody:
    'Esta central não tem operadores: quem conhece a frase-senha dela pode fazer tudo. O primeiro tem o papel keys: softkey desk operator add NAME --role keys --dir DIR',
  operator: 'Operador',
  role: 'Papel',
  since: 'Desde',
  addedBy: 'Adicionado por',
  added: '{{operator}} trabalha nesta central a partir de agora, com o papel {{role}}.',
  removed: '{{operator}} não trabalha mais nesta central.',
  passphrase: '{{operator}} tem outra frase-senha a partir de agora.',
  noPolicy: 'Esta central não tem políticas: os operadores fazem o que cabe ao papel deles.',
  everyProduct: 'todos os produtos',
  softkeysADay: 'Softkeys por dia',
  rehostsAYear: 'Transferências por ano',
  needsApproval: 'Precisa de aprovação',
  noApproval: 'Nada espera por uma aprovação.',
  askedBy: 'pedida por {{operator}}, {{at}}; vale até {{until}}',
  because: 'por causa de: {{causes}}',
  pending: 'ninguém decidiu ainda',
  given: 'aprovada por {{operator}}',
  denied: 'não aprovada por {{operator}}: {{reason}}',
  decide:
    'outra pessoa, com o papel approver, decide: softkey desk approve APPROVAL-ID --dir DIR --operator NAME, ou --deny --reason TEXT',
  typeAgain: '{{operator}} digita exatamente o mesmo comando de novo, até {{until}}. Ele passa uma vez.',
};

export const role: Catalog['role'] = {
  read: 'read (leitura)',
  clerk: 'clerk (atendimento)',
  approver: 'approver (aprovação)',
  keys: 'keys (chaves)',
};

export const approvalCause: Catalog['approvalCause'] = {
  issue: 'primeira licença',
  upgrade: 'próxima licença',
  rehost: 'transferência de uma softkey',
  reissue: 'softkey reemitida',
  rekey: 'nova chave de estação',
  revoke: 'revogação',
  order: 'pedido',
  keys: 'chaves de assinatura',
  people: 'operadores e políticas',
  'beyond-order': 'além do pedido',
  'softkeys-a-day': 'softkeys por dia',
  'rehosts-a-year': 'transferências por ano',
  nothing: 'nada',
};

export const policyWord = { 'no-limit': 'sem limite' };

export const deskDetail: Catalog['deskDetail'] = {
  backupAt: 'backup de {{value}}',
  licensesFrom: 'licenças seguem acima do número {{value}}',
  listsFrom: 'listas seguem acima do número {{value}}',
  takenAt: 'recebida em {{value}}, pelo relógio da estação',
  otherSoftkeyId: 'outra softkey: {{value}}',
  otherHost: 'outra máquina: {{value}}',
  otherRequestId: 'outra solicitação: {{value}}',
  otherSequence: 'número dela: {{value}}',
  softkeys: 'softkeys deste pedido: {{value}}',
  stationKeyChanged: 'outra chave de estação',
  operator: 'operador: {{value}}',
  weak: '{{value}}',
  customer: 'cliente: {{value}}',
  name: '{{value}}',
  role: 'papel: {{value}}',
  approval: 'aprovação: {{value}}',
  why: 'por causa de: {{value}}',
  until: 'até {{value}}',
  does: '{{value}}',
  softkeysADay: 'softkeys por dia: {{value}}',
  rehostsAYear: 'transferências por ano: {{value}}',
  approvalFor: 'precisa de aprovação: {{value}}',
  approvalForBefore: 'hoje precisa: {{value}}',
  softkeysADayBefore: 'hoje softkeys por dia: {{value}}',
  rehostsAYearBefore: 'hoje transferências por ano: {{value}}',
  quantity: 'quantidade: {{value}}',
  entitlements: 'direitos: {{value}}',
  noEnd: 'sem fim',
  graceDays: 'dias de carência: {{value}}',
  matching: 'comparação: {{value}}',
};

/** What licenses of a product get where nothing else is said. */
export const usualTerms = {
  days: 'Dias',
  graceDays: 'Carência',
  matching: 'Comparação',
  everyProduct: 'todo outro produto',
  itself: 'o produto',
  openEnds:
    'Valem da próxima licença em diante. O que foi concedido continua concedido: uma atualização só tira daqui os dias.',
} as const;
