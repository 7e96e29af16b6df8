import type { Catalog } from '../catalog.ts';

export const say: Catalog['say'] = {
  next: 'A seguir',
};

export const homeScope: Catalog['homeScope'] = {
  chosen: 'escolhida com --home ou SOFTKEY_HOME',
  new: 'escolhida com --home ou SOFTKEY_HOME; ainda não existe, e a primeira solicitação ou importação a cria',
  'machine-wide': 'para todos os usuários desta máquina',
  'per-user': 'só para este usuário',
};

export const field: Catalog['field'] = {
  host: 'Host',
  product: 'Produto',
  customer: 'Cliente',
  softkey: 'Softkey',
  sequence: 'Sequência',
  emergency: 'Carência de emergência',
  following: 'Próxima licença',
  renewal: 'Renovação',
  request: 'Solicitação',
  created: 'Criada em',
  issued: 'Emitida em',
  term: 'Prazo',
  grace: 'Carência até',
  machine: 'Máquina',
  entitlements: 'Direitos',
  vendor: 'Fornecedor',
  clock: 'Relógio',
  component: 'Componente',
  state: 'Estado',
  reading: 'Leitura',
  value: 'Valor',
  source: 'Origem',
  adapter: 'Adaptador',
  hypervisor: 'Hipervisor',
  evidence: 'Indícios',
  signature: 'Assinatura',
  verdict: 'Veredito',
  event: 'Evento',
  time: 'Hora',
  detail: 'Detalhes',
  document: 'Documento',
  file: 'Arquivo',
  until: 'Até',
  checkCode: 'Código de conferência',
  order: 'Pedido',
  cause: 'Causa',
  replaces: 'Toma o lugar de',
  replacedBy: 'Substituída por',
};

export const probe: Catalog['probe'] = {
  cloud: 'na nuvem de {{cloud}}',
  counts: 'conta',
  leftOut: 'não conta: {{reason}}',
  incomplete:
    'Nem todos os adaptadores de rede mostram o endereço: um está sem conexão (cabo desconectado ou adaptador desativado) ou foi removido. Conecte-o antes de fazer a solicitação, para que ela o inclua.',
};

export const advise: Catalog['advise'] = {
  clause: 'Guia {{clause}}.',
  source: 'Recomendações conforme {{title}} de {{vendor}}.',
  sourceEdition: 'Recomendações conforme {{title}} de {{vendor}}, edição {{edition}}.',
  testedOn: 'A lista de hipervisores testados é de {{date}}.',
};

export const fileSort: Catalog['fileSort'] = {
  pdf: 'um PDF',
  picture: 'uma imagem que não é PNG nem JPEG',
  'no-code': 'uma imagem sem um código QR que se possa ler',
  'other-code': 'uma imagem de outro código QR',
  'large-picture': 'uma imagem grande demais',
  'damaged-picture': 'uma imagem danificada',
  outlook: 'um arquivo do Outlook ou do Office',
  archive: 'um pacote que não é ZIP',
  program: 'um programa',
  'locked-zip': 'um ZIP com senha',
};

export const outputProblem: Catalog['outputProblem'] = {
  exists: 'já existe ali um arquivo diferente',
  'no-folder': 'a pasta não existe',
  denied: 'este usuário não tem permissão para gravar ali',
  'not-a-file': 'não é um arquivo comum',
  'not a folder': 'não é uma pasta',
  system: 'o sistema recusou',
};

export const left: Catalog['left'] = {
  days_one: '{{count}} dia',
  days_many: '{{count}} de dias',
  days_other: '{{count}} dias',
  hours_one: '{{count}} hora',
  hours_many: '{{count}} de horas',
  hours_other: '{{count}} horas',
  moreDays_one: 'falta {{count}} dia',
  moreDays_many: 'faltam {{count}} de dias',
  moreDays_other: 'faltam {{count}} dias',
  moreHours_one: 'falta {{count}} hora',
  moreHours_many: 'faltam {{count}} de horas',
  moreHours_other: 'faltam {{count}} horas',
  onlyDays_one: 'falta só {{count}} dia',
  onlyDays_many: 'faltam só {{count}} de dias',
  onlyDays_other: 'faltam só {{count}} dias',
  onlyHours_one: 'falta só {{count}} hora',
  onlyHours_many: 'faltam só {{count}} de horas',
  onlyHours_other: 'faltam só {{count}} horas',
};

export const status: Catalog['status'] = {
  active: 'Licenciada até {{date}}, {{left}}',
  unlimited: 'Licenciada, sem data de término',
  expiring: 'Licenciada até {{date}}: {{left}}',
  graceExpired: 'Em carência: a licença venceu em {{expired}}. O produto para em {{left}}, em {{date}}',
  graceDrifted:
    'Em carência: esta máquina não corresponde mais à licença. O produto para em {{left}}, em {{date}}',
  graceEmergency:
    'Carência de emergência: a licença venceu em {{expired}}. O produto para em {{left}}, em {{date}}',
  emergencyBegun: 'de {{began}} a {{until}}. Motivo: {{reason}}',
  'not-yet-valid': 'Ainda não licenciada: a licença começa em {{begins}}',
  expired: 'Não licenciada: a licença venceu em {{expired}}, e a carência terminou em {{date}}',
  'other-machine': 'Não licenciada: a licença é para outra máquina',
  revoked: 'Não licenciada: o fornecedor revogou a licença',
  unlicensed: 'Não licenciada: esta estação não tem nenhuma licença',
  termRange: '{{begins}} a {{expires}}',
  renewal: 'automática, por {{folder}}',
  following: 'a número {{sequence}} já está aqui e assume: {{term}}',
  noHome:
    'A pasta da estação ainda não existe: a primeira solicitação ou importação a cria. Se esta máquina tem uma pasta em outro lugar, indique-a com --home DIR.',
  termOpen: 'a partir de {{begins}}, sem data de término',
  noEnd: 'sem data de término',
  waiting: 'Aguardando a resposta: {{kind}} {{requestId}}, de {{date}}.',
  setBack:
    'O relógio desta máquina está atrasado: ele mostra {{now}}, mas {{highest}} já passou, segundo os registros desta estação ou a data da licença. Vale a hora mais recente. Se o relógio está errado, acerte-o. Se está certo, este relógio ou o do fornecedor esteve adiantado antes: peça a próxima licença, que corrige o registro.',
  ahead:
    'O relógio desta máquina está muito adiantado: ele mostra {{now}}, mas a última hora confirmada é {{highest}}. Uma só leitura não para nada antes de {{from}}. Se o relógio está errado, acerte-o antes disso. Se está certo, passa a valer a partir de então, e a licença pode já estar perto do fim ou vencida.',
  notRecorded:
    'Esta leitura não pôde ser salva na pasta da estação. Até que uma seja salva, o relógio vale como está e, se a máquina não corresponder mais, a carência é contada desde a emissão da licença. Execute softkey status uma vez como um usuário que possa gravar nessa pasta.',
  problems: 'O que falta aqui ou não pode ser usado',
  allSoftkeys: 'Todas as softkeys desta estação (--softkey ID escolhe uma)',
};

export const inspect: Catalog['inspect'] = {
  holds: 'confere, feita com {{signer}} {{keyId}}',
  fails: 'não confere: {{title}}',
  unsigned: 'nenhuma: o pacote em si não é assinado, e sim cada documento dentro dele',
  unread: 'O conteúdo não pode ser lido.',
  unverified: 'não verificado',
  content: 'Conteúdo',
  match: 'Comparação com esta máquina',
  inside: 'Dentro: {{name}}',
  good: 'em ordem nesta máquina, agora',
  whole: 'em ordem',
  compared: '{{one}} comparado com {{other}}',
  one: 'O primeiro',
  other: 'O segundo',
  notGenuine: 'não autêntico',
  machines: 'A máquina do segundo, comparada com a do primeiro',
  fields: 'Campos que diferem',
  alike: 'Todos os campos são iguais.',
  more: 'e mais {{count}}',
  notShown_one: 'Mais {{count}} deste arquivo não aparece aqui; com --json, sim.',
  notShown_many: 'Mais {{count}} deste arquivo não aparecem aqui; com --json, sim.',
  notShown_other: 'Mais {{count}} deste arquivo não aparecem aqui; com --json, sim.',
  noField: '(não há)',
};

export const verify: Catalog['verify'] = {
  good: 'assinatura autêntica',
  ownKey: 'assinatura íntegra, feita com a chave da própria estação',
  several_one: '{{count}} documento, em ordem',
  several_many: '{{count}} de documentos, todos em ordem',
  several_other: '{{count}} documentos, todos em ordem',
  bundle_one: 'um pacote não é assinado; {{count}} documento dentro dele, em ordem',
  bundle_many: 'um pacote não é assinado; {{count}} de documentos dentro dele, em ordem',
  bundle_other: 'um pacote não é assinado; {{count}} documentos dentro dele, em ordem',
  unsigned: 'sem assinatura',
  goodLicense: 'autêntica, para esta máquina, no prazo',
  goodLicenseOf: 'autêntica, para a máquina de {{file}}, no prazo',
  counted_one: '{{count}} arquivo verificado; com problema: {{bad}}.',
  counted_many: '{{count}} de arquivos verificados; com problema: {{bad}}.',
  counted_other: '{{count}} arquivos verificados; com problema: {{bad}}.',
};

export const journal: Catalog['journal'] = {
  intact_one: 'O diário está íntegro: {{count}} registro, em uma cadeia sem falhas.',
  intact_many: 'O diário está íntegro: {{count}} de registros, em uma cadeia sem falhas.',
  intact_other: 'O diário está íntegro: {{count}} registros, em uma cadeia sem falhas.',
  empty: 'O diário está vazio.',
  broken: 'O diário está quebrado na linha {{line}}: essa linha foi alterada ou faltam linhas antes dela.',
  head: 'Último elo: {{head}}',
};

export const fieldFault: Catalog['fieldFault'] = {
  whole: 'o arquivo como um todo',
  missing: 'falta {{path}}',
  unknown: '{{path}} não é conhecido',
  misspelled: '{{path}} não é conhecido; você quis dizer {{other}}?',
  object: '{{path}}: um grupo entre chaves, { … }',
  list: '{{path}}: uma lista de {{from}} a {{to}} itens',
  boolean: '{{path}}: true ou false',
  integer: '{{path}}: um número inteiro de {{from}} a {{to}}',
  text: '{{path}}: um texto de {{from}} a {{to}} caracteres, entre aspas, em uma só linha',
  instant: '{{path}}: data e hora como 2026-11-22T13:58:00Z',
  base64: '{{path}}: base64 com o comprimento certo',
  oneOf: '{{path}}: um destes: {{other}}',
  productId: '{{path}}: o código de um produto, em maiúsculas, como SCADA-X',
  version: '{{path}}: uma versão como 4.5, ou nada',
  noneTwice: '{{path}}: cada nome só uma vez',
  json: '{{path}} não é JSON',
  form: '{{path}} não está escrito como deve ser',
};

export const wayOut: Catalog['wayOut'] = {
  mail: 'por e-mail',
  stick: 'em um pendrive',
  code: 'como código fotografado',
  text: 'como texto',
  courier: 'na pasta de um portador',
  other: 'de outro modo',
};
