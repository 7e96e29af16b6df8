import type { Catalog } from '../catalog.ts';

export const nextStep: Catalog['nextStep'] = {
  nothing: 'nada que hacer ahora. A partir del {{date}}, pida la siguiente licencia.',
  'nothing-ever': 'nada que hacer.',
  'wait-for-begin': 'espere hasta el {{date}}. Si la fecha de esta máquina es incorrecta, ajústela.',
  'make-request': 'haga la solicitud de esta máquina, una sola vez, y envíela a {{vendor}}.',
  'ask-for-next': 'haga hoy la solicitud de actualización y envíela a {{vendor}}.',
  'import-answer':
    'envíe a {{vendor}} la {{kind}} del {{date}}, si aún no lo ha hecho. Cuando tenga la respuesta, impórtela.',
  'import-answer-given': 'la {{kind}} se entregó el {{day}} {{way}}. Cuando tenga la respuesta, impórtela.',
  'send-again_one':
    'la {{kind}} del {{date}} lleva {{count}} día sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'send-again_many':
    'la {{kind}} del {{date}} lleva {{count}} de días sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'send-again_other':
    'la {{kind}} del {{date}} lleva {{count}} días sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'send-again-given_one':
    'la {{kind}} del {{date}} se entregó el {{day}} {{way}} y lleva {{count}} día sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'send-again-given_many':
    'la {{kind}} del {{date}} se entregó el {{day}} {{way}} y lleva {{count}} de días sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'send-again-given_other':
    'la {{kind}} del {{date}} se entregó el {{day}} {{way}} y lleva {{count}} días sin respuesta: envíe otra vez el mismo archivo a {{vendor}} o llame. Es una sola solicitud, por más veces que se envíe.',
  'request-anew':
    'la máquina cambió después de que se hizo la {{kind}} del {{date}}, y una respuesta a ella no serviría aquí. Deshaga lo que cambió. Si el cambio es definitivo, haga otra solicitud e indique el motivo.',
  'import-lost':
    'importe la licencia que estaba aquí, o una más nueva. Búsquela en el correo con el que llegó y en una copia de seguridad, o pida a {{vendor}} que la envíe de nuevo. No hace falta otra solicitud.',
  'put-back':
    'deshaga antes del {{date}} lo que cambió: {{components}}. Hasta entonces el producto funciona con todos sus derechos. Si esta máquina se trasladó o se rehízo de forma definitiva, escriba a {{vendor}} y pida que le transfiera la softkey.',
  'put-back-stopped':
    'deshaga lo que cambió: {{components}}. Si esta máquina se trasladó o se rehízo de forma definitiva, escriba a {{vendor}} y pida que le transfiera la softkey.',
  'move-softkey':
    'esta es otra máquina, no la de la licencia. Para que el producto funcione aquí, escriba a {{vendor}} y pida que transfiera la softkey: eso se acuerda con el proveedor, no en este programa.',
  'allow-reading':
    'lo que identifica a esta máquina no se pudo leer: {{components}}. Ejecute el programa como administrador; eso puede bastar.',
  'allow-writing':
    'ejecute el programa una vez con un usuario que pueda escribir en la carpeta de la estación, para que lo visto quede anotado.',
  'call-vendor':
    'llame a {{vendor}}: la licencia fue revocada. Si esta máquina debe funcionar, pida una licencia nueva.',
  'set-clock':
    'ajuste el reloj de esta máquina. Si ahora está bien y alguna vez estuvo adelantado, pida la siguiente licencia: ella corrige el registro.',
  'set-clock-ahead': 'ajuste el reloj de esta máquina antes del {{date}}. Si está bien: {{step}}',
  'repair-home':
    'ocúpese de lo que falta en la carpeta de la estación o no se puede usar: cada archivo está en la lista, con lo que hay que hacer.',
};
