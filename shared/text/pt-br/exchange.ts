import type { Catalog } from '../catalog.ts';

export const exchange: Catalog['exchange'] = {
  asks: 'Solicitou a próxima licença',
  asksFirst: 'Solicitou uma licença',
  waits: 'Espera a resposta a',
  renews: 'A licença de {{softkeyId}} vale até {{end}}. A próxima é solicitada sozinha a partir de {{from}}.',
  nothing: 'Não há nada a solicitar.',
  takesIt: 'nada a fazer: a resposta é recebida na próxima execução, quando estiver em {{dir}}',
};
