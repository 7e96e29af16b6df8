import type { Catalog } from '../catalog.ts';

export const backup: Catalog['backup'] = {
  written: 'Copia de seguridad escrita: {{path}}',
  holds: 'La copia de seguridad está íntegra, de la primera línea al sello: {{path}}',
  keep: 'guárdela en otra máquina, y la frase de contraseña lejos de ella. Compruebe de vez en cuando si está íntegra: softkey desk backup {{path}} --check',
  made: 'Hecha',
  events: 'Eventos',
  licenses: 'Licencias',
  last: 'Última licencia',
  nothing: 'ninguna todavía',
  keys: {
    opened: 'La frase de contraseña abre sus claves.',
    locked:
      'Sus claves están ahí, cerradas. Con --passphrase-file FILE se ve si una frase de contraseña las abre.',
    public: 'Sus claves son las del proveedor de demostración, que son públicas.',
  },
};

export const backupFlaw: Catalog['backupFlaw'] = {
  line: 'no está como la escribe una central',
  cut: 'el archivo termina demasiado pronto',
  keys: 'las claves de la central faltan o están dañadas',
  chain: 'el evento no continúa el anterior',
  license: 'la licencia no es una que firmó esta central',
  contradiction: 'eventos y licencias se contradicen',
  revocation: 'lo revocado no es lo que dicen los eventos',
  order: 'lo pedido no es lo que dicen los eventos',
  end: 'el final firmado no es el de estos eventos',
  seal: 'el sello no coincide: algo antes de él fue modificado',
};
