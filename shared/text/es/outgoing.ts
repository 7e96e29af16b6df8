import type { Catalog } from '../catalog.ts';

export const calendar: Catalog['calendar'] = {
  ask: '{{product}} en {{host}}: pedir la siguiente licencia',
  askMore: 'Softkey {{softkeyId}}: {{step}} En la línea de comandos: softkey upgrade-request --out FILE',
  ends: '{{product}} en {{host}}: la licencia termina',
  endsMore:
    'La licencia de la softkey {{softkeyId}} termina el {{date}}. Después el producto funciona solo en el período de gracia. Si nada ha cambiado para entonces: {{step}}',
  stops: '{{product}} en {{host}}: el producto se detiene',
  stopsMore:
    'El período de gracia de la softkey {{softkeyId}} termina el {{date}}, y entonces el producto se detiene. Si nada ha cambiado para entonces: {{step}}',
  written: 'Calendario escrito: {{path}}',
  open: 'ábralo con un programa de calendario. Abra uno nuevo después de cada importación: los eventos pasan a las nuevas fechas.',
  nothing:
    'Ninguna licencia de esta estación tiene fecha de término: no hay nada que poner en un calendario.',
};

export const reminder: Catalog['reminder'] = {
  title: 'Softkey de esta máquina',
};

export const mail: Catalog['mail'] = {
  subject: 'Softkey: {{kind}} de {{host}} ({{requestId}})',
  greeting: 'Hola, {{vendor}}:',
  attached: 'Aquí va la {{kind}} de {{host}}, adjunta como el archivo {{file}}.',
  attach: 'Aquí va la {{kind}} de {{host}}. El archivo {{file}} está adjunto.',
  below: 'Esta es la {{kind}} de {{host}}, entera, código de control {{checkCode}}:',
  again:
    'Se hizo el {{date}} y es una sola solicitud, por muchas veces que se envíe. Si ya la respondió, envíe por favor la misma respuesta otra vez.',
  about: 'Solicitud: {{requestId}}\nCódigo de control: {{checkCode}}',
  written: 'Correo escrito: {{path}}. Ábralo con su programa de correo y envíelo.',
};

export const report: Catalog['report'] = {
  made: 'Hecho el {{date}} por {{program}}',
  written: 'Informe escrito: {{path}}',
};
