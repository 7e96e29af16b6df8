import type { Catalog } from '../catalog.ts';

export const courier: Catalog['courier'] = {
  written: 'Escrito: {{path}}',
  unchanged: 'Ya está allí, sin cambios: {{path}}',
  notReported: 'La licencia se ha tomado. No se pudo anotar en la carpeta: {{problem}}',
  noAnswer: 'En {{dir}} aún no hay respuesta para esta máquina.',
  asks: 'solicita',
  reports: 'ha tomado',
  license: 'licencia {{softkeyId}}, número {{sequence}}',
  carry: 'lleve o envíe la carpeta entera a {{vendor}}. Cuando vuelva: softkey courier apply {{dir}}',
  revoked: 'revocada',
  namesHost:
    'La solicitud que espera dice el nombre de esta máquina, {{host}}: se firmó antes y no se cambia.',
  askedEarly:
    'La licencia de {{softkeyId}} vale hasta {{end}}, y había tiempo para solicitar hasta {{from}}. El proveedor responde igualmente. Con --due solo se solicita lo que ya toca.',
  hasTime:
    'No se ha solicitado nada para {{softkeyId}}: su licencia vale hasta {{end}}, y {{from}} es a tiempo. Si el mensajero no vuelve antes, repita sin --due.',
  asMuch: 'softkey status. El archivo puede seguir viaje: dice al proveedor que la licencia se ha tomado',
  none: 'Ninguna máquina tiene aún un archivo aquí. En cada máquina: softkey courier collect {{dir}}',
  machine: 'Máquina',
  product: 'Producto',
  asked: 'Ha solicitado',
  answered: 'Respondida',
  taken: 'Tomada',
  ends: 'Fin de la licencia',
  isAsked: 'Aún sin respuesta: {{hosts}}',
  isAnswered: 'Con respuesta, aún por tomar allí con softkey courier apply: {{hosts}}',
  isMissing: 'Falta, no ha solicitado esta vez: {{hosts}}',
  endsFirst: 'Vence primero: {{host}}, el {{date}}',
  allTaken: 'Todas las máquinas han tomado su licencia.',
  problem: 'No se puede usar: {{file}}',
};

export const exchange: Catalog['exchange'] = {
  asks: 'Ha solicitado la siguiente licencia',
  asksFirst: 'Ha solicitado una licencia',
  waits: 'Espera la respuesta a',
  renews:
    'La licencia de {{softkeyId}} vale hasta el {{end}}. La siguiente se solicita por sí sola a partir del {{from}}.',
  nothing: 'No hay nada que solicitar.',
  refused: 'Rechazada por el proveedor',
  atVendor: 'Espera a una persona en el proveedor',
  takesIt: 'nada que hacer: la respuesta se toma en la próxima ejecución, cuando esté en {{dir}}',
};

export const watch: Catalog['watch'] = {
  watching: 'Se vigila {{dir}}, un examen cada {{seconds}} s. Ctrl-C lo detiene.',
  moved: '{{file}} es ahora {{to}}',
  notMoved: '{{file}} se queda en su sitio: {{problem}}',
  waiting: 'Aún no está entero, se examinará de nuevo: {{files}}',
  nothing: 'Nada nuevo en {{dir}}.',
  trouble: '{{problem}} Se intenta de nuevo hasta que funcione.',
  back: '{{dir}} está allí de nuevo.',
  reason: 'softkey rechazó {{file}} el {{time}}:',
};

export const schedule: Catalog['schedule'] = {
  there: 'programado',
  notThere: 'no está allí',
  proxyNotInJob:
    'La contraseña de HTTPS_PROXY no se escribe en la tarea, porque cualquier usuario de esta máquina puede leerla: désela a la tarea como muestra docs/guides/network.md; si no, la tarea no usa el proxy.',
  onlyLoggedIn:
    'Estos temporizadores solo funcionan mientras usted está conectado. Un administrador puede cambiarlo: sudo loginctl enable-linger USER',
};

/** Un retransmisor entre las estaciones y el proveedor. */
export const relay = {
  serves: 'Atiende a las estaciones en esta dirección y entrega lo que envían a {{host}}. Ctrl-C lo detiene.',
  handedOn:
    'Entregado al retransmisor {{host}}, que lo tiene desde {{since}}. La respuesta la toma una de las próximas ejecuciones.',
  isHeld: 'El retransmisor {{host}} lo tiene desde {{since}}, aún sin respuesta.',
  lastWord: 'Informa: última palabra del proveedor el {{time}}.',
  noWord: 'Informa: aún ninguna palabra del proveedor.',
  why: 'Lo que lo separa ahora del proveedor: {{problem}}',
  reached: 'Proveedor alcanzado',
  problem: 'No alcanzado desde',
  clock: 'Reloj del proveedor',
  waiting: 'Paquetes en espera',
  size: 'Tamaño del depósito',
  never: 'nunca',
  ahead: '{{seconds}} s por delante de este',
  behind: '{{seconds}} s por detrás de este',
  contact: 'Estuvo aquí',
  state: 'Su paquete',
  answered: 'respondido',
  waitsSince: 'espera desde {{time}} {{problem}}',
  nobody: 'Aún no estuvo aquí ninguna estación.',
} as const;
