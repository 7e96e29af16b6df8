import type { Catalog } from '../catalog.ts';

// Said at a terminal only: the screens do not load it.

export const imports: Catalog['imports'] = {
  imported: 'importado',
  'already-held': 'já guardado',
  'would-import': 'seria importado',
  refused: 'recusado',
  what: '{{kind}} {{subject}}, número {{number}}',
  whatUntil: '{{kind}} {{subject}}, número {{number}}, até {{date}}',
  counted: 'Documentos aceitos: {{count}}; recusados: {{refused}}.',
  forOther: 'para {{host}}, não é desta máquina',
  forOtherCount_one: '{{count}} licença é para outra máquina e fica onde está.',
  forOtherCount_many: '{{count}} de licenças são para outras máquinas e ficam onde estão.',
  forOtherCount_other: '{{count}} licenças são para outras máquinas e ficam onde estão.',
  older: 'mais antiga',
  olderCount_one: '{{count}} licença é mais antiga que a que está em uso: nada a fazer.',
  olderCount_many: '{{count}} de licenças são mais antigas que a que está em uso: nada a fazer.',
  olderCount_other: '{{count}} licenças são mais antigas que a que está em uso: nada a fazer.',
  replaced: 'substituída',
  replacedCount_one: '{{count}} licença é de uma softkey revogada; outra serve a esta máquina: nada a fazer.',
  replacedCount_many:
    '{{count}} de licenças são de softkeys revogadas; outra serve a esta máquina: nada a fazer.',
  replacedCount_other:
    '{{count}} licenças são de softkeys revogadas; outra serve a esta máquina: nada a fazer.',
  leftAlone_one: '{{count}} outro arquivo da pasta não contém documento softkey.',
  leftAlone_many: '{{count}} de outros arquivos da pasta não contêm documento softkey.',
  leftAlone_other: '{{count}} outros arquivos da pasta não contêm documento softkey.',
  timeSet:
    'A hora registrada era {{was}}; esta licença a corrige para {{highest}}. A partir de agora, vale essa hora.',
  see: 'softkey status',
};

export const jsonSlip: Catalog['jsonSlip'] = {
  empty: 'não há nada nele',
  notObject: 'ele precisa começar com {',
  nameWanted: 'aqui deve vir o nome de um campo, entre aspas duplas: "nome"',
  otherQuotes: 'só valem aspas duplas retas ("), nenhum outro tipo de aspas',
  commaExtra: 'há uma vírgula sem nada depois dela; apague-a',
  commaMissing: 'falta uma vírgula aqui',
  colonMissing: 'faltam dois-pontos entre o nome e o valor',
  valueMissing: 'falta um valor aqui',
  wordUnknown: 'um texto precisa estar entre aspas duplas; sem elas só valem números, true, false e null',
  number: 'este número não pode ser lido; escreva como 60, sem zeros à esquerda nem sinais',
  textUnclosed: 'o texto que começa aqui não tem as aspas de fechamento na mesma linha',
  quoteInside: 'o texto termina nestas aspas e depois vem mais; aspas dentro de um texto se escrevem \\"',
  backslash: 'uma barra invertida dentro de um texto se escreve duas vezes: \\\\',
  control: 'há uma tabulação ou outro caractere de controle dentro de um texto; use um espaço',
  comment: 'comentários não são aceitos; apague-o',
  unclosed: 'isto foi aberto aqui e nunca é fechado, ou falta fechar algo dentro dele',
  otherBracket: 'isto não fecha o que foi aberto por último',
  behindEnd: 'o conteúdo já tinha terminado antes disto; nada pode vir depois',
  nameTwice: 'este nome aparece aqui pela segunda vez; deixe só um dos dois',
  tooDeep: 'há chaves e colchetes demais, uns dentro dos outros',
};

/** `softkey emergency` */
export const emergency = {
  offered:
    'Se o produto não pode parar: a carência de emergência o deixa funcionar por mais {{days}} dias, uma vez por licença, e o fornecedor fica sabendo: softkey emergency --reason "TEXT" --confirm {{host}}',
  begun:
    'A carência de emergência começou: o produto funciona até {{until}}. A próxima solicitação de atualização o diz ao fornecedor: faça-a hoje e envie-a.',
};

/** `softkey restore` */
export const restore = {
  restored: 'recolocado',
  would: 'seria recolocado',
  missing: 'faltava',
  damaged: 'estava danificado',
  none: 'Nada que tenha cópia falta ou está danificado.',
};

/** `softkey serve` */
export const serve = {
  open: 'Abra este endereço em um navegador. Não o compartilhe: ele dá acesso a esta estação.',
  openDesk:
    'Abra este endereço em um navegador. Não o compartilhe: quem o tiver pode emitir licenças quando a central estiver desbloqueada.',
  untilIdle_one: 'Para após {{count}} minuto sem uso, ou com Ctrl-C.',
  untilIdle_many: 'Para após {{count}} de minutos sem uso, ou com Ctrl-C.',
  untilIdle_other: 'Para após {{count}} minutos sem uso, ou com Ctrl-C.',
  untilStopped: 'Para com Ctrl-C.',
  idle: 'Parou: ninguém usou a página por algum tempo.',
  stopped: 'Parou.',
};

export const softkeyOutlook: Catalog['softkeyOutlook'] = {
  match: 'continua valendo',
  tolerated: 'continua valendo, com uma mudança tolerada',
  broken: 'deixa de valer: seria outra máquina',
  unknown: 'não se sabe: o dump não diz o suficiente',
};

export const request: Catalog['request'] = {
  slip: 'guia do portador',
  once: 'Uma softkey é emitida uma única vez por máquina. Faça a solicitação somente na máquina virtual definitiva: não em um modelo, em uma máquina de testes ou em uma cópia.',
  checked_one: '{{count}} verificação, com falha: {{failed}}. Nada foi criado.',
  checked_many: '{{count}} de verificações, com falha: {{failed}}. Nada foi criado.',
  checked_other: '{{count}} verificações, com falha: {{failed}}. Nada foi criado.',
  written: '{{kind}}, arquivo gravado: {{path}}',
  repeated:
    '{{kind}}, arquivo gravado de novo: {{path}}. É a mesma solicitação de {{date}}; nenhuma nova foi feita.',
  isOfNoUse:
    'Como as coisas estão agora, o fornecedor não pode responder a esta solicitação com uma licença para esta máquina. Não a envie ainda; {{step}}',
  givenOut: 'Anotado: a {{kind}} de {{date}} foi entregue em {{day}} {{way}}.',
  unchanged: '{{path}} já continha exatamente este documento.',
  replaced: '{{path}} tinha outro conteúdo, que foi substituído: {{what}}.',
  calendar: 'calendário',
  report: 'relatório',
  send: 'envie este arquivo para {{vendor}}. Quando a licença chegar: softkey import FILE',
  part: 'Parte {{number}} de {{total}}',
  scan: 'Leia este código com um celular e envie ao fornecedor o texto que aparecer, sem alterações. É o documento inteiro.',
  scanParts:
    'Leia todas as partes com um celular, em qualquer ordem, e envie ao fornecedor os textos, sem alterações.',
  noRoom:
    'O código não cabe neste terminal, que só mostra letras simples. Se o terminal mostra outras, digite LC_ALL=C.UTF-8 antes do comando; senão, alargue a janela ou imprima o código: softkey courier slip FILE',
};

export const probed: Catalog['probed'] = {
  notRead: 'O que não pôde ser lido, e o que ajuda',
  checks: 'Verificações antes de uma solicitação',
  counted:
    'Verificações em ordem: {{count}}; com aviso: {{warned}}; com falha: {{failed}}; sem resposta: {{unknown}}.',
  forecast: 'O que pode acontecer com uma softkey nesta máquina',
  atWorst: '{{best}}; no pior caso, {{worst}}',
  mayChange: 'O que mudaria, e o que fazer',
  shortened:
    'Lido da saída de softkey probe --json, em que os IDs estão abreviados. Isso basta para compará-los com outros, mas não comprova que é a mesma máquina nem serve para pedir uma softkey.',
  physicalHost: 'Roda no host {{host}}',
};

export const advised: Catalog['advised'] = {
  because: 'Pelas suas respostas: {{reasons}}.',
  planned: 'Planejado para: {{hypervisor}}',
  plannedAsFound:
    'Planejado para: {{hypervisor}}, como encontrado nesta máquina. Para planejar para outro: --hypervisor KIND',
  licenses_one: '{{count}} licença necessária',
  licenses_many: '{{count}} de licenças necessárias',
  licenses_other: '{{count}} licenças necessárias',
  medium: { softkey: 'softkey', hardkey: 'hardkey' },
  declare: 'O que escrever no pedido de cada máquina',
  next: 'escreva um pedido para cada máquina e depois faça a solicitação nessa máquina: softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  yes: 's',
  no: 'n',
  notKnown: 'não se sabe',
  notUnderstood: 'Resposta não reconhecida. Respostas possíveis: {{choices}}',
};

export const question: Catalog['question'] = {
  hypervisor: 'Em que hipervisor vai funcionar?',
  hypervisorVersion: 'Em que versão dele?',
  ha: 'O cluster reinicia a máquina em outro host quando falha o host ou o sistema operacional dela (HA)?',
  ft: 'O cluster mantém uma sombra da máquina em funcionamento em outro host (FT)?',
  redundancy: 'O produto tem um segundo servidor que assume (redundância nativa)?',
  hardkey: 'A licença deve ser uma chave USB (hardkey) em vez de uma softkey?',
  usbFixedHost: 'É possível mapear uma porta USB de um host para a máquina, que então fica nesse host?',
  usbHub: 'Há um hub USB de rede para a chave?',
  databaseVm: 'O banco de dados tem uma máquina própria?',
  epm: 'O EPM é usado?',
  productVersion: 'Qual é a versão do produto?',
};

export const saved: Catalog['saved'] = {
  calendar: 'Calendário gravado: {{path}}',
  openCalendar:
    'abra-o com um programa de calendário. Abra um novo depois de cada importação: os eventos passam para as novas datas.',
  noCalendar: 'Nenhuma licença desta estação tem data de término: não há o que pôr em um calendário.',
  mail: 'E-mail gravado: {{path}}. Abra-o com o seu programa de e-mail e envie.',
  report: 'Relatório gravado: {{path}}',
};

export const said: Catalog['said'] = {
  error: 'erro',
  hint: 'dica',
  warning: 'atenção',
  demoVendor: 'Fornecedor DEMO: qualquer pessoa pode emitir estas licenças.',
  home: 'pasta da estação: {{path}} ({{scope}})',
};

export const orderQuestion: Catalog['orderQuestion'] = {
  product: 'Qual produto, pelo id?',
  customer: 'Para qual cliente?',
  contact: 'A quem o fornecedor pode perguntar? (Enter: ninguém)',
  reference: 'Qual é o número do pedido? (Enter: nenhum)',
  role: 'O que esta máquina é no plano: {{roles}}?',
};

export const support: Catalog['support'] = {
  leaves: 'No pacote, e com ele para fora desta máquina:',
  isOne:
    'Um pacote de suporte (softkey support-package): abaixo estão os documentos nele. Estado, leituras e diário estão no arquivo como texto; nada disso é assinado.',
  ask: 'Gravar? (sim/não)',
  yes: 'sim',
  written: 'Gravado: {{path}}',
};

export const inspectPage: Catalog['inspectPage'] = {
  title: 'Relatório de exame',
  findings: 'O que está errado e o que fazer',
  nothingWrong: 'Nada está errado com estes arquivos na máquina que os examinou.',
  all: 'Todos os documentos',
};

/** With --machine, documents are held against another machine than this one. */
export const heldAgainst: Catalog['heldAgainst'] = {
  note: 'Comparado com a máquina de {{file}}, e não com esta.',
  match: 'Comparação com a máquina de {{file}}',
  good: 'em ordem nessa máquina agora',
};
