export const request = {
  title: 'Envíe este archivo al proveedor',
  titleNone: 'Su solicitud',
  waiting: 'Esperando la licencia de {{host}}',
  noHelp: 'Una respuesta a la solicitud de {{host}} ya no ayuda',
  since: 'Solicitada el {{date}}',
  sinceFor: 'Solicitada el {{date}} para {{product}}',
  same: 'Envíela tantas veces como quiera: es siempre la misma solicitud. Puede cerrar esta ventana.',
  none: {
    title: 'Ninguna solicitud espera respuesta',
    begin: 'Empezar por esta máquina',
    home: 'Ir a Inicio',
  },
  file: {
    title: 'El archivo que se envía',
    to: 'Envíelo a {{vendor}}',
    drag: 'Arrastre el archivo adonde lo necesite o elija una de las formas de abajo.',
  },
  save: {
    title: 'Guardar el archivo',
    what: 'En una memoria USB o una carpeta compartida.',
    act: 'Guardar el archivo …',
    slip: 'Guardar una página para imprimir …',
    slipHint:
      'La página va con la memoria USB: la solicitud en códigos QR, adónde llevarla, qué traer de vuelta, hasta cuándo. Ábrala con un navegador.',
  },
  mail: {
    title: 'Enviar un correo',
    what: 'A {{address}}. El texto está listo.',
    whatNoAddress: 'El texto está listo. El proveedor no dejó dirección.',
    act: 'Escribir el correo',
    attached: 'Guardar con adjunto …',
    attachHint:
      'Un programa de correo abierto desde aquí no recibe adjuntos. El correo guardado ya trae el adjunto.',
  },
  code: {
    title: 'Mostrar un código QR',
    what: 'Para la cámara de un teléfono, sin ningún cable.',
    act: 'Mostrar el código',
  },
  text: {
    title: 'Copiar como texto',
    what: 'Para un chat, un formulario o una terminal.',
    show: 'Mostrar el texto',
    label: 'La solicitud como texto',
  },
  check: {
    title: 'Código de control',
    what: 'Léaselo al proveedor por teléfono. Si ambos ven el mismo código, ambos tienen la misma solicitud.',
  },
  import: 'Importar la licencia',
  qr: {
    title: 'Solicitud de {{host}} como código QR',
    hint: 'El teléfono lee la solicitud como texto, para enviarla al proveedor.',
    picture: 'Código QR con la solicitud entera',
    pictureOf: 'Código QR {{number}} de {{total}}',
    whole: 'Un solo código',
    parts: 'Varios códigos más pequeños',
    tooLarge:
      'Esta solicitud es demasiado grande para un solo código. Lea uno tras otro, en cualquier orden.',
    previous: 'Anterior',
    next: 'Siguiente',
    position: '{{number}} de {{total}}',
    play: 'Mostrar uno tras otro',
    pause: 'Pausa',
  },
};
