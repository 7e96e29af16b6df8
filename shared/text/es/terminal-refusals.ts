import type { Translated } from '../catalog.ts';
import type { terminalRefusals as english } from '../en/terminal-refusals.ts';

export const terminalRefusals: Translated<typeof english> = {
  ANSWER_NOT_TAKEN: {
    title: 'La respuesta para esta máquina está allí y aún no se ha tomado: {{file}}.',
    hint: 'Tómela primero: softkey courier apply DIR. Si después quiere solicitar la siguiente licencia, recoja de nuevo.',
  },
  SEVERAL_MACHINES: {
    title:
      '{{file}} describe dos máquinas distintas; aquí solo se puede usar una. Lo que difiere: {{differs}}.',
    hint: 'Guarde lo que se tomó de cada máquina en un archivo propio y mire uno a uno: softkey probe --dump FILE',
  },
  REQUEST_NAMES_HOST: {
    title: 'La solicitud que se hizo antes dice el nombre de host de esta máquina.',
    hint: 'Es una sola mientras espera, y lleva el nombre. Entréguela como está, sin --no-names; o haga otra e indique por qué: --new --reason TEXT --no-names',
  },
  FOLDER_EMPTY: {
    title: 'No hay ningún archivo en la carpeta {{file}}.',
    hint: 'Compruebe que sea la carpeta correcta. ¿Está conectada y montada la memoria USB, y se copió todo en ella?',
  },
  TOO_MUCH_AT_ONCE: {
    title: '{{file}} no se leyó: juntos, los archivos de una importación pueden tener como máximo {{most}}.',
    hint: 'Importe lo que quedó fuera ejecutando el comando otra vez.',
  },
  COURIER_NOT_WRITTEN: {
    title: 'No se escribió {{file}}: {{obstacle}}.',
    hint: 'Vea si se puede escribir en la memoria USB o en el recurso compartido: un interruptor en la memoria y los permisos de este usuario. O indique otra carpeta. No se perdió nada, y el archivo será el mismo.',
  },
  DUMP_NOT_UNDERSTOOD: {
    title: 'No se puede leer un volcado de este tipo.',
    hint: 'Proporcione la salida de dmidecode, la tabla SMBIOS sin procesar (/sys/firmware/dmi/tables/DMI), los archivos de /sys/class/dmi/id (grep . /sys/class/dmi/id/*), la salida de systeminfo o la de softkey probe --json, guardada sin cambios.',
  },
  NO_REQUEST_THERE: {
    title: 'No hay ninguna solicitud de una máquina en {{file}}.',
    hint: 'Indique la carpeta que lleva el mensajero, o un archivo que escribió softkey upgrade-request o softkey prelicense.',
  },
  NO_SCHEDULER: {
    title: 'Ningún programador aceptó la tarea: systemd o el Programador de tareas de Windows.',
    hint: 'Ejecute el comando como root (en Windows: como administrador). Si la máquina tiene otro programador, haga que ejecute softkey check una vez al día. softkey schedule install --dry-run muestra lo que recibirían systemd o Windows.',
  },
  PORT_TAKEN: {
    title:
      'El puerto {{port}} no se puede usar aquí: otro programa lo ocupa, o este usuario no tiene permiso.',
    hint: 'Elija otro: con --port N o en la dirección de --exchange o --listen. Sin ninguna de estas opciones se toma uno libre.',
  },
  NOT_A_PARCEL: {
    title: 'Lo que llegó no es un paquete de un intercambio de softkey.',
    hint: 'Allí responde otra cosa: otro servidor, o una página de la red que pide identificarse. Revise la dirección; no se recibió nada, y la próxima ejecución lo intenta de nuevo.',
  },
  PARCEL_OTHER: {
    title: 'La respuesta no fue hecha para lo que envió esta máquina.',
    hint: 'Volvió una respuesta antigua, o llegó la de otra máquina. No se cree nada de lo que dice; las licencias se prueban por sí mismas. Si se repite, avise a quien administra la red y al proveedor.',
  },
  PARCEL_OLDER: {
    title: 'El proveedor ya recibió un paquete posterior de esta máquina: el número {{counter}}.',
    hint: 'Esta máquina volvió a un estado anterior, o también funciona una copia de ella. La próxima ejecución sigue contando desde allí. Si hay una copia, deténgala y avise al proveedor.',
  },
  PARCEL_CLONED: {
    title: 'El proveedor ya recibió otro paquete con este número, {{counter}}, y la clave de esta máquina.',
    hint: 'También pide una copia de esta máquina, o esta máquina volvió a un estado anterior. Busque la copia y deténgala. La próxima ejecución sigue contando por sí misma; el proveedor está avisado.',
  },
  PARCEL_AHEAD: {
    title:
      'Esta máquina contó sus paquetes muy por encima del último que el proveedor recibió: el número {{counter}}.',
    hint: 'El archivo exchange.json de la carpeta de la estación se cambió, o viene de una copia de esta máquina. La próxima ejecución sigue contando por sí misma desde el número del proveedor.',
  },
  EXCHANGE_NO_HOST: {
    title: 'Aquí no se conoce el nombre {{host}}.',
    hint: 'Revise cómo está escrito y el servicio de nombres (DNS) de esta máquina. Si solo el proxy conoce esos nombres, indíquelo: --proxy URL. La próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_AWAY: {
    title: 'No se alcanza {{host}}: {{errno}}.',
    hint: 'O no atiende nada allí, o la red no deja pasar a esta máquina. Quien administra la red debe permitir: TCP saliente de esta máquina a {{host}}. La próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_SLOW: {
    title: '{{host}} no respondió a tiempo.',
    hint: 'La línea es lenta, o un cortafuegos descarta sin avisar lo que no permite. La próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_LOST: {
    title: 'La conexión con {{host}} se cortó: {{errno}}.',
    hint: 'La terminó un cortafuegos, un proxy o el servidor, o lo que atiende allí no habla TLS. No se perdió nada: la próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_CERT_DATE: {
    title: 'El certificado de {{host}} no vale hoy: venció, o todavía no empieza.',
    hint: 'Revise el reloj de esta máquina. Si está bien, quien administra {{host}} debe renovar el certificado. No se envió nada; la próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_CERT_NAME: {
    title: 'El certificado que respondió no es de {{host}}.',
    hint: 'Revise la dirección. Si está bien, responde otro servidor en su lugar, o al certificado le falta este nombre. No se envió nada; la próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_CERT_UNKNOWN: {
    title: 'Nadie en quien confía esta máquina firmó el certificado de {{host}}: {{errno}}.',
    hint: 'Si la planta abre el TLS en el camino, o tiene una autoridad de certificación propia, indique su certificado: --ca FILE. No hay manera de prescindir de la comprobación. No se envió nada; la próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_PROXY_LOGIN: {
    title: 'El proxy {{host}} pide un nombre y una contraseña, o no acepta estos.',
    hint: 'Indíquelos en HTTPS_PROXY o en --proxy: http://NAME:PASSWORD@HOST:PORT. Signos como @ y : en una contraseña se escriben %40 y %3A. Solo se conoce la autenticación Basic.',
  },
  EXCHANGE_PROXY_REFUSED: {
    title: 'El proxy {{host}} no deja pasar a esta máquina: respondió {{status}}.',
    hint: 'Quien administra el proxy debe permitir CONNECT a la dirección del proveedor para esta máquina. La próxima ejecución lo intenta de nuevo.',
  },
  EXCHANGE_STATUS: {
    title: '{{host}} respondió {{status}} ({{said}}) en lugar de un paquete.',
    hint: '5xx y 429: el servicio del proveedor no está o está ocupado, y la próxima ejecución lo intenta de nuevo. 3xx y 404: revise la dirección; no se sigue ninguna redirección. Otros 4xx: diga al proveedor lo que dice aquí.',
  },
  RELAY_RUNS: {
    title: 'Otro retransmisor usa el depósito {{file}}: proceso {{holder}}.',
    hint: 'Un depósito pertenece a un solo retransmisor. Termine el otro, o indique una carpeta propia: --dir STORE',
  },
  RELAY_FULL: {
    title: 'El retransmisor no tiene lugar para otra estación.',
    hint: 'Guarda paquetes de como máximo {{stations}} estaciones y {{most}}. softkey relay status --dir STORE muestra de cuáles; el archivo de una estación que ya no existe puede quitarse de senders mientras el retransmisor está detenido. O inicie otro con un depósito propio.',
  },
  RELAY_SILENT: {
    title:
      'El retransmisor {{host}} guarda lo que esta máquina tiene que decir, y desde hace una semana no llega respuesta del proveedor: desde {{since}}.',
    hint: 'Mire allí: softkey relay status --dir STORE. Su línea hasta el proveedor está cortada, o retiene respuestas. Las licencias siguen como son. Pida por otro camino si el fin está cerca: softkey courier collect DIR',
  },
};
