import type { Catalog } from '../catalog.ts';

export const ledgerNote: Catalog['ledgerNote'] = {
  behind: 'A solicitação veio de uma estação que ainda não tem a licença mais nova.',
  drift: 'A máquina mudou, dentro do que é tolerado; esta licença a registra como está agora.',
  'journal-went-back':
    'O diário da estação não cresceu desde a última solicitação: a máquina voltou a um estado anterior, por exemplo a um snapshot, ou esta é uma cópia dela.',
  'journal-rewritten':
    'O diário da estação não continua o que a central conhece: foi apagado ou recomeçado, ou esta é uma cópia da máquina que desde então funciona por conta própria. Pergunte ao cliente o que aconteceu antes da próxima atualização.',
  'journal-unproved':
    'A solicitação não comprova que o diário da estação continua o que a central conhece: foi feita por um programa mais antigo, ou houve muitas solicitações desde então. A próxima poderá comprovar.',
  'time-went-back':
    'A hora mais recente vista pela estação recuou: a máquina voltou a um estado anterior e o relógio dela foi atrasado.',
  'two-chains':
    'Duas cópias desta estação pedem a softkey alternadamente: uma máquina e seu clone, ou uma máquina que alterna entre snapshots. Pergunte ao cliente qual das duas fica.',
  'key-reused':
    'A softkey de outra máquina tem a mesma chave de estação: uma das duas máquinas foi copiada da outra.',
  'mac-shared':
    'A softkey de outra máquina tem o mesmo adaptador de rede com outro UUID: um endereço foi definido à mão, ou uma das duas máquinas foi copiada da outra.',
  'no-uuid':
    'A máquina não tem um UUID SMBIOS que conte: é reconhecida só pelo ID do sistema operacional e pelos adaptadores.',
  'many-macs':
    'A solicitação cita mais de 8 adaptadores de rede: quanto mais houver, mais fácil é confundir outra máquina com esta.',
  'checks-acknowledged': 'As verificações antes da solicitação encontraram algo, e o técnico prosseguiu.',
  'check-allowed': 'O que a central recusa por si mesma foi permitido por um operador, com nome e motivo.',
  'order-counted': 'A softkey é uma das que foram pedidas.',
  'order-again': 'O mesmo pedido já foi usado para a softkey de outra máquina.',
  'date-confirmed': 'O relógio da central estava em dúvida, e um operador confirmou a data.',
  'clock-ahead':
    'O relógio da estação mostrou uma hora muito adiantada, que nada confirmou: peça ao cliente que o verifique.',
  'emergency-grace':
    'A planta deixou o produto funcionar pela carência de emergência, depois que a licença e sua carência acabaram. Pergunte ao cliente por que a próxima licença chegou tarde.',
  'license-shortened': 'Esta licença termina antes da que ela substitui, como dizem os termos.',
  'early-extension':
    'À licença anterior restam mais dias do que estes, e estes são somados à data de término dela. Quem pede várias vezes recebe um prazo a cada vez: responda-a só se o cliente também pagou este.',
  'end-kept':
    'Os dias dos termos terminariam antes do que já foi concedido; por isso, a data de término não muda. Para antecipá-la, os termos precisam dizer "shorten": true.',
  'os-id-shared':
    'A softkey de outra máquina tem o mesmo ID do sistema operacional: as duas vêm de um modelo que não foi generalizado, ou uma foi copiada da outra.',
  'other-machine':
    'Alguém pediu a próxima licença com a licença e a chave de estação desta softkey a partir de uma máquina que não coincide com ela, e o pedido foi recusado. O evento diz o que difere. Pode ser a mesma máquina com outro adaptador de rede, uma cópia dela ou o disco dela em outra máquina.',
};

export const ledgerEvent: Catalog['ledgerEvent'] = {
  'desk-restored': 'central restaurada de um backup',
  'license-adopted': 'licença adotada',
  'license-taken': 'a estação tem a licença',
  'desk-created': 'central criada',
  'softkey-issued': 'softkey emitida',
  'softkey-replaced': 'softkey substituída',
  'station-rekeyed': 'nova chave de estação',
  'list-renewed': 'lista de revogação assinada de novo',
  'key-added': 'chave de assinatura iniciada',
  'key-withdrawn': 'chave de assinatura retirada',
  'operator-added': 'operador adicionado',
  'operator-removed': 'operador removido',
  'operator-passphrase': 'operador com outra frase-senha',
  'policy-set': 'política definida',
  'usual-terms-set': 'termos habituais definidos',
  'contact-set': 'contato definido',
  'contact-removed': 'contato removido',
  'backup-begun': 'backup iniciado',
  'desk-passphrase': 'frase-senha da central alterada',
  'approval-asked': 'aprovação pedida',
  'approval-given': 'aprovado',
  'approval-denied': 'não aprovado',
  'approval-used': 'aprovação usada',
  'license-signed-anew': 'licença assinada de novo',
  'softkey-revoked': 'softkey revogada',
  'license-upgraded': 'licença atualizada',
  'request-refused': 'solicitação recusada',
  'request-behind': 'solicitação atrasada em relação ao registro',
  'machine-drifted': 'máquina mudou',
  'journal-went-back': 'diário recuou',
  'journal-rewritten': 'diário reescrito',
  'journal-unproved': 'diário não comprovado',
  'time-went-back': 'hora mais recente recuou',
  'two-chains': 'duas cópias se alternam',
  'station-key-reused': 'chave de estação repetida',
  'mac-shared': 'adaptador em duas máquinas',
  'weak-request': 'solicitação fraca',
  'check-allowed': 'permitida por um operador',
  'order-added': 'pedido anotado',
  'order-counted': 'contada com o seu pedido',
  'order-again': 'pedido usado de novo',
  'date-confirmed': 'data confirmada',
  'clock-ahead': 'relógio muito adiantado',
  'emergency-grace': 'carência de emergência usada',
  'license-shortened': 'licença encurtada',
  'early-extension': 'estendida antes da hora',
  'end-kept': 'data de término mantida',
  'os-id-shared': 'ID do sistema em duas máquinas',
};

/** How a softkey stands, in a list of the desk. */
export const softkeyState: Catalog['softkeyState'] = {
  'not-yet': 'começa depois',
  'in-term': 'válida',
  'in-grace': 'na carência',
  over: 'vencida',
  revoked: 'revogada',
  replaced: 'substituída',
};

/** What a signing key is for. */
export const keyState = {
  signs: 'assina licenças',
  ended: 'encerrada; o que ela assinou vale',
  withdrawn: 'retirada; nada do que ela assinou vale',
} as const;

/** Why a softkey is about to end. */
export const expiringCause: Catalog['expiringCause'] = {
  'not-asked': 'ninguém pediu',
  refused: 'a solicitação foi recusada',
  'waiting-for-approval': 'espera uma aprovação, ou a emissão depois dela',
  'not-known-applied': 'emitida, sem notícia de que foi importada',
};

/** What of a desk is damaged, behind a colon. */
export const expiringCalendar: Catalog['expiringCalendar'] = {
  ends: '{{customer}}: {{product}} em {{host}} vence',
  more: '{{softkeyId}} vence em {{date}}: {{cause}}.',
  moreOfOrder: '{{softkeyId}}, pedido {{reference}}, vence em {{date}}: {{cause}}.',
};

export const ledgerPart: Catalog['ledgerPart'] = {
  database: 'o banco de dados está danificado ou não é um livro de registro',
  'database-lost': 'falta ledger.sqlite, o registro do que foi emitido',
  license: 'uma licença ou solicitação nele foi alterada',
  chain: 'um evento não continua o anterior',
  event: 'um evento e as licenças se contradizem',
  end: 'faltam os últimos eventos',
  'end-lost': 'falta ledger-end.json, que diz até onde ele foi',
  'end-damaged': 'ledger-end.json foi alterado, ou outra central o assinou',
  'keys-lost': 'falta keys.json, que assina as licenças',
  keys: 'keys.json está danificado',
  'keys-odd': 'keys.json não é um arquivo, mas uma pasta, um pipe ou um link para fora da central',
  'database-odd': 'ledger.sqlite, ou algo ao lado dele, não é um arquivo, mas uma pasta, um pipe ou um link',
  'end-odd': 'ledger-end.json não é um arquivo, mas uma pasta, um pipe ou um link para fora da central',
  'place-odd': 'ledger.json não é um arquivo, mas uma pasta, um pipe ou um link para fora da central',
  'place-damaged': 'ledger.json não diz onde está o livro de registro',
};

/** What speaks against the desk's clock, before a time. */

export const ledgerProblem: Catalog['ledgerProblem'] = {
  database: 'o banco de dados está danificado',
  'event-changed': 'o evento foi alterado depois de escrito',
  'event-moved': 'o evento está em outro lugar que não o seu',
  'events-missing': 'faltam eventos antes deste',
  'other-chain':
    'o evento não continua o anterior: um dos dois foi reescrito, ou vem de outra cópia do livro de registro',
  'license-missing': 'falta a licença que foi emitida',
  'license-changed': 'a licença ou o seu pedido não é o que foi emitido, ou a assinatura está errada',
  'license-unrecorded': 'uma licença que nenhum evento diz ter sido emitida',
  revocation: 'o que foi revogado ou substituído não é o que os eventos dizem',
  order: 'o que foi pedido não é o que os eventos dizem',
  marks: 'a sua máquina não seria reconhecida e receberia uma segunda softkey',
  found: 'aquilo pelo que as softkeys são buscadas não é o que as licenças dizem',
  people: 'operadores, políticas ou aprovações não são encontrados como os eventos os têm',
  filed: 'o que se consulta de solicitações, softkeys ou restaurações não é o que os eventos têm',
  'key-set': 'o conjunto de chaves mais novo não é o que os eventos dizem',
  end: 'faltam os últimos eventos',
  'end-lost': 'falta ledger-end.json, que diz até onde o registro foi',
  'end-damaged': 'ledger-end.json foi alterado, ou outra central o assinou',
  forked: 'o fim guardado em outro lugar é de outro evento: duas cópias do registro seguiram',
  'behind-kept-end':
    'o fim guardado em outro lugar está mais adiante: o registro foi restaurado para antes dele',
};
