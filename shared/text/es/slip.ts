/** The page that goes with a stick, and what `softkey courier slip` says of it. */
export const slip = {
  title: 'Hoja del mensajero',
  until: 'La licencia vence',
  stops: 'El producto se detiene',
  noEnd: 'aún sin licencia, o sin fecha de término',
  what: 'Lleva',
  go: 'Llevar a',
  bring: 'Qué hacer',
  carry:
    'Lleve la memoria USB con su carpeta tal como está. Si se pierde, esta página basta: los códigos de arriba son la solicitud completa.',
  call: 'El proveedor lee el código de control de la solicitud; es el de esta página.',
  back: 'Traiga de vuelta la misma memoria, con la respuesta en la misma carpeta.',
  import: 'En {{host}}: softkey courier apply, seguido de la carpeta; o suelte la respuesta en la ventana.',
  code: 'la solicitud completa',
  part: 'parte {{number}} de {{total}}',
  written_one: 'Hoja del mensajero escrita: {{path}}, {{count}} solicitud.',
  written_many: 'Hoja del mensajero escrita: {{path}}, {{count}} de solicitudes.',
  written_other: 'Hoja del mensajero escrita: {{path}}, {{count}} solicitudes.',
  leftOut_one: '{{count}} solicitud más no tiene página aquí: indique su archivo por separado.',
  leftOut_many: '{{count}} de solicitudes más no tienen página aquí: indique sus archivos por separado.',
  leftOut_other: '{{count}} solicitudes más no tienen página aquí: indique sus archivos por separado.',
  print: 'ábrala con un navegador, imprímala y póngala junto a la memoria.',
};
