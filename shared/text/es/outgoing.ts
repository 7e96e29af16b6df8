import type { Catalog } from '../catalog.ts';

export const calendar: Catalog['calendar'] = {
  ask: '{{product}} en {{host}}: pedir la siguiente licencia',
  askMore: 'Softkey {{softkeyId}}: {{step}} En la línea de comandos: softkey upgrade-request --out FILE',
  ends: '{{product}} en {{host}}: la licencia vence',
  endsMore:
    'La licencia de la softkey {{softkeyId}} vence el {{date}}. Después el producto funciona solo en el período de gracia. Si nada ha cambiado para entonces: {{step}}',
  stops: '{{product}} en {{host}}: el producto se detiene',
  stopsMore:
    'El período de gracia de la softkey {{softkeyId}} termina el {{date}}, y entonces el producto se detiene. Si nada ha cambiado para entonces: {{step}}',
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
};

export const report: Catalog['report'] = {
  made: 'Hecho el {{date}} por {{program}}',
};

/** What is in a support package, as it is listed before one is written. */
export const supportPart: Catalog['supportPart'] = {
  state_one: 'el estado de {{count}} softkey: fechas, host, cliente, producto',
  state_many: 'el estado de {{count}} de softkeys: fechas, host, cliente, producto',
  state_other: 'el estado de {{count}} softkeys: fechas, host, cliente, producto',
  machine_one: '{{count}} lectura de la máquina, con el valor acortado',
  machine_many: '{{count}} de lecturas de la máquina, con valores acortados',
  machine_other: '{{count}} lecturas de la máquina, con valores acortados',
  journal_one: 'el diario, {{count}} entrada',
  journal_many: 'el diario, {{count}} de entradas',
  journal_other: 'el diario, {{count}} entradas',
  files_one: 'el nombre y el tamaño de {{count}} archivo de la carpeta de la estación',
  files_many: 'los nombres y tamaños de {{count}} de archivos de la carpeta de la estación',
  files_other: 'los nombres y tamaños de {{count}} archivos de la carpeta de la estación',
  documents_one: '{{count}} documento: solicitudes, licencias y listas tal como están',
  documents_many: '{{count}} de documentos: solicitudes, licencias y listas tal como están',
  documents_other: '{{count}} documentos: solicitudes, licencias y listas tal como están',
  log_one: 'el final del registro de la aplicación, {{count}} línea: sin nombres, rutas ni ids',
  log_many: 'el final del registro de la aplicación, {{count}} de líneas: sin nombres, rutas ni ids',
  log_other: 'el final del registro de la aplicación, {{count}} líneas: sin nombres, rutas ni ids',
};
