import type { Catalog, Translated } from '../catalog.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals: Translated<typeof english> = {
  BAD_UTF8: {
    title: 'El contenido del archivo no es texto UTF-8 válido.',
    hint: 'El programa que generó este archivo tiene un defecto. Pida al remitente que lo genere de nuevo con softkey y lo envíe como adjunto.',
  },
  CLOCK_SET_BACK: {
    title: 'El reloj de esta máquina está atrasado: muestra {{now}}, pero {{highest}} ya pasó.',
    hint: 'Ajuste el reloj y después inicie la gracia de emergencia.',
  },
  CONFIRMATION_MISSING: {
    title: 'No se hizo ninguna solicitud: no se confirmó el nombre del host.',
    hint: 'Si {{host}} es la máquina definitiva, confírmelo escribiendo su nombre: --confirm {{host}}',
  },
  DAMAGED: {
    title: 'El archivo se dañó durante el envío.',
    hint: 'Obténgalo de nuevo de su origen, como adjunto o en una memoria USB; no copie y pegue el texto.',
  },
  DAY_NOT_POSSIBLE: {
    title: '{{day}} no puede ser: la solicitud se hizo el {{first}}, y hoy es {{last}}.',
    hint: 'Indique un día entre los dos, YYYY-MM-DD, o no indique el día si fue hoy.',
  },
  DISK_FAILED: {
    title: 'El disco o la memoria USB no lee o no escribe bien ({{errno}}).',
    hint: 'Copie lo que contiene a otro disco y haga revisar este (también el cable). Después ejecute el mismo comando otra vez. Nada quedó escrito a medias.',
  },
  DISK_FULL: {
    title: 'El disco está lleno. No se perdió nada.',
    hint: 'Libere espacio (1 MB basta) y ejecute otra vez el mismo comando.',
  },
  DOCUMENT_GONE: {
    title: 'Falta un documento que esta estación ya tuvo: {{file}}.',
    hint: 'Si softkey restore no tiene copia de él, importe ese archivo de nuevo, o uno más nuevo del mismo tipo; si no tiene ninguno, pídalo al proveedor. Los más antiguos no se importan en su lugar; lo que aún está aquí sigue sirviendo.',
  },
  DUPLICATE_MEMBER: {
    title: 'El contenido del archivo tiene el mismo campo dos veces.',
    hint: 'No use este archivo: dos programas podrían leerlo de dos maneras. Pida al remitente que lo genere de nuevo con softkey.',
  },
  EMERGENCY_NOT_NEEDED: {
    title: 'La gracia de emergencia no se inició: el producto funciona sin ella.',
    hint: 'Es para una licencia cuya gracia también terminó, y cada licencia la tiene una vez. softkey status dice hasta cuándo funciona el producto: pida ya la siguiente licencia.',
  },
  EMERGENCY_UNCONFIRMED: {
    title: 'La gracia de emergencia no se inició: necesita un motivo y el nombre de esta máquina.',
    hint: 'Se da una vez por licencia, y el proveedor se entera. Si el producto tiene que seguir aquí, diga por qué y escriba el nombre: --reason "TEXT" --confirm {{host}}',
  },
  EMERGENCY_UNPROVED: {
    title: 'La gracia de emergencia no se inició: nada aquí muestra si esta licencia ya la tuvo.',
    hint: 'El diario y el registro de esta carpeta se perdieron, o la licencia se pidió desde otra. Use esa, o una copia de seguridad de ella; si no, hace falta la siguiente licencia. Llame al proveedor.',
  },
  EMERGENCY_USED: {
    title: 'Esta licencia ya tuvo su gracia de emergencia: del {{began}} al {{until}}.',
    hint: 'Cada licencia la tiene una vez. Hace falta la siguiente licencia: envíe la solicitud de actualización y llame al proveedor.',
  },
  EMPTY_FILE: {
    title: 'Este archivo está vacío.',
    hint: 'Se vació en el camino o nunca se escribió. Pida que se envíe de nuevo, como adjunto.',
  },
  EXPIRED: {
    title:
      'La licencia venció el {{expiresAt}} y su período de gracia terminó (fecha considerada: {{judgedAt}}).',
    hint: 'Pida la siguiente licencia: softkey upgrade-request --out FILE. Envíe ese archivo al proveedor e importe la respuesta. Si la fecha considerada no es la de hoy, ajuste antes el reloj de esta máquina.',
  },
  FILE_DENIED: {
    title: 'Este usuario no tiene permiso para leer {{file}}.',
    hint: 'Ejecute el comando con un usuario que pueda leerlo (por ejemplo, con sudo o como administrador) o copie el archivo a un lugar permitido.',
  },
  FILE_HELD: {
    title: 'Un archivo necesario está abierto en otro programa ({{errno}}).',
    hint: 'Cierre el programa que lo tiene abierto o espere un momento (un antivirus lo libera solo) y ejecute el mismo comando otra vez.',
  },
  FILE_MISSING: {
    title: 'No existe el archivo {{file}}.',
    hint: 'Revise el nombre y la carpeta. ¿Está conectada y montada la memoria USB?',
  },
  FORGED: {
    title: 'La firma no es auténtica: este archivo fue modificado o lo hizo otra persona.',
    hint: 'No use este archivo. Pídalo de nuevo al proveedor e indique de dónde vino este.',
  },
  HARDKEY_PLANNED: {
    title: 'Esta máquina recibe una llave USB: no hace ninguna solicitud.',
    hint: 'Pida la hardkey al proveedor. Si esta máquina debe tener una softkey, cambie su función en el pedido, que ahora es: {{role}}',
  },
  HOME_UNKNOWN: {
    title: 'Este usuario no tiene carpeta personal, así que no hay lugar para los registros de la estación.',
    hint: 'Indique con --home DIR una carpeta en la que pueda escribir, o defina SOFTKEY_HOME.',
  },
  HOME_UNWRITABLE: {
    title: 'Este usuario no tiene permiso para escribir en la carpeta de la estación.',
    hint: 'Ejecute el comando con sudo (en Windows: como administrador) o elija con --home DIR una carpeta en la que pueda escribir. Si su disco es de solo lectura, cambie eso antes.',
  },
  HOST_GONE: {
    title: 'El programa detrás de esta página no responde o se reinició.',
    hint: 'Ejecute softkey serve en esta máquina (otra vez) y abra la dirección que muestra. Lo que usted escribió se guardó.',
  },
  IDENTITY_DAMAGED: {
    title: 'La clave de identidad de la estación está dañada o falta: {{file}}.',
    hint: 'Recupere ese archivo de una copia de seguridad de la carpeta de la estación. Si no hay ninguna, la licencia sigue funcionando hasta que venza, y desde aquí no se puede pedir la siguiente: escriba al proveedor con tiempo.',
  },
  INSIDE_REFUSED: {
    title: 'Documentos con problema en este paquete: {{bad}} de {{count}}.',
    hint: 'El comando softkey inspect FILE muestra qué problema tiene cada uno. Si un documento está dañado o falsificado, pida otro paquete a quien lo hizo; una licencia de otra máquina está en orden en aquella máquina.',
  },
  INTERNAL: {
    title: 'El programa falló. El defecto es del programa, no de sus archivos.',
    hint: 'Ejecute otra vez el comando con SOFTKEY_DEBUG=1 y envíe al soporte lo que muestre, junto con el comando que escribió. Nada quedó escrito a medias.',
  },
  IS_A_FOLDER: {
    title: '{{file}} es una carpeta, no un archivo.',
    hint: 'Indique el archivo que está dentro. Las carpetas enteras las aceptan softkey import, softkey inspect, softkey verify y softkey courier.',
  },
  JSON_INVALID: {
    title: '{{file}} no es un JSON correcto. Línea {{line}}, columna {{column}}: {{slip}}.',
    hint: 'Corrija ese punto en un editor de texto, guarde y ejecute de nuevo el mismo comando. softkey help COMMAND muestra cómo es el archivo.',
  },
  KEY_OUT_OF_DATE: {
    title: 'El archivo es del {{issuedAt}}, cuando la clave que lo firma no estaba en uso.',
    hint: 'Pida al proveedor que emita el archivo de nuevo. Si ocurre con todos los archivos, pida el conjunto de claves más reciente e impórtelo primero.',
  },
  KEY_UNKNOWN: {
    title: 'El archivo está firmado con una clave que aquí no se conoce ({{keyId}}).',
    hint: 'Importe primero el conjunto de claves más reciente del proveedor (un archivo .key-set) y después este archivo. Si no lo tiene, pídalo al proveedor.',
  },
  KEY_WITHDRAWN: {
    title: 'El archivo está firmado con una clave que el proveedor retiró ({{keyId}}).',
    hint: 'Pida al proveedor que emita este archivo de nuevo con una clave vigente.',
  },
  LINK_OUTSIDE: {
    title: '{{file}} es un enlace que lleva fuera de su carpeta.',
    hint: 'Indique el archivo al que apunta el enlace o ponga una copia de él en la carpeta.',
  },
  MALFORMED: {
    title: 'El contenido del archivo no es correcto: {{fields}}',
    hint: 'El programa que generó este archivo tiene un defecto o es de otra versión. Pida al remitente que actualice softkey y genere el archivo de nuevo.',
  },
  NETWORK_PATH: {
    title: '{{file}} está en una ruta de red.',
    hint: 'Copie primero el archivo a un disco local o a una memoria USB.',
  },
  NEWER_GONE: {
    title:
      'Este archivo es el número {{sequence}}, más antiguo que el número {{held}}, que esta estación ya tenía y ahora falta o no se puede usar.',
    hint: 'Importe el número {{held}}, o uno más nuevo: búsquelo en el correo con el que llegó y en una copia de seguridad, o pida al proveedor que lo envíe de nuevo. No se cambió nada.',
  },
  NEWER_VERSION: {
    title: 'El archivo se generó con una versión más nueva del programa.',
    hint: 'Actualice softkey en esta máquina y use el archivo otra vez. El archivo no está dañado.',
  },
  NOTHING_INSIDE: {
    title: 'No hay ningún documento softkey en este ZIP (archivos en él: {{count}}).',
    hint: 'Vea si se empaquetaron los archivos correctos: un documento softkey termina en .license, .prelicense, .upgrade-request o .courier-bundle.',
  },
  NOT_ALL_LOOKED_INTO: {
    title: 'No se pudo examinar todo lo que hay en este archivo.',
    hint: 'Lo encontrado en el resto se usa. Contiene más de lo que se descomprime (1.000 archivos, 32 MB, cuatro niveles), o algo dañado o comprimido de otra manera. Descomprímalo con el programa que lo hizo y use cada documento aparte.',
  },
  NOT_A_FOLDER: {
    title: '{{file}} no es una carpeta.',
    hint: 'Indique la carpeta en la memoria USB o en el recurso compartido, no un archivo dentro de ella.',
  },
  NOT_A_REGULAR_FILE: {
    title: '{{file}} no es un archivo normal, sino un dispositivo, una tubería o un socket.',
    hint: 'Guarde el contenido en un archivo e indique ese archivo, o use - para leer de la entrada estándar.',
  },
  NOT_A_SOFTKEY_FILE: {
    title: 'No hay ningún documento softkey en este archivo.',
    hint: 'Compruebe que es el archivo correcto: un documento softkey tiene una línea con -----BEGIN SOFTKEY …-----, o es un texto que empieza con SOFTKEY/.',
  },
  NOT_CANONICAL: {
    title: 'El contenido del archivo no está escrito en la única forma permitida.',
    hint: 'No use este archivo: no lo escribió softkey. Pida al remitente que lo genere de nuevo con softkey.',
  },
  NOT_UTF8: {
    title: 'El archivo no está guardado como texto UTF-8.',
    hint: 'Si lo guardó con un editor, o con > en PowerShell, guárdelo de nuevo como UTF-8 (en el Bloc de notas: Guardar como, Codificación). Si no, obtenga de nuevo el archivo original.',
  },
  NOT_YET_VALID: {
    title: 'La licencia comienza el {{notBefore}}; ese día aún no ha llegado.',
    hint: 'Revise la fecha y la hora de esta máquina. Si son correctas, importe la licencia ahora: entrará en vigor ese día, y hasta entonces vale la actual.',
  },
  NO_GUIDE: {
    title: '{{vendor}} no tiene guía de virtualización en este programa.',
    hint: 'Pregunte al proveedor cómo se licencia el producto en su tipo de planta.',
  },
  NO_IDENTITY: {
    title: 'Esta máquina no se puede identificar: no se pudo leer nada a lo que vincular una softkey.',
    hint: 'Ejecute el comando con sudo o como administrador. softkey probe muestra qué no se pudo leer, por qué y qué ayuda. En la central: pida al cliente que haga la solicitud de nuevo de este modo. Para emitir la licencia de todos modos: --allow no-identity --operator NAME --reason TEXT',
  },
  NO_LICENSE: {
    title: 'Esta estación no tiene ninguna licencia.',
    hint: 'Importe la licencia que envió el proveedor: softkey import FILE. Si no ha llegado ninguna, softkey status dice si ya se hizo una solicitud. Si no, hágala: softkey prelicense',
  },
  NO_MAIL_PROGRAM: {
    title: 'No se pudo abrir ningún programa de correo en esta máquina.',
    hint: 'Guarde el archivo, llévelo a un equipo con correo y adjúntelo allí.',
  },
  NO_REQUEST_WAITS: {
    title: 'Ninguna solicitud de esta máquina espera respuesta.',
    hint: 'softkey status dice cómo está y qué hacer a continuación.',
  },
  OLDER_SEQUENCE: {
    title: 'Este archivo es el número {{sequence}}; ya está en uso uno más nuevo, el número {{held}}.',
    hint: 'No hay que hacer nada: lo más nuevo sigue en uso. Si esperaba algo más nuevo, pídalo al proveedor.',
  },
  ORDER_CHANGED: {
    title: 'Ya se hizo una solicitud, con otro pedido.',
    hint: 'Para escribir de nuevo la última solicitud, indique el pedido con el que se hizo; una anterior ya no se escribe. Si ese pedido era incorrecto, haga una nueva solicitud e indique por qué: --new --reason TEXT',
  },
  ORDER_INVALID: {
    title: 'El pedido está incompleto o no es correcto: {{fields}}',
    hint: 'Corrija el archivo del pedido. El comando softkey help prelicense muestra cómo es un pedido.',
  },
  OTHER_MACHINE: {
    title: 'La licencia es para otra máquina, {{host}}.',
    hint: 'Lo que difiere aquí: {{changed}}. Impórtela en {{host}}. Si esta es esa máquina y se trasladó o se rehízo de forma definitiva, escriba al proveedor, que decide sobre una licencia para ella.',
  },
  OUTPUT_FAILED: {
    title: 'No se escribió {{file}}: {{obstacle}}.',
    hint: 'Ejecute el mismo comando con otro --out: una carpeta, un nombre nuevo o - para la salida estándar. No se perdió nada, y el documento será el mismo.',
  },
  PARTS_MISSING: {
    title: 'Faltan partes del documento ({{kind}}): número {{missing}} de {{total}}.',
    hint: 'Lea o pegue también las partes que faltan, en el mismo archivo; el orden no importa. Ponga las imágenes de los códigos en un ZIP.',
  },
  PREFLIGHT_FAILED: {
    title: 'No se hizo ninguna solicitud: esta máquina no superó una comprobación obligatoria ({{checks}}).',
    hint: 'Vea qué falló y cómo resolverlo, y vuelva a intentarlo: softkey probe',
  },
  PREFLIGHT_UNSEEN: {
    title:
      'No se hizo ninguna solicitud: nadie ha confirmado haber visto lo que encontraron las comprobaciones ({{checks}}).',
    hint: 'Vea las comprobaciones y resuelva lo que pueda. Lo que quede debe confirmarse antes de la solicitud: softkey probe',
  },
  PRINT_FAILED: {
    title: 'La página no se imprimió.',
    hint: 'Compruebe que hay una impresora configurada en esta máquina o guarde la página como archivo PDF.',
  },
  REASON_MISSING: {
    title: 'No se hizo ninguna solicitud: otra solicitud necesita un motivo.',
    hint: 'Diga en pocas palabras por qué no sirve la primera solicitud: --new --reason "TEXT". El motivo va en la solicitud.',
  },
  RECORD_LOST: {
    title: 'Un registro de esta estación falta o está dañado: {{file}}.',
    hint: 'La licencia sigue funcionando, y el registro empieza de nuevo. Si alguien lo borró, recupérelo de una copia de seguridad: el proveedor ve el hueco en la siguiente solicitud de actualización.',
  },
  REVOKED: {
    title: 'El proveedor revocó esta licencia el {{revokedAt}}. Motivo: {{reason}}',
    hint: 'Ya no se puede usar. Pida al proveedor una nueva licencia e indique {{softkeyId}}.',
  },
  SEQUENCE_CONFLICT: {
    title: 'Hay dos documentos distintos con el mismo número, {{sequence}}.',
    hint: 'Conserve ambos archivos y envíelos al proveedor: uno de los dos no debería existir. El que llegó primero sigue en uso.',
  },
  SEVERAL_DOCUMENTS: {
    title: 'Este archivo contiene varios documentos softkey; aquí solo se puede usar uno.',
    hint: 'Guarde cada documento en un archivo propio. El comando softkey inspect FILE muestra qué contiene.',
  },
  SHARE_GONE: {
    title: 'La carpeta de red ya no responde ({{errno}}).',
    hint: 'Compruebe que el servidor de archivos sea accesible y que la carpeta esté conectada, y ejecute el mismo comando otra vez. Para la carpeta de la estación es más seguro un disco local.',
  },
  SOFTKEY_NOT_HELD: {
    title: 'Esta estación no tiene la softkey {{softkeyId}}.',
    hint: 'Vea cuáles tiene: softkey status',
  },
  STATION_KEY_OTHER: {
    title:
      'Esta carpeta de la estación no puede pedir la siguiente licencia: {{softkeyId}} se solicitó con otra clave de estación, no con la de aquí ({{file}}).',
    hint: 'La licencia sigue funcionando. Traiga {{file}} de la carpeta de la estación que hizo la solicitud, o de su copia de seguridad. Si se perdió, escriba al proveedor mucho antes de que venza: sin esa clave no se puede pedir la siguiente licencia.',
  },
  STORE_CORRUPT: {
    title: 'Un archivo de la carpeta de la estación está dañado: {{file}}.',
    hint: 'Restaure la carpeta desde una copia de seguridad. Si no hay ninguna, aparte ese archivo e importe la licencia de nuevo. softkey status muestra lo que queda.',
  },
  STORE_LOCKED: {
    title: 'Otro programa está usando la carpeta de la estación.',
    hint: 'Espere a que termine el otro softkey y ejecute el mismo comando otra vez. Si ya no se ejecuta ninguno, en ninguna máquina ni contenedor que use esta carpeta, borre en ella el archivo lock.',
  },
  SUMMARY_FALSE: {
    title: 'Las líneas legibles al principio del archivo no dicen lo mismo que el contenido firmado.',
    hint: 'No confíe en esas líneas: alguien las cambió. Pida de nuevo el archivo al proveedor.',
  },
  SYSTEM_EXHAUSTED: {
    title: 'Esta máquina se quedó sin memoria o no puede abrir más archivos ({{errno}}).',
    hint: 'Cierre otros programas y ejecute el mismo comando otra vez. Nada quedó escrito a medias.',
  },
  SYSTEM_REFUSED: {
    title: 'El sistema operativo rechazó una operación necesaria ({{errno}}).',
    hint: 'Ejecute el mismo comando otra vez. Si se rechaza de nuevo, use una carpeta en un disco local e indique al soporte la palabra entre paréntesis.',
  },
  TOO_DEEP: {
    title: 'El contenido del archivo tiene demasiados niveles.',
    hint: 'No use este archivo: ningún programa softkey escribe un contenido así. Pídalo de nuevo al proveedor.',
  },
  TOO_LARGE: {
    title: 'El archivo es demasiado grande: {{bytes}}, y el máximo es {{most}}.',
    hint: 'Compruebe que es el archivo correcto: un documento softkey suele ocupar menos de 10 KB.',
  },
  TOO_MANY_DOCUMENTS: {
    title: 'El archivo contiene demasiados documentos: solo se leyeron los primeros {{read}}.',
    hint: 'Guarde los demás en archivos propios o en varios archivos más pequeños.',
  },
  TOO_MANY_FILES: {
    title: 'No se abrió {{file}}: se pueden abrir como máximo {{most}} archivos a la vez.',
    hint: 'Ábralo por separado o suelte la carpeta entera en Examinar archivos, que acepta cualquier cantidad.',
  },
  UNREADABLE_SORT: {
    title: 'Esto es {{sort}}: no se puede leer de él un documento softkey.',
    hint: 'Pida el propio archivo, tal como se guardó o se recibió: como adjunto, o en un ZIP sin contraseña. De un código QR: una captura de pantalla o una fotografía nítida, en PNG o JPEG; o el texto que un teléfono lee de él.',
  },
  USAGE: {
    title: 'No se entendió el comando: {{problem}}',
    hint: '{{usage}}',
  },
  WRONG_KIND: {
    title: 'El archivo contiene: {{kind}}. Aquí se espera: {{expected}}.',
    hint: 'Use el archivo donde corresponde: la estación importa las licencias, la central responde a las solicitudes.',
  },
  WRONG_PRODUCT: {
    title: 'Este programa conoce {{products}}, y ningún producto {{product}}.',
    hint: 'Revise cómo está escrito en el pedido o pida al proveedor la licencia del producto que se usa en esta máquina.',
  },
  WRONG_VENDOR: {
    title: 'El archivo es de otro proveedor: {{vendor}}.',
    hint: 'Úselo con el programa de ese proveedor. Si esperaba una licencia de su propio proveedor, pídasela.',
  },
};

/**
 * The same codes where the next step is another one: something odd is found in a home, in the place of one of
 * its parts; or a license is for another machine, and this machine has its own.
 */
export const homeRefusals: Catalog['homeRefusal'] = {
  lock: {
    title: 'No se puede bloquear la carpeta de la estación: lo que hay en {{file}} no es un bloqueo.',
    hint: 'Borre {{file}} en la carpeta de la estación y ejecute de nuevo el mismo comando. No contiene nada necesario.',
  },
  record: {
    title: 'No se puede leer un registro de esta estación, porque hay otra cosa en su lugar: {{file}}.',
    hint: 'La licencia sigue funcionando, y el registro empieza de nuevo. Si sabe quién puso eso ahí, recupere {{file}} de una copia de seguridad: el proveedor ve el hueco en la siguiente solicitud de actualización.',
  },
  documents: {
    title: 'Hay otra cosa donde la carpeta de la estación guarda los documentos: {{file}}.',
    hint: 'Apártela y recupere la carpeta {{file}} de una copia de seguridad de la carpeta de la estación. Si no hay ninguna, importe las licencias de nuevo: softkey import FILE',
  },
  document: {
    title: 'El archivo está dañado, o no es un documento de esta estación.',
    hint: 'Impórtelo de nuevo, desde el correo con que llegó o desde una copia de seguridad: eso reemplaza el archivo. Si no lo tiene, pídalo al proveedor. Si no es de esta estación, sáquelo de ahí.',
  },
  identity: {
    title: 'La clave de identidad de la estación está dañada o falta: {{file}}.',
    hint: 'Recupere ese archivo de una copia de seguridad. Si no hay, haga la solicitud de nuevo y diga por qué: softkey prelicense con --new --reason TEXT. El dañado se conserva con otro nombre. Si el proveedor ya respondió a una solicitud anterior de esta máquina, allí decide una persona.',
  },
  home: {
    title: 'Lo que se indicó como carpeta de la estación no es una carpeta: {{file}}.',
    hint: 'Indique con --home DIR, o con SOFTKEY_HOME, una carpeta en la que pueda escribir; sin ninguno de los dos vale la de siempre.',
  },
  neighbour: {
    title: 'La licencia es de otra máquina, {{host}}.',
    hint: 'Impórtela en {{host}}. Aquí todo está en orden: esta máquina tiene su propia licencia, {{own}}.',
  },
};

/** Refusals of a file that call for another next step than their code does. */
export const fileRefusals: Catalog['fileRefusal'] = {
  otherName: {
    title: 'El nombre del archivo {{file}} no está en UTF-8, por eso no se puede abrir por su nombre.',
    hint: 'Cámbiele el nombre, con letras y números, y ejecute el mismo comando de nuevo. O pase el contenido en vez del nombre: - < FILE',
  },
};
