import type { Catalog } from '../catalog.ts';

export const command: Catalog['command'] = {
  probe: {
    summary: 'mostrar lo que identifica a esta máquina',
    more: 'Los ID se muestran abreviados; nunca salen en claro de la máquina. Con --dump las lecturas vienen de un archivo: la salida de dmidecode (entera, en parte o con -q), una tabla SMBIOS sin procesar, los archivos de /sys/class/dmi/id, la salida de systeminfo o la de softkey probe --json. Lo que haya alrededor se ignora.\n\nDebajo de las lecturas están las comprobaciones antes de una solicitud y lo que una migración, una restauración o un clon harían con la softkey.',
  },
  advise: {
    summary: 'planificar una arquitectura: licencias necesarias, consejos, un dibujo',
    more: 'Responda con opciones o con un archivo JSON (--answers); lo que no indique cuenta como no, o como no sabido. En una terminal, sin ninguna respuesta, las preguntas se hacen una tras otra. El hipervisor es el de esta máquina, salvo que indique otro.\n\nTipos de hipervisor: vmware, hyperv, kvm, qemu, virtualbox, xen, nutanix, parallels, bhyve, physical, unknown.\nTipos de redundancia: none, hot-standby.',
  },
  prelicense: {
    summary: 'hacer la única solicitud de una softkey para esta máquina',
    more: 'Una softkey se emite una sola vez por máquina; por eso, ejecute el comando solo en la máquina definitiva. Si lo ejecuta otra vez, se escribe de nuevo la misma solicitud.\n\nUn pedido es un archivo JSON:\n{"product": "E3-SERVER", "customer": {"name": "…", "contact": "…"},\n "architecture": {"hypervisor": "VMware", "ha": false, "ft": false,\n  "redundancy": "none", "role": "…"}, "reference": "…"}\nredundancy es "none" o "hot-standby"; role, contact y reference pueden ser "".\n\nEn lugar del archivo, --product y --customer con lo demás que se sepa; en una terminal, y sin ninguno de ellos, se pregunta.\n\nSi no es posible sacar archivos de esta máquina, --qr muestra la solicitud como código QR para un teléfono, y --text la imprime como texto para pegar en un chat o un correo.\n\n--dry-run muestra las comprobaciones que valdrían para la solicitud y no crea nada: ni clave ni solicitud. No necesita --out ni --confirm.',
  },
  import: {
    summary: 'comprobar y guardar licencias, conjuntos de claves y listas de revocación',
    more: 'Varios archivos a la vez, en cualquier orden, incluso correos enteros, o una carpeta, por ejemplo una memoria USB. Un archivo malo nunca oculta los buenos; el código de salida es 1 si alguno fue rechazado.\n\nEntre varios archivos o en una carpeta, las licencias de otras máquinas no son un fallo: cada una ocupa una línea y nada de ella entra en el diario. Lo que hay en una carpeta y no es un documento softkey, o es una solicitud, se deja como está.',
  },
  restore: {
    summary: 'recuperar de sus copias los documentos que faltan o están dañados',
    more: 'De cada softkey se copian las últimas tres licencias junto a los documentos, y el conjunto de claves y la lista de revocación vigentes. Donde un archivo de la carpeta de la estación falta o está dañado, su copia ocupa su lugar. --dry-run solo muestra qué volvería.\n\nUna licencia anterior no vuelve en lugar de la más nueva: para volver a otros términos, pida otra licencia al proveedor.',
  },
  status: {
    summary: 'mostrar si esta máquina tiene licencia y hasta cuándo',
    more: 'El código de salida es 0 cuando hay licencia (activa, por vencer o en gracia) y 3 cuando no la hay.',
  },
  check: {
    summary: 'informar a un sistema de monitorización (Nagios, Zabbix, Icinga) del estado de la licencia',
    more: 'Una línea en la salida estándar, con los días restantes como número; el código de salida es 0 OK, 1 WARNING, 2 CRITICAL o 3 UNKNOWN. WARNING: la licencia vence en menos de --warn días, o hay algo que hacer en esta máquina, como poner en hora el reloj. CRITICAL: vence en menos de --crit días, está en gracia o no funciona. UNKNOWN: no se pudo averiguar, o la línea de comandos era incorrecta.\n\nSi esta máquina tiene licencias de varios productos, cuenta la peor; --softkey ID mira una sola.',
  },
  calendar: {
    summary: 'escribir las fechas de la softkey como archivo de calendario (.ics)',
    more: 'Los eventos son: pedir la siguiente licencia, la licencia vence, el producto se detiene. Cada uno avisa 30, 15 y 7 días y 1 día antes. Escriba un archivo nuevo después de cada importación: el programa de calendario actualiza los eventos que ya tiene.',
  },
  'upgrade-request': {
    summary: 'pedir la siguiente licencia de esta softkey',
    more: 'La solicitud lleva la licencia actual, esta máquina tal como está ahora y el último eslabón del diario.\n\nSi no es posible sacar archivos de esta máquina, --qr muestra la solicitud como código QR para un teléfono, y --text la imprime como texto para pegar en un chat o un correo.',
  },
  emergency: {
    summary: 'dejar funcionar el producto 7 días más, una vez, cuando licencia y gracia terminaron',
    more: 'Para una planta que no puede detenerse porque la siguiente licencia se retrasa. Cada licencia la tiene una vez. Necesita un motivo y el nombre de esta máquina, ambos escritos; la estación lo anota en dos lugares, y la siguiente solicitud de actualización se lo dice al proveedor.\n\nNo sirve para una licencia revocada, ni para otra máquina, ni mientras el reloj está atrasado. Si nada se puede anotar en la carpeta de la estación, nada se da.',
  },
  'given-out': {
    summary: 'anotar que la solicitud se entregó, cuándo y cómo',
    more: 'Nadie puede ver aquí si el proveedor tiene la solicitud. Una vez anotado cómo y cuándo salió, softkey status cuenta desde entonces los días sin respuesta. Anótelo cada vez que la entregue.\n\nMedios: mail (correo), stick (memoria USB), code (código QR fotografiado), text (pegada en un chat o correo), courier (en la carpeta de un mensajero; softkey courier collect lo anota por sí solo), other (otro).',
  },
  'courier collect': {
    summary: 'poner la solicitud de esta máquina en la carpeta que lleva el mensajero',
    more: 'DIR es una carpeta en una memoria USB o un recurso compartido. Cada máquina tiene allí un archivo propio, para que todas puedan escribir a la vez; lleva la solicitud de la siguiente licencia (o la que está en espera, sin cambios) y dice qué licencia se ha tomado. El proveedor responde con el mismo nombre. Después: softkey courier show DIR.\n\nUna respuesta que está allí y no se ha tomado nunca se sobrescribe.',
  },
  'courier apply': {
    summary: 'tomar de la carpeta del mensajero la respuesta para esta máquina',
    more: 'Toma lo que es para esta máquina, sea cual sea el nombre del archivo, y dice de cada otra licencia, en una línea, para qué máquina es. El código de salida es 0 si se tomó la propia o si nada de allí es para esta máquina, y 1 también si algún archivo de allí está dañado. En lugar de la respuesta queda un breve informe, que dice al proveedor que la licencia se ha tomado.',
  },
  'courier show': {
    summary: 'mostrar quién ha solicitado, quién tiene respuesta y quién falta en la carpeta del mensajero',
    more: 'Funciona en cualquier máquina. Primero van aquellas cuya licencia vence antes; * es la máquina que tiene delante. Falta una máquina de una ronda anterior que no ha solicitado mientras otras sí.',
  },
  'courier slip': {
    summary: 'escribir una página para imprimir que acompaña la memoria USB',
    more: 'PATH es la carpeta que lleva un mensajero, o un archivo con una solicitud. Para cada máquina cuya solicitud está allí, la página tiene la solicitud en códigos para fotografiar, el código de control, la máquina, la dirección del proveedor, qué traer de vuelta y hasta cuándo. Sin --out se escribe en la carpeta en la que está.',
  },
  exchange: {
    summary: 'solicitar la siguiente licencia y tomarla, sin nadie, por una carpeta compartida o por la red',
    more: 'Para una máquina que nadie atiende, lo ejecuta el programador de la máquina (softkey schedule install --exchange DIR). Toma de DIR la respuesta para esta máquina, como softkey courier apply, y deja allí su archivo, como softkey courier collect: con una solicitud cuando queda un tercio de la licencia, o antes si así lo dicen los términos del proveedor. El proveedor responde en la misma carpeta, cuando quiera. Ejecútelo cuantas veces quiera: nada se solicita dos veces.\n\nDice lo que es nuevo, y nada de otras máquinas. El código de salida es 1 si la carpeta no está o si se rechazó una respuesta.\n\nCon https://HOST en lugar de DIR, la misma ronda va por la red: un acceso al proveedor, desde esta máquina hacia fuera, y aquí no atiende nada. --ca FILE indica una autoridad de la planta, --proxy URL o HTTPS_PROXY un proxy. Al servidor no se le confía nada: las licencias se prueban por sí mismas, y el proveedor firma lo que dice.',
  },
  'relay run': {
    summary:
      'entregar paquetes entre las estaciones y el proveedor, para estaciones que no deben salir de su red',
    more: 'Las estaciones lo llaman como llamarían al proveedor (softkey exchange https://RELAY) y se las atiende enseguida con lo que hay en el depósito: la respuesta del proveedor a exactamente este paquete, o la palabra de que está guardado. Él mismo llama al proveedor, y lo intenta siempre. No tiene clave y no hace licencias: quien se apodere de él puede retener, y nada más.\n\nADDRESS es HOST:PORT, o :PORT para todas las direcciones, con TLS por --tls-cert y --tls-key. Sin ellos solo se atiende una dirección de loopback, para un proxy inverso. --ca y --proxy son para el camino hasta el proveedor. El depósito guarda los dos últimos paquetes de cada estación con sus respuestas: a lo sumo 500 estaciones y 64 MB. Puede perderse: las estaciones envían de nuevo.',
  },
  'relay status': {
    summary:
      'mostrar qué estaciones estuvieron en un retransmisor, qué espera y cuándo se alcanzó al proveedor',
    more: 'Lee el depósito, también mientras el retransmisor funciona. La que calla desde hace más tiempo va primero. Los nombres son los que las estaciones se dan a sí mismas; las horas son las del retransmisor.',
  },
  watch: {
    summary: 'tomar licencias que se ponen en una carpeta',
    more: 'DIR se examina cada pocos segundos, sin confiar en eventos. Un archivo se toma cuando no cambió entre dos exámenes y está entero: su línea END está allí y su comprobación es correcta. Entonces se mueve a la carpeta taken de DIR; lo que se rechaza va a la carpeta refused, con el motivo al lado en un texto. Lo que es para otras máquinas y lo que no es un documento softkey se queda donde está.\n\nCon --once examina dos veces y termina, para el programador de tareas; el código de salida es 1 si algo se rechazó. Con --keep no se escribe nada en DIR, para una carpeta de solo lectura o detrás de un diodo de datos; lo rechazado se dice entonces una vez. Si la carpeta desaparece, como una memoria o un recurso compartido, se la espera.',
  },
  'schedule install': {
    summary:
      'hacer que la máquina compruebe su licencia cada día y la renueve o vigile una carpeta por sí misma',
    more: 'Escribe temporizadores de systemd o tareas del Programador de Windows, que se ejecutan sin nadie conectado y sin contraseña guardada y recuperan una ejecución perdida: softkey check cada día; con --exchange DIR, softkey exchange DIR cada hora; y con --watch DIR, softkey watch DIR --once cada 15 minutos. En lugar de DIR, --exchange acepta https://HOST, con --ca FILE y --proxy URL. Una comprobación CRITICAL hace fallar su unidad.\n\nComo root o administrador valen para la máquina; un usuario corriente recibe temporizadores propios. --dry-run muestra los archivos y no cambia nada. --program PATH indica el programa que se ejecuta, si este no tiene una ruta estable.',
  },
  'schedule remove': {
    summary: 'quitar lo que hizo softkey schedule install',
    more: 'No se quita nada más: una unidad que escribió otro programa o una persona se queda.',
  },
  'schedule show': {
    summary: 'mostrar lo que está programado en esta máquina',
    more: 'Una línea por archivo o tarea: si está allí.',
  },
  inspect: {
    summary: 'mostrar todo lo que hay en un archivo y si su firma es correcta',
    more: 'Sirve para cualquier documento softkey, aunque sea de otra máquina o esté dañado; de una carpeta, para cada archivo que contenga uno. No se guarda ni se cambia nada.\n\nCon --compare OTHER se muestran solo las diferencias entre dos documentos: campo por campo y, de las máquinas, componente por componente.',
  },
  verify: {
    summary: 'comprobar archivos y carpetas de licencias, una línea por archivo',
    more: 'Un archivo está OK cuando es auténtico, es para esta máquina (o para la máquina de una prelicencia, --machine) y está en plazo. El código de salida es 1 si alguno no lo está.',
  },
  explain: {
    summary: 'decir qué significa un código de un mensaje y qué hacer',
    more: 'Todo rechazo tiene un código, por ejemplo OTHER_MACHINE: aparece en las listas de softkey verify e import y en los resultados de --json. Lo que decía el propio mensaje, como el nombre del archivo, queda abierto aquí.',
  },
  completion: {
    summary: 'dejar que el shell complete lo que se escribe detrás de softkey',
    more: 'SHELL es bash, zsh, fish o powershell. En bash: source <(softkey completion bash). En zsh: source <(softkey completion zsh). En fish: softkey completion fish | source. En PowerShell: softkey completion powershell | Out-String | Invoke-Expression. Ponga esa línea en el archivo que su shell lee al iniciar, como ~/.bashrc, ~/.zshrc o $PROFILE.',
  },
  'support-package': {
    summary: 'escribir un archivo con lo que pide el soporte',
    more: 'El archivo tiene el estado de las licencias, las lecturas de la máquina con valores acortados, el diario, los nombres y tamaños de los archivos de la carpeta de la estación y sus documentos. Es un texto, y softkey inspect lo abre. No contiene ningún secreto ni id entero de la máquina.\n\nAntes se lista lo que sale de la máquina. En una terminal se pide confirmación; fuera de ella, --yes dice que está de acuerdo. docs/privacy.md lista todos los archivos.',
  },
  journal: {
    summary: 'mostrar el diario de esta estación y si está íntegro',
    more: 'Cada línea lleva el hash de la anterior, de modo que se nota si una línea se cambió o falta. El código de salida es 1 si la cadena está rota.',
  },
  serve: {
    summary: 'mostrar la aplicación como página local, para una máquina sin escritorio',
    more: 'Muestra una dirección para un navegador en esta máquina o al otro extremo de un túnel SSH. La dirección contiene un código aleatorio: quien lo tenga puede usar esta estación como usted. Solo se atiende la dirección de loopback; se rechazan los accesos desde otras páginas o con otros nombres. El programa se detiene solo cuando nadie lo usa por un tiempo, o con Ctrl-C.',
  },
  demo: {
    summary: 'mostrar un ejemplo completo en esta máquina, de la solicitud a la actualización',
    more: 'Todo ocurre en una carpeta temporal, que queda para que usted la explore. Sus softkeys no se tocan.',
  },
  'desk init': {
    summary: 'crear la central de emisión del proveedor',
    more: 'Crea la clave raíz, la primera clave de firma y un libro de registro vacío, todo en la carpeta de --dir. Las claves se protegen con una frase de contraseña; con --demo son las claves públicas del proveedor de demostración y no la necesitan. Haga copias de seguridad de la carpeta: sin sus claves no se puede emitir nada.',
  },
  'desk issue': {
    summary: 'responder a una prelicencia con una licencia',
    more: 'Una sola vez por máquina. La misma solicitud recibe de nuevo la misma licencia. Sin términos, la licencia dura lo que dice el perfil del proveedor.\n\nLos puntos débiles de la solicitud se muestran antes y quedan anotados en el libro de registro. La solicitud de una máquina a la que no se puede vincular ninguna softkey, o que no pasó una comprobación obligatoria, se rechaza salvo que un operador la permita.\n\nLos términos son un archivo JSON, con todos los miembros opcionales:\n{"notBefore": "2026-11-22T00:00:00Z", "termDays": 60, "graceDays": 15,\n "matching": "standard", "shorten": false,\n "entitlements": [{"name": "tags", "kind": "limit", "value": 5000}]}\n"matching" es "standard", "strict" (otro sistema operativo es otra máquina) o "lenient" (también solo por el ID del sistema). En una actualización, "shorten": true permite que la siguiente licencia termine antes que la que reemplaza.',
  },
  'desk upgrade': {
    summary: 'responder a una solicitud de actualización con la siguiente licencia',
    more: 'Una actualización es una licencia completa, con una secuencia mayor. La misma solicitud recibe de nuevo la misma licencia. Con "shorten": true en los términos, la siguiente licencia puede terminar antes que la que reemplaza, para corregir un error.',
  },
  'desk receive': {
    summary: 'examinar las solicitudes que llegaron, antes de responder a ninguna',
    more: 'Se pueden nombrar archivos, correos y otros contenedores, paquetes, y carpetas con todo lo que contienen, como en softkey desk process. De cada solicitud se dice quién pide y qué, el código de control para compararlo con el del cliente, el resultado de las comprobaciones en la máquina, qué es inusual, qué licencia recibiría ahora y el comando que la responde.\n\nNo se escribe nada, ni en el libro de registro ni junto a los archivos. El código de salida es 0 si todas las solicitudes se responderían, y 1 si algo se rechazaría o no se pudo leer.',
  },
  'desk process': {
    summary:
      'responder a las solicitudes de una memoria, una carpeta o un correo completos, y dejar el resto para una persona',
    more: 'Se pueden nombrar archivos, correos y otros contenedores, paquetes, y carpetas con todo lo que hay en ellas. Una solicitud de actualización se responde si nada habla en contra; con --first, también las primeras solicitudes. Lo que la central rechazaría, o comentaría para que alguien lo mire antes, se deja y se nombra, con el comando que lo responde por separado; aquí no se permite nada.\n\nLas respuestas vuelven como archivos de una carpeta de mensajería: con el nombre que tiene el archivo de la estación, o con el de la propia estación, en la misma carpeta o en --out. softkey courier apply DIR las toma allí. Ejecútelo otra vez cuando quiera: lo que ya se respondió recibe de nuevo la misma licencia.\n\nEl código de salida es 0 si se respondieron todas las solicitudes, y 1 si quedó algo.',
  },
  'desk license': {
    summary: 'escribir de nuevo la licencia más nueva de una softkey',
    more: 'Para el cliente que perdió la licencia y para una carpeta de la estación que hay que rehacer. El archivo es, byte por byte, la última licencia emitida, sacada del libro de registro; no se emite nada nuevo y no hace falta la frase de contraseña. softkey desk ledger lista los ID de las softkeys.',
  },
  'desk rehost': {
    summary: 'transferir una softkey a otra máquina',
    more: 'FILE es la primera solicitud de la máquina nueva. Recibe una softkey propia, con lo que se compró y hasta el día que ya se había concedido; la softkey anterior se revoca en el mismo acto. Ambas cosas quedan en el libro de registro, o ninguna. Producto, cliente y pedido no cambian; los términos pueden decir otra cosa sobre días y derechos. Una softkey se reemplaza una sola vez.',
  },
  'desk reissue': {
    summary: 'reemplazar en la misma máquina una softkey que estaba mal',
    more: 'Para un producto, cliente o pedido equivocado. FILE es otra primera solicitud de la misma máquina, con el pedido correcto (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE). Recibe una nueva softkey hasta el día que ya se había concedido; la equivocada se revoca en el mismo acto.',
  },
  'desk rekey': {
    summary: 'permitir que siga una máquina que perdió la carpeta de la estación',
    more: 'FILE es la primera solicitud hecha desde la nueva carpeta, en la misma máquina. Recibe la siguiente licencia de la softkey que ya tiene, vinculada a la nueva clave de estación; con la clave anterior ya no se pide nada. Lo demás no cambia. Del mismo modo sigue una máquina cuya licencia se firmó con una clave retirada.',
  },
  'desk revoke': {
    summary: 'revocar una softkey',
    more: 'Todas sus licencias dejan de valer, en toda estación que importe la lista de revocación que escribe este comando. La lista es completa: la más nueva reemplaza a las anteriores, y su número solo crece. Repetir el comando escribe de nuevo la lista más nueva y no modifica nada. El motivo está en la lista, así que los clientes lo leen; tiene como máximo 200 caracteres.',
  },
  'desk revocations': {
    summary: 'escribir la lista de revocación más nueva, para entregarla a las estaciones',
    more: 'La lista nombra toda softkey que se revocó y aún podría funcionar. No hace falta frase de contraseña.',
  },
  'desk ledger': {
    summary: 'mostrar todas las softkeys que emitió esta central y si su registro está íntegro',
    more: 'Primero está la última softkey emitida. Con --events se muestran todos los eventos, en su orden. El código de salida es 1 si la cadena de eventos está rota.',
  },
  'desk order add': {
    summary: 'anotar lo que se pidió: cuántas softkeys, y quién',
    more: 'Desde entonces la emisión cuenta las softkeys de este pedido y rechaza una que pase de la cantidad, hasta que un operador lo permita: --allow order. Sin --product el pedido es para cualquier producto. Los pedidos que nunca se anotaron no se cuentan. Las softkeys revocadas o sustituidas no cuentan.',
  },
  'desk order show': {
    summary: 'mostrar lo que se pidió y cuántas softkeys se emitieron',
    more: 'Con una referencia es ese pedido; sin ella, todos. No hace falta frase de contraseña.',
  },
  'desk contact set': {
    summary: 'decir a quién escribe esta central cuando terminan licencias de un cliente',
    more: 'Lo que no se da queda como estaba; al principio es inglés, UTC y archivos a mano. NAME es el nombre como está en las licencias; mayúsculas y espacios no cuentan. A un cliente que renueva por un retransmisor solo se le escribe donde eso no ha funcionado.',
  },
  'desk contact show': {
    summary: 'mostrar a quién escribe esta central, de un cliente o de todos',
    more: 'No hace falta la frase de contraseña.',
  },
  'desk contact remove': {
    summary: 'no escribir más a nadie de un cliente',
    more: 'Los correos que esperan ya no se envían. Que hubo un contacto queda en el libro de registro.',
  },
  'desk mail run': {
    summary: 'escribir y enviar los correos debidos, una vez',
    more: 'Para un temporizador, cada hora. 30, 15, 7, 3 y 1 días antes de un fin, en su día, en el primer día de la gracia y en el último, cada contacto recibe un correo sobre todas las softkeys que terminan ese día; las licencias ya emitidas van adjuntas. Un correo está en el libro de registro antes de enviarse, y se envía de nuevo, el mismo, hasta que el servidor lo acepta o hasta que ya no es verdad. No hace falta la frase de contraseña. El código de salida es 1 donde el servidor no se puede usar o rechaza un correo.\n\nmail.json en la carpeta de la central dice cómo: host, port, security (tls, starttls o none), user, passwordFile, ca, sender, replyTo, unsubscribe y timeoutSeconds. La contraseña puede estar en SOFTKEY_SMTP_PASSWORD.',
  },
  'desk mail list': {
    summary: 'mostrar la bandeja de salida: lo que espera, lo que se envió o se rechazó, y por qué',
    more: 'Los correos de los últimos 60 días, el más nuevo al final. No hace falta la frase de contraseña.',
  },
  'desk mail preview': {
    summary: 'mostrar el correo sobre una softkey como lo recibiría su contacto',
    more: 'No se envía ni se anota nada. --out FILE guarda un archivo que abren los programas de correo (.eml), y --out - lo imprime.',
  },
  'desk mail test': {
    summary: 'enviar un correo, para ver si llega',
    more: 'No dice nada de ningún cliente, y no está en la bandeja de salida.',
  },
  'desk search': {
    summary: 'encontrar softkeys por host, cliente, pedido, contacto, id, nombre de archivo, MAC o UUID',
    more: 'TEXT es un texto como lo dice la gente, o su comienzo: mayúsculas, acentos y lo que hay entre las palabras no cuentan. También es parte del id de una softkey o de una solicitud, el nombre de uno de nuestros archivos, o una dirección MAC o un UUID pegado en cualquier forma. La softkey emitida por último va primero; sin TEXT son todas. No hace falta la frase de contraseña.',
  },
  'desk ledger verify': {
    summary: 'verificar todo el registro, evento por evento y licencia por licencia',
    more: 'La cadena de eventos hasta el final guardado, la firma de cada licencia, lo que fue revocado y aquello por lo que se reconocen las máquinas. Lo que está mal se nombra con su evento, fecha y softkey, y el código de salida es 1. Con --end el registro se compara con una copia de ledger-end.json guardada en otro lugar: revela un registro que fue restaurado, o una de dos copias que siguieron cada una por su cuenta. No hace falta la frase de contraseña.',
  },
  'desk show': {
    summary: 'mostrar una softkey y todo lo que le ocurrió',
    more: 'Qué se emitió y hasta cuándo, qué se notó y quién decidió qué, en su orden. No hace falta la frase de contraseña.',
  },
  'desk export': {
    summary: 'escribir en un archivo todo lo que el libro de registro tiene de una softkey',
    more: 'Para un cliente que pregunta qué se sabe, para el soporte, y para quien tiene que juzgar una disputa. Su historia en palabras, sus eventos como están en el libro, el contenido de cada solicitud byte a byte, su pedido, y como documentos cada licencia, la lista de revocación si fue revocada, y el conjunto de claves: softkey inspect y softkey verify los abren desde el archivo. Sin --out va a la salida estándar; en una carpeta lleva el nombre de la softkey. FILE no debe existir aún. No se emite nada, y no hace falta la frase de contraseña.',
  },
  'desk expiring': {
    summary: 'mostrar qué softkeys vencen pronto, por cliente, y por qué',
    more: 'Se nombran las que vencen dentro de los días de --within y las que están en período de gracia. La causa es que nadie la pidió, que se rechazó la última solicitud, que la siguiente licencia espera una aprobación, o que la siguiente licencia se emitió y la estación quizá tenga todavía la anterior: dice cuál tiene con su próximo archivo en la memoria, con su próximo intercambio, o cuando hace otra solicitud. Con --ics, cada vencimiento es un día en un calendario que avisa 14 y 3 días antes; abra un archivo nuevo cada semana, y el calendario mueve lo que tiene. No hace falta la frase de contraseña.',
  },
  'desk serve': {
    summary: 'abrir la página de atención: solicitudes, softkeys y lo que vence pronto, en un navegador',
    more: 'Muestra una dirección para un navegador en este equipo. La dirección contiene un código aleatorio: quien lo tenga puede usar esta central como usted. Solo se atiende la dirección de loopback; se rechazan los accesos desde otras páginas o con otros nombres. Lo que hace la página lo hacen los demás comandos de la central, con las mismas reglas. Si la central tiene operadores, cada uno entra en la página, salvo que aquí se indique uno para toda ella. Sin --passphrase-file ni SOFTKEY_PASSPHRASE, la página pide la frase de contraseña; la clave que abre queda en la memoria hasta que usted bloquee allí la central o el programa termine. El programa se detiene solo cuando nadie lo usa por un tiempo, o con Ctrl-C.\n\nCon --exchange ADDRESS no hay página: allí se responde a las estaciones que intercambian por la red (softkey exchange URL), con las reglas de softkey desk process, hasta que se termine el programa. Lo que estas dejan a una persona está en exchange/waiting de la central, como lo trae un mensajero; se responde con softkey desk issue o softkey desk process, y la estación lo recibe en su próxima ejecución. ADDRESS es HOST:PORT, o :PORT para todas las direcciones; TLS con --tls-cert y --tls-key. Sin ellos solo se atiende una dirección de loopback, para un proxy inverso. --first responde también las primeras solicitudes, de quienquiera que alcance la dirección, pero solo para un pedido que la central conoce, nombrado con su cliente y su producto, mientras quede una softkey. GET /v1/health dice 200 mientras se pueda emitir una licencia.',
  },
  'desk keys': {
    summary: 'escribir el conjunto de claves del proveedor, para entregarlo a las estaciones',
    more: 'Las estaciones lo importan una vez, antes de su primera licencia o junto con ella.',
  },
  'desk keys rotate': {
    summary: 'comenzar una nueva clave de firma',
    more: 'La clave anterior termina, y su secreto se olvida; las licencias que firmó siguen siendo buenas. Las estaciones necesitan el nuevo conjunto de claves: acompaña a cada licencia y a cada respuesta en una carpeta de mensajero, e import toma los dos. Varias centrales sobre un mismo libro de registro deben recibir el nuevo keys.json antes de seguir; hasta entonces rechazan (KEYS_OLDER).',
  },
  'desk keys show': {
    summary: 'mostrar las claves de firma y cuál de ellas firma',
    more: 'No hace falta frase de contraseña.',
  },
  'desk keys withdraw': {
    summary: 'retirar una clave de firma que otra persona puede tener',
    more: 'Nada de lo que la clave firmó vale ya en una estación que conoce el nuevo conjunto de claves, sea cual sea su fecha. Comience antes otra clave (desk keys rotate), y deje que las softkeys reciban su siguiente licencia; mientras valgan licencias que la clave firmó, esto se rechaza. Lo que está en el libro de registro sigue registrado.',
  },
  'desk operator add': {
    summary: 'agregar a alguien que trabaja en esta central',
    more: 'En cuanto una central tiene un operador, cada comando que escribe en su libro de registro exige --operator NAME y la frase de contraseña propia de ese operador, y lo que se escribe lleva su nombre. Roles: clerk responde a solicitudes y lleva los pedidos; approver también, y aprueba lo que otros piden; keys cambia las claves de firma y los operadores; read no cambia nada. El primer operador tiene el rol keys. La nueva frase de contraseña se pide dos veces, o es la primera línea de --new-passphrase-file; quien la recibió de otra persona la cambia: softkey desk operator passphrase.',
  },
  'desk operator list': {
    summary: 'mostrar quién trabaja en esta central',
    more: 'No hace falta frase de contraseña.',
  },
  'desk operator remove': {
    summary: 'hacer que alguien ya no trabaje en esta central',
    more: 'Lo que hizo el operador queda registrado. El último con el rol keys se queda mientras haya otros. La frase de contraseña de la central es otra cosa: si se fue alguien que la conocía, cámbiela con softkey desk passphrase.',
  },
  'desk operator passphrase': {
    summary: 'cambiar la frase de contraseña del operador que trabaja',
    more: 'Primero se prueba la antigua. La frase de contraseña en sí no se guarda en ninguna parte: el libro de registro tiene la mitad pública de una clave hecha a partir de ella.',
  },
  'desk policy set': {
    summary: 'decir qué no hace esta central sin una segunda persona',
    more: 'Una política es de un producto (--product) o de todos; las dos valen. Lo que no deja pasar se rechaza (NEEDS_APPROVAL) y espera a quien aprueba: lo que nombra --approval, y lo que pasa de un número. Lo que no se da queda como estaba; none quita una regla. Los números: softkeys emitidas en 24 horas, también las que toman el lugar de otras, y transferencias de una softkey en 365 días. Antes alguien debe tener el rol approver.',
  },
  'desk policy show': {
    summary: 'mostrar qué no hace esta central sin una segunda persona',
    more: 'No hace falta frase de contraseña.',
  },
  'desk terms set': {
    summary: 'decir qué reciben las licencias de un producto cuando no se dice otra cosa',
    more: 'Los días, la gracia, la comparación y los derechos de --terms FILE, con --days o --no-end y --grace en lugar de lo que haya en él. Se dicen enteros: lo que falta es como el perfil del proveedor lo tiene para todo producto. Una primera licencia recibe todo; una actualización, solo los días, porque lo que se concedió sigue concedido. Las licencias ya emitidas quedan como están. Un operador necesita el rol keys, y una política para people retiene el cambio.',
  },
  'desk terms show': {
    summary: 'mostrar qué reciben las licencias de cada producto cuando no se dice otra cosa',
    more: 'No hace falta la frase de contraseña.',
  },
  'desk terms remove': {
    summary: 'quitar los términos habituales de un producto: recibe los de cualquier otro',
    more: 'Las licencias ya emitidas quedan como están.',
  },
  'desk approvals': {
    summary: 'mostrar lo que espera una aprobación',
    more: 'Cada una con lo que exactamente se haría, quién la pidió y hasta cuándo vale. No hace falta frase de contraseña.',
  },
  'desk approve': {
    summary: 'aprobar lo que pidió otra persona, o no',
    more: 'Para operadores con el rol approver, y nunca para quien lo pidió. Una aprobación es de exactamente lo que se pidió: los bytes de la solicitud, los términos, el motivo y el modo. El mismo comando, escrito de nuevo por el mismo operador, pasa entonces una vez. Una aprobación vale 7 días desde que se pidió, mientras quien aprobó tenga el rol y la misma frase de contraseña. Con --deny lo mismo se rechaza por ese tiempo (APPROVAL_DENIED).',
  },
  'desk passphrase': {
    summary: 'cerrar las claves de la central con otra frase de contraseña',
    more: 'La frase de contraseña antigua abre las claves antes de que se pida la nueva. Solo cambia el cierre: claves, conjunto de claves y licencias quedan como están. Con la frase de contraseña de antes, el cierre se hace de nuevo, tan difícil de adivinar como lo hace este programa. Si el comando se interrumpe, la frase de contraseña antigua o la nueva abre la central; nunca ninguna de las dos.',
  },
  'desk backup': {
    summary: 'escribir una central entera en un archivo, o comprobar un archivo así',
    more: 'El libro de registro como está en un momento, con un final firmado, las claves bajo su frase de contraseña, el conjunto de claves y el perfil del proveedor. Otras centrales pueden emitir mientras tanto. FILE no debe existir todavía; si es una carpeta, la copia de seguridad lleva el nombre del proveedor y la hora. Con --check el archivo se lee de principio a fin y no se restaura nada: no hace falta central ni frase de contraseña; con una frase de contraseña dice además si abre las claves. Para restaurar: softkey desk restore.',
  },
  'desk restore': {
    summary: 'hacer una central a partir de una copia de seguridad, en una carpeta vacía',
    more: 'FILE se comprueba de principio a fin antes de escribir nada, y la frase de contraseña tiene que abrir sus claves. La carpeta de --dir es nueva o está vacía; una restauración interrumpida la termina el mismo comando. Con --ledger el libro de registro va a un servidor, estuviera donde estuviera. El libro de registro anota que fue restaurado: no sabe qué se emitió y se revocó después de la copia de seguridad. Por eso las licencias y las listas de revocación siguen con números muy superiores, y las primeras solicitudes de antes se rechazan hasta que mire una persona. No deje que siga ninguna otra copia de la central. softkey desk adopt recupera lo que se perdió.',
  },
  'desk adopt': {
    summary: 'recuperar una licencia en un libro de registro restaurado de antes de ella',
    more: 'FILE es una licencia que firmó esta central, o una solicitud de actualización que muestra una. Desde entonces la máquina es conocida y no recibe una segunda softkey. La misma licencia otra vez no cambia nada. Lo que la restauración no puede haber perdido lo emitió otra copia de esta central, y se rechaza hasta --allow two-desks. Lo que se revocó después de la copia de seguridad hay que revocarlo de nuevo.',
  },
};
