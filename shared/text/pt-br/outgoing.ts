import type { Catalog } from '../catalog.ts';

export const calendar: Catalog['calendar'] = {
  ask: '{{product}} em {{host}}: pedir a próxima licença',
  askMore: 'Softkey {{softkeyId}}: {{step}} Na linha de comando: softkey upgrade-request --out FILE',
  ends: '{{product}} em {{host}}: a licença vence',
  endsMore:
    'A licença da softkey {{softkeyId}} vence em {{date}}. Depois disso o produto funciona apenas no período de carência. Se nada tiver mudado até lá: {{step}}',
  stops: '{{product}} em {{host}}: o produto para',
  stopsMore:
    'O período de carência da softkey {{softkeyId}} termina em {{date}}, e então o produto para. Se nada tiver mudado até lá: {{step}}',
};

export const reminder: Catalog['reminder'] = {
  title: 'Softkey desta máquina',
};

export const mail: Catalog['mail'] = {
  subject: 'Softkey: {{kind}} de {{host}} ({{requestId}})',
  greeting: 'Olá, {{vendor}},',
  attached: 'Segue a {{kind}} de {{host}}, anexada como o arquivo {{file}}.',
  attach: 'Segue a {{kind}} de {{host}}. O arquivo {{file}} está anexado.',
  below: 'Esta é a {{kind}} de {{host}}, inteira, código de conferência {{checkCode}}:',
  again:
    'Ela foi feita em {{date}} e é uma única solicitação, por mais vezes que seja enviada. Se já foi respondida, envie por favor a mesma resposta outra vez.',
  about: 'Solicitação: {{requestId}}\nCódigo de conferência: {{checkCode}}',
};

export const report: Catalog['report'] = {
  made: 'Feito em {{date}} por {{program}}',
};

/** What is in a support package, as it is listed before one is written. */
export const supportPart: Catalog['supportPart'] = {
  state_one: 'o estado de {{count}} softkey: datas, host, cliente, produto',
  state_many: 'o estado de {{count}} de softkeys: datas, host, cliente, produto',
  state_other: 'o estado de {{count}} softkeys: datas, host, cliente, produto',
  machine_one: '{{count}} leitura da máquina, com o valor encurtado',
  machine_many: '{{count}} de leituras da máquina, com valores encurtados',
  machine_other: '{{count}} leituras da máquina, com valores encurtados',
  journal_one: 'o diário, {{count}} registro',
  journal_many: 'o diário, {{count}} de registros',
  journal_other: 'o diário, {{count}} registros',
  files_one: 'o nome e o tamanho de {{count}} arquivo da pasta da estação',
  files_many: 'os nomes e tamanhos de {{count}} de arquivos da pasta da estação',
  files_other: 'os nomes e tamanhos de {{count}} arquivos da pasta da estação',
  documents_one: '{{count}} documento: solicitações, licenças e listas como estão',
  documents_many: '{{count}} de documentos: solicitações, licenças e listas como estão',
  documents_other: '{{count}} documentos: solicitações, licenças e listas como estão',
  log_one: 'o fim do log do aplicativo, {{count}} linha: sem nomes, caminhos e ids',
  log_many: 'o fim do log do aplicativo, {{count}} de linhas: sem nomes, caminhos e ids',
  log_other: 'o fim do log do aplicativo, {{count}} linhas: sem nomes, caminhos e ids',
};
