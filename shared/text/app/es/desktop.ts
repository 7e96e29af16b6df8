import type { AppCatalog } from '../catalog.ts';

export const desktop: AppCatalog['app']['desktop'] = {
  menu: {
    file: 'Archivo',
    open: 'Abrir …',
    import: 'Importar …',
    pdf: 'Guardar como PDF …',
    print: 'Imprimir …',
    settings: 'Configuración …',
    quit: 'Salir',
    edit: 'Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    zoomIn: 'Más grande',
    zoomOut: 'Más pequeño',
    resetZoom: 'Tamaño normal',
    fullScreen: 'Pantalla completa',
    go: 'Ir',
    help: 'Ayuda',
    log: 'Mostrar el archivo de registro',
  },
  save: { title: 'Guardar {{name}}', button: 'Guardar' },
  open: {
    title: 'Abrir archivos softkey',
    button: 'Abrir',
    softkeyFiles: 'Archivos softkey',
    allFiles: 'Todos los archivos',
  },
  tray: { open: 'Abrir Softkey Desk', unknown: 'No se pudo leer el estado de la softkey' },
  pageGone: {
    title: 'La ventana dejó de funcionar.',
    hint: 'Su softkey y lo que usted escribió están guardados. Cargue la ventana otra vez; si vuelve a ocurrir, muestre el archivo de registro al soporte del proveedor.',
    reload: 'Cargar otra vez',
  },
  broken: {
    title: 'Softkey Desk tiene que cerrarse',
    hint: 'Ocurrió un error inesperado. Su softkey y lo que usted escribió están guardados. Inicie el programa otra vez; si vuelve a ocurrir, envíe este archivo al soporte del proveedor: {{log}}',
  },
  notStarted: {
    title: 'Softkey Desk no se inició',
    hint: 'Se inició con {{switches}}, lo que podría abrirlo a otros programas o quitarle su protección. Quite eso del acceso directo o del comando. Las opciones del programa son --home CARPETA y --hidden.',
  },
};
