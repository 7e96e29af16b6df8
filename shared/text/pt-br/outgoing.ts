import type { Catalog } from '../catalog.ts';

export const calendar: Catalog['calendar'] = {
  ask: '{{product}} em {{host}}: pedir a próxima licença',
  askMore: 'Softkey {{softkeyId}}: {{step}} Na linha de comando: softkey upgrade-request --out FILE',
  ends: '{{product}} em {{host}}: a licença termina',
  endsMore:
    'A licença da softkey {{softkeyId}} termina em {{date}}. Depois disso o produto funciona apenas no período de carência. Se nada tiver mudado até lá: {{step}}',
  stops: '{{product}} em {{host}}: o produto para',
  stopsMore:
    'O período de carência da softkey {{softkeyId}} termina em {{date}}, e então o produto para. Se nada tiver mudado até lá: {{step}}',
  written: 'Calendário gravado: {{path}}',
  open: 'abra-o com um programa de calendário. Abra um novo depois de cada importação: os eventos passam para as novas datas.',
  nothing: 'Nenhuma licença desta estação tem data de término: não há o que pôr em um calendário.',
};

export const reminder: Catalog['reminder'] = {
  title: 'Softkey desta máquina',
};

export const mail: Catalog['mail'] = {
  subject: 'Softkey: {{kind}} de {{host}} ({{requestId}})',
  greeting: 'Olá, {{vendor}}!',
  attached: 'Segue a {{kind}} de {{host}}, anexada como o arquivo {{file}}.',
  attach: 'Segue a {{kind}} de {{host}}. O arquivo {{file}} está anexado.',
  below: 'Esta é a {{kind}} de {{host}}, inteira, código de conferência {{checkCode}}:',
  again:
    'Ela foi feita em {{date}} e é uma única solicitação, por mais vezes que seja enviada. Se já foi respondida, envie por favor a mesma resposta outra vez.',
  about: 'Solicitação: {{requestId}}\nCódigo de conferência: {{checkCode}}',
  written: 'E-mail gravado: {{path}}. Abra-o com o seu programa de e-mail e envie.',
};

export const report: Catalog['report'] = {
  made: 'Feito em {{date}} por {{program}}',
  written: 'Relatório gravado: {{path}}',
};
