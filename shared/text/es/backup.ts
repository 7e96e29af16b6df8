import type { Catalog } from '../catalog.ts';

export const backup: Catalog['backup'] = {
  written: 'Copia de seguridad escrita: {{path}}',
  holds: 'La copia de seguridad está íntegra, de la primera línea al sello: {{path}}',
  keep: 'guárdela en otra máquina, y la frase de contraseña lejos de ella. Compruebe de vez en cuando si está íntegra: softkey desk backup {{path}} --check',
  exported: 'Escrito, con todo lo que el libro de registro tiene de esta softkey: {{path}}',
  lookInto: 'examine sus documentos con: softkey inspect {{path}}',
  restored: 'La central está restaurada en {{dir}}.',
  unknown:
    'Este libro de registro no sabe qué se emitió, se revocó o se pidió después del {{since}}. Las primeras solicitudes hechas antes de ahora se rechazan hasta que mire una persona.',
  oneDesk:
    'asegúrese de que no siga ninguna otra copia de esta central: dos centrales dan dos softkeys a una máquina.',
  adoptLost:
    'recupere lo que se emitió desde entonces, de archivos de licencia o solicitudes de actualización: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT',
  revokeAgain:
    'revoque de nuevo lo que se revocó desde entonces: softkey desk revoke. La siguiente lista de revocación tiene un número superior a {{number}}, para que la tome toda estación.',
  wasRestored:
    'Este libro de registro fue restaurado el {{at}} de una copia de seguridad del {{since}}. Lo que se emitió o se revocó en ese intervalo falta, salvo que se haya adoptado o revocado de nuevo.',
  adopted:
    'Adoptada en el libro de registro: {{softkeyId}}, número {{sequence}}, de {{host}} ({{customer}}).',
  adoptedBefore:
    'El libro de registro ya la tiene: {{softkeyId}}, número {{sequence}}, de {{host}} ({{customer}}). No se cambió nada.',
  goOn: 'responda a su solicitud de actualización, si la hay: softkey desk upgrade FILE --dir DIR --out FILE',
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
