import type { Catalog } from '../catalog.ts';

export const exchange: Catalog['exchange'] = {
  asks: 'Ha solicitado la siguiente licencia',
  asksFirst: 'Ha solicitado una licencia',
  waits: 'Espera la respuesta a',
  renews:
    'La licencia de {{softkeyId}} vale hasta el {{end}}. La siguiente se solicita por sí sola a partir del {{from}}.',
  nothing: 'No hay nada que solicitar.',
  takesIt: 'nada que hacer: la respuesta se toma en la próxima ejecución, cuando esté en {{dir}}',
};
