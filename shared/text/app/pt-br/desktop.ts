import type { AppCatalog } from '../catalog.ts';

export const desktop: AppCatalog['app']['desktop'] = {
  menu: {
    file: 'Arquivo',
    open: 'Abrir …',
    import: 'Importar …',
    pdf: 'Salvar como PDF …',
    print: 'Imprimir …',
    settings: 'Configurações …',
    quit: 'Sair',
    edit: 'Editar',
    undo: 'Desfazer',
    redo: 'Refazer',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    view: 'Exibir',
    zoomIn: 'Maior',
    zoomOut: 'Menor',
    resetZoom: 'Tamanho normal',
    fullScreen: 'Tela cheia',
    go: 'Ir',
    help: 'Ajuda',
    log: 'Mostrar o arquivo de log',
  },
  save: { title: 'Salvar {{name}}', button: 'Salvar' },
  open: {
    title: 'Abrir arquivos softkey',
    button: 'Abrir',
    softkeyFiles: 'Arquivos softkey',
    allFiles: 'Todos os arquivos',
  },
  tray: { open: 'Abrir o Softkey Desk', unknown: 'Não foi possível ler a situação da softkey' },
  pageGone: {
    title: 'A janela parou de funcionar.',
    hint: 'Sua softkey e o que você digitou estão guardados. Carregue a janela de novo; se isso se repetir, mostre o arquivo de log ao suporte do fornecedor.',
    reload: 'Carregar de novo',
  },
  broken: {
    title: 'O Softkey Desk precisa fechar',
    hint: 'Aconteceu um erro inesperado. Sua softkey e o que você digitou estão guardados. Inicie o programa de novo; se isso se repetir, envie este arquivo ao suporte do fornecedor: {{log}}',
  },
  notStarted: {
    title: 'O Softkey Desk não foi iniciado',
    hint: 'Ele foi iniciado com {{switches}}, o que poderia abri-lo a outros programas ou tirar a proteção dele. Retire isso do atalho ou do comando. As opções do programa são --home PASTA e --hidden.',
  },
};
