import type { Translated } from '../catalog.ts';
import type { terminalRefusals as english } from '../en/terminal-refusals.ts';

export const terminalRefusals: Translated<typeof english> = {
  ANSWER_NOT_TAKEN: {
    title: 'La respuesta para este equipo está allí y aún no se ha tomado: {{file}}.',
    hint: 'Tómela primero: softkey courier apply DIR. Si después quiere solicitar la siguiente licencia, recoja de nuevo.',
  },
  SEVERAL_MACHINES: {
    title:
      '{{file}} describe dos máquinas distintas; aquí solo se puede usar una. Lo que difiere: {{differs}}.',
    hint: 'Guarde lo que se tomó de cada máquina en un archivo propio y mire uno a uno: softkey probe --dump FILE',
  },
  REQUEST_NAMES_HOST: {
    title: 'La solicitud que se hizo antes dice el nombre de host de este equipo.',
    hint: 'Es una sola mientras espera, y lleva el nombre. Entréguela como está, sin --no-names; o haga otra e indique por qué: --new --reason TEXT --no-names',
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
    hint: 'Ejecute la orden como root (en Windows: como administrador). Si la máquina tiene otro programador, haga que ejecute softkey check una vez al día. softkey schedule install --dry-run muestra lo que recibirían systemd o Windows.',
  },
  PORT_TAKEN: {
    title:
      'El puerto {{port}} no se puede usar aquí: otro programa lo ocupa, o este usuario no tiene permiso.',
    hint: 'Elija otro con --port N u omita --port: se toma uno libre.',
  },
  NOT_A_PARCEL: {
    title: 'Lo que llegó no es un paquete de un intercambio de softkey.',
    hint: 'Allí responde otra cosa: otro servidor, o una página de la red que pide identificarse. Revise la dirección; no se recibió nada, y la próxima ejecución lo intenta de nuevo.',
  },
  OTHER_ANSWER: {
    title: 'La respuesta no fue hecha para lo que envió esta máquina.',
    hint: 'Volvió una respuesta antigua, o llegó la de otra máquina. No se cree nada de lo que dice; las licencias se prueban por sí mismas. Si se repite, avise a quien administra la red y al proveedor.',
  },
};
