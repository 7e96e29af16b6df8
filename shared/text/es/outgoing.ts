import type { Catalog } from '../catalog.ts';

export const calendar: Catalog['calendar'] = {
  ask: '{{product}} en {{host}}: pedir la siguiente licencia',
  askMore:
    'La licencia de la softkey {{softkeyId}} necesita la siguiente a tiempo: softkey upgrade-request --out FILE; después, importe la respuesta.',
  ends: '{{product}} en {{host}}: la licencia termina',
  endsMore:
    'La licencia de la softkey {{softkeyId}} termina el {{date}}. Después el producto funciona solo en el período de gracia.',
  stops: '{{product}} en {{host}}: el producto se detiene',
  stopsMore:
    'El período de gracia de la softkey {{softkeyId}} termina el {{date}}. El producto se detiene entonces hasta que se importe la siguiente licencia.',
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
  about: 'Solicitud: {{requestId}}\nCódigo de control: {{checkCode}}',
  written: 'Correo escrito: {{path}}. Ábralo con su programa de correo y envíelo.',
};

export const report: Catalog['report'] = {
  made: 'Hecho el {{date}} por {{program}}',
  written: 'Informe escrito: {{path}}',
};
