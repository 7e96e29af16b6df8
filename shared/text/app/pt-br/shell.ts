export const shell = {
  title: 'Softkey Desk',
  skip: 'Ir para o conteúdo',
  demo: 'DEMO',
  demoLong:
    'Esta versão é do fornecedor de demonstração. As chaves dele são públicas: qualquer pessoa pode emitir estas licenças.',
  nav: {
    machine: 'Esta máquina',
    import: 'Importar',
    status: 'Início',
    inspect: 'Examinar arquivos',
  },
  back: 'Voltar',
  next: 'Continuar',
  close: 'Fechar',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  readAgain: 'Lido de novo agora.',
  retry: 'Tentar de novo',
  show: 'Mostrar na pasta',
  choose: 'Escolher arquivos …',
  loading: 'Um momento …',
  settings: 'Configurações',
  language: 'Idioma',
  languageSystem: 'Igual ao sistema ({{language}})',
  theme: 'Aparência',
  themes: { system: 'Igual ao sistema', light: 'Clara', dark: 'Escura' },
  textSize: 'Tamanho do texto',
  textSizes: { usual: 'Normal', large: 'Grande', largest: 'Maior' },
  dateFormat: 'Datas',
  dateFormatSystem: 'Igual ao sistema ({{sample}})',
  timeZone: 'Fuso horário',
  timeZoneSystem: 'O deste computador ({{zone}})',
  now: 'Agora: {{moment}}',
  tray: 'Mostrar um ícone ao lado do relógio e avisar-me antes do vencimento da softkey',
  aboutShort: 'Sobre',
  about: 'Sobre o Softkey Desk',
  vendor: 'Fornecedor',
  contact: 'Contato',
  version: 'Versão',
  built: 'Compilado em',
  home: 'Pasta da estação',
  copyForSupport: 'Copiar para o suporte',
  doors: { web: 'página local', desktop: 'aplicativo' },
  doorWeb: 'Você está usando a página local desta máquina.',
  doorDesktop: 'Você está usando o aplicativo.',
  license: 'Software livre sob a licença MIT. Nada do que você faz aqui sai desta máquina por conta própria.',
  draftLost: 'O que você digita não pode ser guardado quando a janela fecha: {{reason}}',
  gone: {
    title: 'O programa por trás desta página não está em execução',
    web: 'Foi encerrado ou não responde. Execute softkey serve nesta máquina e abra o endereço que ele mostra.',
    desktop:
      'Ele não responde. Espere um momento; se não adiantar, feche a janela e inicie o Softkey Desk de novo.',
    meanwhile:
      'O que você vê é como estava antes. O que você digitar a partir de agora só poderá ser guardado quando ele voltar.',
    waits: 'Isto aparece assim que o programa voltar.',
    back: 'O programa voltou.',
  },
  savedTo: 'Salvo: {{name}}, em {{folder}}',
  downloaded: 'Baixado: {{name}}',
  tones: { ok: 'Em ordem', warn: 'Atenção', stop: 'Problema', info: 'Observação' },
  hints: {
    CONFIRMATION_MISSING: 'Se {{host}} é a máquina definitiva, digite o nome dela exatamente como está aqui.',
    DISK_FAILED:
      'Copie o que há nele para outro disco e mande verificar este (o cabo também). Depois tente de novo. Nada ficou gravado pela metade.',
    DISK_FULL: 'Libere espaço (1 MB basta) e tente de novo.',
    EXPIRED:
      'Peça a próxima licença ao fornecedor: no Início, faça uma solicitação de atualização, envie-a e importe a resposta aqui.',
    FILE_DENIED:
      'Copie o arquivo para um local que você possa ler, por exemplo a área de trabalho, e escolha-o ali. Se outro programa o mantém aberto, feche-o antes. Se ele mudou depois que você o escolheu, escolha-o de novo.',
    FILE_HELD:
      'Feche o programa que o mantém aberto ou espere um momento (um antivírus o libera sozinho) e tente de novo.',
    FILE_MISSING: 'Ele foi movido ou renomeado, ou o pendrive foi retirado? Escolha-o de novo.',
    HARDKEY_PLANNED:
      'Peça a hardkey ao fornecedor. Se esta máquina deve mesmo ter uma softkey, mude isso em Projeto.',
    HOME_UNWRITABLE:
      'Feche este programa e inicie-o como administrador (Linux: com sudo), ou inicie-o com --home e uma pasta em que você possa gravar.',
    HOST_GONE:
      'Execute softkey serve nesta máquina (de novo) e abra o endereço que ele mostra. O que você tinha digitado até então foi guardado.',
    INSIDE_REFUSED:
      'Abra os documentos dentro dele: cada um diz o que há de errado. Se um documento estiver danificado ou falsificado, peça outro pacote a quem o fez; uma licença de outra máquina está em ordem naquela máquina.',
    INTERNAL:
      'Tente de novo. Se acontecer outra vez, envie o arquivo de log deste programa ao suporte. Nada ficou gravado pela metade.',
    IS_A_FOLDER: 'Abra a pasta e escolha os arquivos que estão nela.',
    NOT_A_REGULAR_FILE: 'Salve o conteúdo em um arquivo e escolha esse arquivo.',
    NO_IDENTITY:
      'Feche este programa e inicie-o como administrador (Linux: com sudo). O primeiro passo, Máquina, mostra o que não pôde ser lido e o que ajuda.',
    NO_LICENSE:
      'Importe a licença que o fornecedor enviou. Se nenhuma chegou, peça-a ao fornecedor e informe a solicitação. Se ainda não há solicitação, faça-a primeiro.',
    ORDER_CHANGED:
      'Vá para a solicitação já feita e envie essa. Se o pedido dela estava errado, faça ali outra solicitação e diga por quê.',
    ORDER_INVALID: 'Volte a Projeto e corrija o que está marcado ali.',
    OUTPUT_FAILED: 'Escolha outra pasta ou outro nome. Nada se perdeu: você recebe o mesmo arquivo de novo.',
    PREFLIGHT_FAILED: 'Veja acima o que falhou e como resolver, e verifique de novo.',
    PREFLIGHT_UNSEEN: 'Veja o que as verificações encontraram e resolva o que puder. Marque o que restar.',
    REASON_MISSING:
      'Diga em poucas palavras por que a primeira solicitação não serve. O motivo vai na solicitação.',
    SEVERAL_DOCUMENTS: 'Salve cada documento em um arquivo próprio.',
    SHARE_GONE: 'Verifique se o servidor de arquivos está acessível e a pasta conectada e tente de novo.',
    STORE_CORRUPT:
      'Restaure a pasta da estação a partir de um backup. Se não houver, mova esse arquivo para outro lugar e importe a licença de novo. O Início mostra o que restou.',
    STORE_LOCKED:
      'Espere o outro softkey terminar e tente de novo. Se nenhum estiver mais em execução, em nenhuma máquina e em nenhum contêiner que use estes registros, apague o arquivo lock que está junto deles.',
    SYSTEM_EXHAUSTED: 'Feche outros programas e tente de novo. Nada ficou gravado pela metade.',
    SYSTEM_REFUSED:
      'Tente de novo. Se for recusado outra vez, use uma pasta em um disco local e informe ao suporte a palavra entre parênteses.',
    USAGE: 'Tente de novo. Se acontecer outra vez, atualize o programa e diga ao suporte o que você fez.',
    WRONG_KIND:
      'Use o arquivo onde ele serve: aqui se importam licenças; solicitações vão para o fornecedor.',
    WRONG_PRODUCT:
      'Escolha um produto em Projeto ou peça ao fornecedor o programa do produto que roda nesta máquina.',
  },
  cures: {
    'no-identifier':
      'Dê à máquina virtual um adaptador de rede com endereço MAC estático e, no hipervisor, um UUID próprio. O primeiro passo, Máquina, mostra o que falta.',
    'identifier-denied':
      'Feche este programa e inicie-o como administrador (Linux: com sudo); depois verifique de novo.',
    'uuid-needs-root':
      'Feche este programa e inicie-o com sudo. Ou permita que todo usuário o leia daqui em diante: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf, depois sudo systemd-tmpfiles --create',
    'uuid-denied':
      'Feche este programa e inicie-o como administrador (Linux: com sudo). Se não resolver, uma política de segurança bloqueia o reg.exe ou o arquivo: consulte quem reforçou a segurança desta máquina.',
    'os-id-denied':
      'Feche este programa e inicie-o como administrador (Linux: com sudo); depois verifique de novo.',
    'other-hypervisor': 'Confira se esta é a máquina certa. Se for, corrija o hipervisor em Projeto.',
    'cluster-without-hypervisor':
      'Confira se esta é a máquina certa. Se for, tire HA e FT do plano em Projeto.',
    'ha-not-offered': 'Tire HA do plano em Projeto ou mova antes a máquina para um hipervisor com HA.',
    'ft-not-offered': 'Tire FT do plano em Projeto. Se a ideia é reiniciar em outro host, isso é HA.',
    'ft-without-ha': 'Ative o vSphere HA no cluster e informe isso em Projeto.',
    'standby-without-redundancy': 'Em Projeto, planeje um hot standby ou corrija qual máquina é esta.',
    'standalone-with-redundancy':
      'Em Projeto, planeje sem redundância ou diga se esta máquina é a ativa ou a de reserva.',
    'not-recognised':
      'Inicie este programa como administrador. Se continuar assim, vale o hipervisor que você indicou em Projeto.',
    'sign-denied':
      'Feche este programa e inicie-o como administrador (Linux: com sudo); depois verifique de novo.',
    'no-order': 'Diga em Projeto o que vai rodar aqui.',
    'declared-not-understood': 'Escolha o hipervisor em Projeto.',
    'version-not-known': 'Informe a versão do hipervisor em Projeto.',
  },
};
