import type { Catalog } from '../catalog.ts';

export const noticeMail: Catalog['noticeMail'] = {
  subject: '{{customer}}: {{headline}}',
  before_one: 'A licença de {{count}} máquina termina em {{date}}',
  before_other: 'As licenças de {{count}} máquinas terminam em {{date}}',
  before_many: 'As licenças de {{count}} de máquinas terminam em {{date}}',
  today_one: 'A licença de {{count}} máquina termina hoje, {{date}}',
  today_other: 'As licenças de {{count}} máquinas terminam hoje, {{date}}',
  today_many: 'As licenças de {{count}} de máquinas terminam hoje, {{date}}',
  grace_one: 'A licença de {{count}} máquina terminou, e o produto para em {{graceDate}}',
  grace_other: 'As licenças de {{count}} máquinas terminaram, e os produtos param em {{graceDate}}',
  grace_many: 'As licenças de {{count}} de máquinas terminaram, e os produtos param em {{graceDate}}',
  lastDay_one: 'O produto em {{count}} máquina para hoje, {{graceDate}}',
  lastDay_other: 'Os produtos em {{count}} máquinas param hoje, {{graceDate}}',
  lastDay_many: 'Os produtos em {{count}} de máquinas param hoje, {{graceDate}}',
  issued_one: 'Uma licença nova para {{count}} máquina espera ser importada',
  issued_other: 'Licenças novas para {{count}} máquinas esperam ser importadas',
  issued_many: 'Licenças novas para {{count}} de máquinas esperam ser importadas',
  inDays_one: 'Falta {{count}} dia.',
  inDays_other: 'Faltam {{count}} dias.',
  inDays_many: 'Faltam {{count}} de dias.',
  afterwards: 'Depois disso os produtos ainda rodam até {{graceEnd}}, e então não mais.',
  noGrace: 'Depois disso os produtos não rodam mais.',
  issuedFor: 'A licença anterior termina em {{date}}. Importada a nova, não há mais nada a fazer.',
  machine: 'Máquina',
  product: 'Produto',
  order: 'Pedido',
  until: 'Até ({{zone}})',
  how: 'Situação',
  toDo: 'O que fazer',
  vendor: 'Perguntas: {{vendor}}, {{contact}}',
  because: 'Você recebe este e-mail porque {{vendor}} tem o seu endereço para as licenças de {{customer}}.',
  unsubscribe: 'Sem mais lembretes: {{url}}',
  calendar: '{{product}} em {{host}}: a licença termina',
};

export const noticeCause: Catalog['noticeCause'] = {
  'not-asked': 'nenhuma solicitação da próxima licença chegou dela',
  refused: 'sua solicitação foi recusada; escreva para nós',
  'waiting-for-approval': 'sua solicitação chegou e está sendo analisada por nós',
  'not-known-applied': 'sua próxima licença foi emitida',
};

export const noticeRelayCause: Catalog['noticeRelayCause'] = {
  'not-asked': 'não renovou sozinha: nenhuma solicitação dela chegou pelo retransmissor',
  refused: 'não renovou sozinha: sua solicitação foi recusada; escreva para nós',
  'waiting-for-approval': 'não renovou sozinha: sua solicitação está sendo analisada por nós',
  'not-known-applied': 'sua próxima licença foi emitida, e ela não informou que a tem',
};

export const noticeSteps: Catalog['noticeSteps'] = {
  manual1:
    'Em cada uma destas máquinas, peça a próxima licença no Softkey ou com este comando: softkey upgrade-request --out FILE',
  manual2: 'Envie os arquivos para {{contact}}. Um e-mail pode levar vários.',
  manual3: 'Importe os arquivos que voltarem, cada um na sua máquina: softkey import FILE',
  relay1:
    'Veja se o retransmissor tem linha até nós, e quando teve notícia de cada máquina pela última vez: softkey relay status --dir STORE',
  relay2:
    'Em cada uma destas máquinas, veja o que a última execução disse, e execute mais uma vez: softkey exchange URL',
  relay3:
    'Se isso não ajudar, leve arquivos: softkey upgrade-request --out FILE na máquina, e o arquivo para {{contact}}.',
  inPart:
    'Onde está dito acima que a próxima licença foi emitida, o arquivo dela está anexo: leve-o a essa máquina e importe-o lá, softkey import FILE. Os passos seguintes são para as outras máquinas.',
  issued1: 'Leve os arquivos anexos às máquinas que dão nome a eles.',
  issued2: 'Importe cada um lá, no Softkey ou com este comando: softkey import FILE',
  issued3: 'Veja se a nova data aparece: softkey status',
};

export const mailBox: Catalog['mailBox'] = {
  noContact: 'Ninguém recebe e-mail ainda: softkey desk contact set NAME --address ADDRESS --dir DIR',
  address: 'Endereço',
  language: 'Idioma',
  zone: 'Fuso horário',
  way: 'Via',
  removed: 'De {{customer}} ninguém mais recebe e-mail; era {{address}}.',
  ran: 'Escritos: {{written}}. Enviados: {{sent}}. Esperando: {{waiting}}. Não mais necessários: {{givenUp}}.',
  problem:
    'O servidor de e-mail não pôde ser usado: {{cause}}. O que espera é tentado de novo na próxima execução.',
  failed: 'Recusados de vez: {{number}}. Quais, aparece com: softkey desk mail list --dir DIR',
  undelivered:
    'Não entregues, porque o servidor as adiou até haver algo mais novo a dizer: {{number}}. Para ver quais: softkey desk mail list --dir DIR',
  withoutContact: 'As licenças deles terminam, e eles não têm contato: {{customers}}.',
  setContact: 'Diga a quem escrever: softkey desk contact set NAME --address ADDRESS --dir DIR',
  empty: 'Nenhum e-mail foi escrito nos últimos 60 dias.',
  written: 'Escrito',
  subject: 'Assunto',
  state: 'Estado',
  nextTry: 'Próxima tentativa',
  to: 'Para',
  tested: 'O servidor de e-mail aceitou uma mensagem para {{address}}: {{answer}}',
  previewWritten: 'Gravado: {{path}}. Nada foi enviado.',
  testSubject: 'Teste: e-mail da central de licenças de {{vendor}}',
  testText:
    'O e-mail desta central chega. Veja nos cabeçalhos se SPF, DKIM e DMARC passam. Não há nada a fazer.',
};

export const contactWay: Catalog['contactWay'] = {
  manual: 'arquivos à mão',
  relay: 'por um retransmissor',
};

export const mailState: Catalog['mailState'] = {
  queued: 'espera',
  sent: 'enviado',
  failed: 'recusado',
  'given-up': 'não mais necessário',
  undelivered: 'não entregue',
};

export const mailCause: Catalog['mailCause'] = {
  unreachable: 'não é alcançado, ou a conexão caiu',
  silent: 'não respondeu a tempo',
  tls: 'sem criptografia, ou com um certificado que não é o dele',
  login: 'não aceita o usuário e a senha',
  sender: 'não aceita nada deste remetente',
  later: 'diz para tentar mais tarde',
  refused: 'não aceita esta mensagem ou este endereço',
  overtaken: 'há algo mais novo a dizer, ou nada mais',
};
