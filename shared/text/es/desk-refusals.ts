import type { Translated } from '../catalog.ts';
import type { deskRefusals as english } from '../en/desk-refusals.ts';

export const deskRefusals: Translated<typeof english> = {
  ALREADY_ISSUED: {
    title:
      'Esta máquina ya tiene una softkey: {{softkeyId}}, emitida el {{issuedAt}} para {{host}} ({{customer}}). Se la reconoce por {{by}}.',
    hint: 'Se emite una sola softkey por máquina. Su licencia más nueva es la número {{sequence}}, hasta {{until}}. Si solo se perdió la licencia, escríbala de nuevo: softkey desk license {{softkeyId}} --dir DIR --out FILE (el archivo de la solicitud {{requestId}}, dado a softkey {{command}}, también la escribe). Si la máquina perdió la carpeta de la estación y no hay copia de seguridad: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. Si el producto o el cliente estaba mal: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. Si la softkey de otra máquina debe transferirse a esta: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Si solo coincide el UUID de SMBIOS, puede que dos máquinas hayan recibido el mismo: compare ambas.',
  },
  APPROVAL_DECIDED: {
    title: '{{approval}} ya fue decidida, por {{operator}}.',
    hint: 'No se cambió nada. Cómo está se ve con: softkey desk approvals --dir DIR',
  },
  APPROVAL_DENIED: {
    title: '{{operator}} no aprobó esto: {{reason}}',
    hint: 'No se emitió ni se cambió nada. Hable con {{operator}}. Exactamente esto puede pedirse de nuevo después de {{until}}; algo distinto puede pedirse ya.',
  },
  APPROVAL_UNKNOWN: {
    title: 'Aquí no espera ninguna aprobación {{approval}}.',
    hint: 'Lo que espera se ve con: softkey desk approvals --dir DIR. Una aprobación vale 7 días desde que se pidió, y una vez; el mismo comando, escrito de nuevo, pide otra.',
  },
  BACKUP_DAMAGED: {
    title: 'La copia de seguridad {{file}} está dañada o fue modificada, en la línea {{line}}: {{flaw}}.',
    hint: 'No la restaure. Tome otra copia de ella, o una copia de seguridad más antigua, y compruebe esa: softkey desk backup FILE --check',
  },
  CHECK_FAILED: {
    title: 'La máquina no pasó una comprobación obligatoria antes de la solicitud: {{checks}}.',
    hint: 'Pida al cliente que lo corrija y haga la solicitud de nuevo; softkey probe muestra cómo. Para emitir la licencia de todos modos, permita la comprobación por su nombre: --allow CHECK --operator NAME --reason TEXT. Esto queda anotado en el libro de registro.',
  },
  CONTACT_UNKNOWN: {
    title: 'No se conoce ningún contacto de {{customer}}.',
    hint: 'Diga a quién escribir: softkey desk contact set NAME --address ADDRESS --dir DIR. Todos aparecen con: softkey desk contact show --dir DIR',
  },
  DESK_CLOCK: {
    title: 'El reloj de esta central dice {{now}}, y {{clock}} {{seen}}.',
    hint: 'Mire un reloj de confianza. Si este está mal, póngalo en hora. Si está bien, confirme la fecha de hoy escribiéndola: --date YYYY-MM-DD. Esto queda anotado en el libro de registro.',
  },
  DESK_EXISTS: {
    title: 'Ya hay una central en esta carpeta.',
    hint: 'Úsela tal como está o indique otra carpeta con --dir. Una central existente nunca se sobrescribe: guarda las claves de firma y el libro de registro.',
  },
  DESK_MISSING: {
    title: 'No hay ninguna central en esta carpeta.',
    hint: 'Indique la carpeta de su central con --dir o cree una central, una sola vez. Vea cómo: softkey help desk init',
  },
  DESK_OTHER_VENDOR: {
    title: 'Esta central es de otro proveedor, no del proveedor de este programa.',
    hint: 'Use el programa generado con el perfil del proveedor de esta central o indique la central correcta con --dir.',
  },
  EXCHANGE_FULL: {
    title: 'Llegaron demasiados paquetes a la vez: por ahora el intercambio no recibe otro.',
    hint: 'No se pierde nada: las estaciones vuelven por sí mismas. Si continúa, vea quién los envía y deje que un cortafuegos o un proxy inverso los detenga.',
  },
  KEYS_CHANGED: {
    title: 'Otra persona cambió las claves de esta central entretanto.',
    hint: 'Usted no cambió nada. Pregunte quién más trabaja en esta central; después repita el comando con la frase de contraseña que la abre ahora.',
  },
  KEYS_FULL: {
    title: 'El conjunto de claves está lleno: {{most}}.',
    hint: 'Pregunte a quien da soporte a este programa: una clave más antigua tiene que salir, y con ella las licencias que firmó.',
  },
  KEYS_OLDER: {
    title:
      'Las claves de esta carpeta son más antiguas que el libro de registro: son el conjunto de claves {{version}}, y el libro tiene el conjunto {{newest}}.',
    hint: 'Si se cambiaron en otra central, o esta carpeta se restauró de una copia de seguridad, copie keys.json de donde sea más nuevo. Si aquí se interrumpió un cambio de las claves, hágalo otra vez: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  KEYS_PUBLIC: {
    title:
      'Esta central no tiene frase de contraseña: las claves del proveedor de demostración son públicas.',
    hint: 'Cree una central propia: softkey desk init --dir DIR --vendor ID',
  },
  KEY_IN_USE: {
    title: 'La clave {{keyId}} firma las licencias de hoy.',
    hint: 'Comience antes otra: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE. Después retire esta.',
  },
  KEY_NEEDED: {
    title:
      'La clave {{keyId}} firmó licencias que aún valen (softkeys: {{count}}). Dejarían de valer en sus estaciones en cuanto estas conozcan el nuevo conjunto de claves.',
    hint: 'Espere a que tengan su siguiente licencia, firmada por otra clave: softkey desk expiring muestra cuáles vencen y cuándo. Si otra persona tiene la clave y no se puede esperar: --stop-licenses. La estación que se detenga hace entonces otra vez una primera solicitud, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, que esta central responde con softkey desk rekey.',
  },
  KEY_NOT_OURS: {
    title: 'Esta central no tiene la clave {{keyId}}.',
    hint: 'Sus claves las muestra: softkey desk keys show --dir DIR',
  },
  LAST_OF_ROLE: {
    title: 'Nadie tendría ya el rol {{role}}, o nadie lo tiene todavía.',
    hint: 'No se cambió nada. El último operador con el rol keys se queda mientras haya otros, y el último con el rol approver mientras una política pida aprobaciones. Agregue antes otro: softkey desk operator add NAME --role ROLE --dir DIR',
  },
  LEDGER_AWAY: {
    title: 'No se llega al servidor con el libro de registro de la central: {{server}}.',
    hint: 'No se ha perdido nada, y mientras tanto no se emite nada. Compruebe que el servidor funciona y que este equipo llega a él, y ejecute otra vez el mismo comando: lo que ya se respondió recibe otra vez la misma licencia.',
  },
  LEDGER_CORRUPT: {
    title: 'El libro de registro de la central está dañado: {{part}}.',
    hint: 'No emita nada a partir de él. Haga una copia de la carpeta de la central y restaure la última copia de seguridad en una carpeta nueva: softkey desk restore FILE --dir DIR',
  },
  LEDGER_LOCKED: {
    title: 'Otro programa está usando el libro de registro de la central.',
    hint: 'Espere a que termine el otro softkey en esta central y ejecute otra vez el mismo comando.',
  },
  LEDGER_LOGIN: {
    title: 'El servidor con el libro de registro de la central no deja entrar a esta central: {{server}}.',
    hint: 'Ponga la contraseña en ~/.pgpass, legible solo para usted, o en la variable de entorno PGPASSWORD; la conoce quien administra el servidor. El nombre de usuario está en ledger.json.',
  },
  LEDGER_READ_ONLY: {
    title: 'El servidor con el libro de registro de la central solo deja leer a esta central: {{server}}.',
    hint: 'Quizá sea un servidor de reserva, o el usuario no tenga permiso de escritura. Ponga en ledger.json el servidor en el que se escribe, o hable con quien administra el servidor.',
  },
  MAIL_NOT_SENT: {
    title: 'El servidor de correo no aceptó el mensaje: {{mailCause}}.',
    hint: 'Nada se pierde: lo que espera se intenta de nuevo en la próxima ejecución. Mire mail.json y lo que dijo el servidor: softkey desk mail list --dir DIR. Si la causa ya no está, pruebe: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_NOT_SET_UP: {
    title: 'Esta central no sabe enviar correo: no hay {{file}} en su carpeta.',
    hint: 'Escriba el archivo, con host, port, security y sender; la guía de la central muestra uno. Después pruebe: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_SETTINGS: {
    title: 'mail.json no se puede seguir: {{fields}}.',
    hint: 'Corrija el archivo en la carpeta de la central. security es tls, starttls o none; un user necesita una contraseña, en el archivo que nombra passwordFile o en SOFTKEY_SMTP_PASSWORD, y no se envía sin cifrado.',
  },
  MAY_BE_ANSWERED: {
    title:
      'Esta solicitud de {{host}} puede haber sido respondida antes: esta central fue restaurada el {{restoredAt}} de una copia de seguridad del {{backupAt}}, y no sabe qué se emitió en ese intervalo.',
    hint: 'Si la máquina tiene una licencia, pida al cliente que la envíe, o una solicitud de actualización, y recupérela: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. Solo si con certeza no tiene ninguna, permita la solicitud por su nombre: --allow {{allow}} --operator NAME --reason TEXT. Esto queda anotado en el libro de registro.',
  },
  NEEDS_APPROVAL: {
    title: 'Esto necesita la aprobación de una segunda persona: {{why}}. Se pidió como {{approval}}.',
    hint: 'Todavía no se emitió ni se cambió nada. Otra persona, con el rol approver, decide antes de {{until}}: softkey desk approve {{approval}} --dir DIR --operator NAME. Después escriba exactamente el mismo comando de nuevo; cualquier otra cosa necesita su propia aprobación.',
  },
  NEEDS_A_PERSON: {
    title: 'Una persona tiene que mirar esta solicitud antes de que se responda.',
    hint: 'Respóndala por separado, con softkey desk issue FILE --dir DIR --out FILE o softkey desk upgrade FILE --dir DIR --out FILE. El comando dice lo que hay que saber, y pregunta.',
  },
  NEW_PASSPHRASE_MISSING: {
    title: 'La central se abrió, y no se indicó ninguna frase de contraseña nueva.',
    hint: 'Ponga la nueva frase de contraseña en un archivo e indíquelo con --new-passphrase-file FILE. No se cambió nada.',
  },
  NOTHING_ENDS: {
    title: 'No hay nada que decir de {{softkeyId}}: no tiene fin, fue retirada, o terminó hace mucho.',
    hint: 'Lo que termina pronto aparece con: softkey desk expiring --dir DIR',
  },
  NOTHING_REVOKED: {
    title: 'Esta central aún no ha revocado ninguna softkey; por eso no hay lista de revocación.',
    hint: 'Para revocar una: softkey desk revoke SOFTKEY-ID --dir DIR --reason TEXT --operator NAME --out FILE',
  },
  NOT_ADOPTABLE: {
    title: 'La licencia número {{sequence}} de {{softkeyId}} ({{host}}) no entra en el libro de registro.',
    hint: 'Mire qué tiene el libro de registro de la máquina: softkey desk search TEXT --dir DIR',
  },
  NOT_A_BACKUP: {
    title: '{{file}} no es una copia de seguridad de una central.',
    hint: 'Una copia de seguridad es un solo archivo, hecho con: softkey desk backup FILE --dir DIR. Una copia de la carpeta de una central se usa tal cual, con --dir.',
  },
  NOT_CONFIRMED: {
    title: 'No se emitió nada: la pregunta no se respondió con sí.',
    hint: 'Ejecute el mismo comando otra vez cuando esté seguro.',
  },
  NOT_REPLACEABLE: {
    title: 'La softkey {{softkeyId}} no se reemplaza de esta forma.',
    hint: 'Vea qué se emitió para esta máquina: softkey desk ledger --dir DIR. El comando softkey help desk dice cuándo una softkey se transfiere, se emite de nuevo o recibe una nueva clave de estación.',
  },
  OPERATOR_EXISTS: {
    title: 'Ya hay un operador {{operator}}.',
    hint: 'No se cambió nada. Quién trabaja en esta central se ve con: softkey desk operator list --dir DIR. Para otro rol, o si se olvidó la frase de contraseña, quite antes al operador: softkey desk operator remove NAME --operator NAME --dir DIR',
  },
  OPERATOR_MISSING: {
    title: 'Esta central tiene operadores, y no se indicó cuál de ellos está trabajando.',
    hint: 'Diga quién es con --operator NAME, o defina SOFTKEY_OPERATOR. Quién trabaja en esta central se ve con: softkey desk operator list --dir DIR',
  },
  OPERATOR_UNKNOWN: {
    title: 'Esta central no tiene ningún operador {{operator}}.',
    hint: 'Quién trabaja en esta central se ve con: softkey desk operator list --dir DIR. Quien tiene el rol keys agrega operadores: softkey desk operator add NAME --role ROLE --operator NAME --dir DIR',
  },
  OPERATOR_UNPROVED: {
    title: 'El operador {{operator}} tiene su propia frase de contraseña, y no se indicó ninguna.',
    hint: 'Póngala en un archivo e indíquelo con --operator-passphrase-file FILE, o defina SOFTKEY_OPERATOR_PASSPHRASE.',
  },
  OPERATOR_WRONG: {
    title: 'Esta no es la frase de contraseña del operador {{operator}}.',
    hint: 'Revise las mayúsculas y la distribución del teclado. No es la de la central. Si se olvidó, alguien con el rol keys quita al operador y lo agrega de nuevo.',
  },
  ORDER_EXISTS: {
    title: 'El pedido {{reference}} ya se anotó, con otro contenido: {{quantity}} para {{customer}}.',
    hint: 'Véalo con: softkey desk order show REFERENCE --dir DIR. Si desde ahora es otro, por ejemplo porque se compró más, dígalo: --change',
  },
  ORDER_FULL: {
    title:
      'El pedido {{reference}} de {{customer}} ya tiene todas sus softkeys: {{softkeys}} de {{quantity}}.',
    hint: 'Pregunte al cliente. Si compró más, cambie el pedido: softkey desk order add REFERENCE --customer NAME --quantity N --change --dir DIR. Para emitir esta de todos modos, permítalo por su nombre: --allow {{allow}} --operator NAME --reason TEXT. Esto se anota en el libro de registro.',
  },
  OWN_REQUEST: {
    title: 'Nadie aprueba lo que pidió: {{operator}} pidió {{approval}}.',
    hint: 'Decide otra persona con el rol approver. Quién puede ser se ve con: softkey desk operator list --dir DIR',
  },
  PASSPHRASE_MISSING: {
    title: 'Una central se protege con una frase de contraseña y no se indicó ninguna.',
    hint: 'Ponga la frase de contraseña en un archivo e indíquelo con --passphrase-file FILE, o defina SOFTKEY_PASSPHRASE.',
  },
  PASSPHRASE_SHORT: {
    title: 'La frase de contraseña es demasiado corta: necesita al menos {{least}} caracteres.',
    hint: 'Elija varias palabras sin relación entre sí. Quien copie la carpeta de la central puede descubrir una frase corta en poco tiempo.',
  },
  PASSPHRASE_WRONG: {
    title: 'La frase de contraseña es incorrecta.',
    hint: 'Revise las mayúsculas y la distribución del teclado. Sin la frase de contraseña nadie puede usar las claves de esta central.',
  },
  REVOCATIONS_FULL: {
    title: 'La lista de revocación está llena, y todas las softkeys en ella aún podrían funcionar.',
    hint: 'No se modificó nada. Una softkey sale de la lista un año después del fin de su última licencia. Hasta entonces, no responda a ninguna solicitud de actualización de esta softkey, para que termine por sí sola.',
  },
  ROLE_MISSING: {
    title:
      'El operador {{operator}} no puede hacer esto: hace falta el rol {{needed}}, y {{operator}} tiene {{role}}.',
    hint: 'No se cambió nada. Pídaselo a alguien que tenga ese rol: softkey desk operator list --dir DIR',
  },
  RUNTIME_TOO_OLD: {
    title: 'Este comando necesita un Node.js más nuevo que el que lo ejecuta.',
    hint: 'Ejecútelo con Node.js 24 o más nuevo. Los comandos de la estación funcionan desde la versión 22.12.',
  },
  SOFTKEY_UNKNOWN: {
    title: 'Esta central nunca emitió la softkey {{softkeyId}}.',
    hint: 'Compruebe el ID, que esta sea la central correcta (--dir) y que su libro de registro esté completo.',
  },
  STATION_KEY_CHANGED: {
    title:
      'La solicitud está firmada con una clave de estación distinta de aquella a la que está vinculada esta softkey.',
    hint: 'Pregunte al cliente si la estación se reinstaló o si su carpeta se copió a otra máquina. Una estación reinstalada recupera su clave con su carpeta desde una copia de seguridad: identity.json. Si la carpeta se perdió del todo, pida una primera solicitud hecha desde la nueva y respóndala con: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  TERMS_CONFLICT: {
    title: 'Esta solicitud ya se respondió con otros términos: {{fields}}. No se cambió nada.',
    hint: 'Quite --terms, --days, --until y --from-end para obtener otra vez la misma licencia ({{softkeyId}}, secuencia {{sequence}}). Otros términos vienen con la siguiente solicitud de actualización.',
  },
  TERMS_INVALID: {
    title: 'Los términos no son correctos: {{fields}}',
    hint: 'Corrija los términos, o indíquelos con --terms FILE si no había ninguno. El comando softkey help desk issue muestra cómo son los términos.',
  },
  TOO_MANY_TRIES: {
    title: 'Hubo demasiadas frases de contraseña incorrectas.',
    hint: 'No se cambió nada. El próximo intento vale a partir de {{until}}. Quien inicie la página de nuevo puede probar enseguida.',
  },
};
