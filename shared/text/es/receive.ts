import type { Catalog } from '../catalog.ts';

export const receive: Catalog['receive'] = {
  usual: 'como de costumbre  {{host}}   {{file}}',
  unusual: 'inusual            {{host}}   {{file}}',
  answered: 'respondida antes   {{host}}   {{file}}',
  refused: 'rechazada          {{host}}   {{file}}',
  asks: 'Pide',
  first: 'una nueva softkey, para {{product}}',
  upgrade:
    'la siguiente licencia de {{softkeyId}}, {{product}}; tiene la número {{sequence}}, hasta {{until}}',
  upgradeUnread: 'la siguiente licencia de una softkey; la licencia que va en la solicitud no se puede leer',
  asked: 'Pedida el',
  askedBy: '{{moment}}, por {{person}}',
  again: 'Pedida de nuevo',
  checks: 'Comprobaciones',
  checksPassed: 'todas pasaron ({{number}})',
  checkFailed: '{{check}}: falló',
  checkUnknown: '{{check}}: no se pudo comprobar',
  checkAcknowledged: '{{said}}; el técnico continuó',
  grants: 'Recibiría',
  given: 'Recibió',
  grant: 'número {{sequence}}, del {{from}} al {{until}}',
  license: '{{softkeyId}}, número {{sequence}}, hasta {{until}}',
  total:
    'Solicitudes: {{requests}}. Como de costumbre: {{usual}}; inusuales: {{unusual}}; respondidas antes: {{answered}}; rechazadas: {{refused}}; no leídas: {{unread}}. No se escribió nada.',
};
