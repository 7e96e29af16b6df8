import type { Catalog } from '../catalog.ts';

export const pattern: Catalog['pattern'] = {
  standalone: 'Um servidor',
  'native-redundancy': 'Redundância nativa: dois servidores em duas máquinas',
  ha: 'HA: uma máquina que reinicia em outro host',
  ft: 'FT: uma máquina com uma sombra em funcionamento',
  'ha-redundancy': 'Quad: redundância nativa, e HA para cada uma das duas máquinas',
  'ft-redundancy': 'Redundância nativa, e FT para cada uma das duas máquinas',
};

export const adviceWeight: Catalog['adviceWeight'] = {
  problem: 'não funciona',
  do: 'a fazer',
  know: 'bom saber',
};

export const advice: Catalog['advice'] = {
  'cluster-without-hypervisor': {
    what: 'Planeje sem HA e FT ou ponha o produto em uma máquina virtual.',
    why: 'HA e FT são feitos por um hipervisor, e uma máquina física não tem nenhum.',
  },
  'ha-not-offered': {
    what: 'Planeje sem HA ou escolha outro hipervisor.',
    why: 'Aqui as máquinas não são reiniciadas em outro host: {{hypervisor}}.',
  },
  'ft-not-offered': {
    what: 'Planeje com HA ou redundância nativa em vez de FT.',
    why: 'Aqui não há FT: {{hypervisor}}.',
  },
  'hardkey-not-possible': {
    what: 'Use uma softkey ou ponha a chave em um hub USB de rede.',
    why: 'Uma chave USB só funciona em uma porta mapeada de um host fixo, com HA e FT desativados, ou por um hub de rede.',
  },
  'ask-about-hypervisor': {
    what: 'Pergunte ao fornecedor sobre este hipervisor antes de comprar ou instalar qualquer coisa.',
    why: 'O fornecedor testou seus produtos com {{list}}, e este não está nela.',
  },
  'compare-version': {
    what: 'Descubra a versão do hipervisor e informe-a aqui.',
    why: 'O fornecedor testou seus produtos em certas versões: {{list}}.',
  },
  'ft-needs-ha': {
    what: 'Ative o vSphere HA no cluster e declare também HA.',
    why: 'O VMware só oferece FT em um cluster com HA.',
  },
  'ft-costs': {
    what: 'Planeje o dobro de hardware para cada máquina com FT e uma rede rápida entre os seus dois hosts.',
    why: 'Os dois hosts fazem o mesmo trabalho o tempo todo, e mantê-los iguais custa CPU e rede.',
  },
  'request-on-each-server': {
    what: 'Faça uma solicitação em cada um dos dois servidores: softkey prelicense.',
    why: 'Cada máquina tem a sua própria softkey; um arquivo nunca licencia duas máquinas.',
  },
  'separate-hosts': {
    what: 'Mantenha os dois servidores em hosts diferentes, com uma regra se o cluster tiver uma.',
    why: 'No mesmo host, uma só falha pararia os dois.',
  },
  'separate-hosts-vmware': {
    what: 'Mantenha os dois servidores em hosts diferentes com a regra VM/Host "Separate Virtual Machines" do vSphere.',
    why: 'No mesmo host, uma só falha pararia os dois.',
  },
  'separate-hosts-hyperv': {
    what: 'Mantenha os dois servidores em hosts diferentes com AntiAffinityClassNames do cluster do Hyper-V.',
    why: 'No mesmo host, uma só falha pararia os dois.',
  },
  'static-macs': {
    what: 'Defina como estáticos os endereços MAC das máquinas antes da solicitação.',
    why: 'Ao iniciar em outro host, a máquina pode receber outro endereço MAC: {{hypervisor}}.',
  },
  'hardkey-fixed-host': {
    what: 'Mapeie a porta USB desse host para a máquina e mantenha a migração ao vivo desativada.',
    why: 'A chave está ligada a um host; a máquina não pode sair dele.',
  },
  'hardkey-through-hub': {
    what: 'Instale na máquina o driver do hub e reserve para ela a porta do hub.',
    why: 'Assim a chave é alcançada pela rede, em qualquer host em que a máquina funcione.',
  },
  'hub-redundant': {
    what: 'Escolha um hub com interface de rede redundante e fonte de alimentação redundante.',
    why: 'Os produtos param quando o hub, e com ele a chave, não pode ser alcançado.',
  },
  'database-own-vm': {
    what: 'Ponha o banco de dados em uma máquina própria.',
    why: 'Assim ele não deixa o servidor lento e pode ser reiniciado sozinho.',
  },
  'database-own-vm-both': {
    what: 'Ponha o banco de dados em uma máquina própria.',
    why: 'Assim os dois servidores usam os mesmos dados, e nada precisa ser sincronizado depois de uma comutação.',
  },
  'database-with-ha': {
    what: 'Deixe o HA reiniciar também a máquina do banco de dados.',
    why: 'Sem isso os servidores voltariam, mas o banco de dados não.',
  },
  'database-external-raid': {
    what: 'Ponha os arquivos do banco de dados em um armazenamento externo com RAID.',
    why: 'Assim eles estão disponíveis em qualquer host em que o banco de dados funcione, e um disco com defeito não para nada.',
  },
  'database-sync-off': {
    what: 'Desative a sincronização de banco de dados do próprio produto.',
    why: 'Os dois servidores usam um só banco de dados; sincronizá-lo consigo mesmo custa tempo e duplica registros.',
  },
  'project-files-both': {
    what: 'Mantenha os arquivos do projeto nos dois servidores.',
    why: 'O servidor reserva precisa funcionar mesmo quando o disco do servidor ativo não está mais disponível.',
  },
  'dfs-hands-off': {
    what: 'Deixe o DFS copiar os arquivos do projeto, com o Hands-Off Mode ativado.',
    why: 'Sem o Hands-Off Mode, que existe a partir da versão {{version}}, o produto e o DFS se atrapalham.',
  },
  'dfs-too-old': {
    what: 'Copie os arquivos do projeto à mão depois de cada mudança, não com o DFS.',
    why: 'O Hands-Off Mode, de que o DFS precisa, existe a partir da versão {{version}}.',
  },
  'dfs-from-version': {
    what: 'Se o DFS deve copiar os arquivos do projeto, use uma versão com Hands-Off Mode e ative-o.',
    why: 'Sem o Hands-Off Mode, o produto e o DFS se atrapalham.',
  },
  'studio-access': {
    what: 'Dê a cada máquina com E3 Studio acesso de rede aos servidores e aos seus arquivos, por um caminho igual em todas as máquinas.',
    why: 'O E3 Studio abre os projetos pelos servidores e procura os arquivos no caminho que os projetos indicam.',
  },
  'studio-dfs-path': {
    what: 'Use como caminho para o E3 Studio um só caminho de DFS.',
    why: 'Ele leva aos arquivos do servidor que estiver disponível.',
  },
  'epm-own-vm': {
    what: 'Dê ao EPM Server uma máquina própria e ao SQL Server dele outra.',
    why: 'Consultas longas ao histórico deixariam os outros servidores lentos.',
  },
  'epm-sql-with-ha': {
    what: 'Deixe o HA reiniciar também a máquina do SQL Server do EPM.',
    why: 'Sem isso o EPM Server voltaria, mas os dados dele não.',
  },
  'epm-server-with-ha': {
    what: 'Deixe o HA reiniciar também a máquina do EPM Server.',
    why: 'Enquanto ela está parada, nenhum dado da planta é reunido.',
  },
  'epm-server-with-ha-ft': {
    what: 'Deixe o HA reiniciar também a máquina do EPM Server, ou dê FT a ela.',
    why: 'Enquanto ela está parada, nenhum dado da planta é reunido.',
  },
  'epm-volumes': {
    what: 'Ponha os dados e o log do banco de dados do EPM em volumes físicos diferentes.',
    why: 'Os dois são gravados o tempo todo e, em um só volume, um esperaria pelo outro.',
  },
  'epm-interface-at-origin': {
    what: 'Execute os Interface Servers do EPM no lugar de origem dos dados.',
    why: 'Eles guardam os dados enquanto o caminho até o EPM Server está interrompido.',
  },
  'epm-archives': {
    what: 'Passe os arquivos de histórico mais antigos do EPM para backups.',
    why: 'O banco de dados continua pequeno, e as cópias ficam prontas a tempo.',
  },
  'no-spare': {
    what: 'Conte com o produto parado desde uma falha até a máquina voltar a funcionar.',
    why: 'Não há um segundo servidor, e nenhum outro host assume.',
  },
  'restart-gap': {
    what: 'Conte com o produto parado enquanto a máquina e tudo o que está nela iniciam desde o começo em outro host.',
    why: 'O HA percebe uma falha do host ou do sistema operacional e então inicia a máquina de novo.',
  },
  'ha-not-application': {
    what: 'Não conte com o HA quando só a aplicação falha.',
    why: 'O HA percebe falhas do host e do sistema operacional, não da aplicação.',
  },
  'ha-and-redundancy': {
    what: 'Quando só a aplicação falha, conte com o segundo servidor, não com o HA.',
    why: 'O HA percebe falhas do host e do sistema operacional; o servidor reserva percebe também as da aplicação.',
  },
  'ha-charged-by-vcpu': {
    what: 'Pergunte quanto custa o HA antes de decidir quantas vCPUs cada máquina recebe.',
    why: 'Alguns hipervisores cobram o HA por vCPU.',
  },
  'ft-hardware-only': {
    what: 'Conte com o FT só contra falhas de hardware.',
    why: 'A sombra faz exatamente o que a máquina faz: uma falha do sistema operacional ou da aplicação para as duas.',
  },
  'ft-before-redundancy': {
    what: 'Conte com que uma falha de hardware não leve à comutação para o servidor reserva.',
    why: 'O FT é mais rápido e a encobre; a redundância nativa serve para falhas do sistema operacional e da aplicação.',
  },
  'database-without-ha': {
    what: 'Conte com o banco de dados parado desde uma falha até a máquina dele voltar a funcionar.',
    why: 'Sem HA, nenhum outro host a reinicia.',
  },
  'epm-without-ha': {
    what: 'Conte com o EPM parado desde uma falha até as máquinas dele voltarem a funcionar.',
    why: 'Sem HA, nenhum outro host as reinicia.',
  },
};

export const because: Catalog['because'] = {
  hypervisor: 'hipervisor: {{hypervisor}}',
  ha: 'HA ativado',
  'no-ha': 'HA desativado',
  ft: 'FT ativado',
  'no-ft': 'FT desativado',
  'hot-standby': 'há um segundo servidor',
  'no-redundancy': 'não há um segundo servidor',
  hardkey: 'a licença deve ser uma hardkey',
  'no-hardkey': 'a licença não deve ser uma hardkey',
  'usb-fixed-host': 'uma porta USB pode ser mapeada de um host fixo',
  'no-usb-fixed-host': 'nenhuma porta USB pode ser mapeada de um host fixo',
  'usb-hub': 'há um hub USB de rede',
  'no-usb-hub': 'não há um hub USB de rede',
  'database-vm': 'o banco de dados tem uma máquina própria',
  'no-database-vm': 'o banco de dados não tem uma máquina própria',
  epm: 'o EPM é usado',
  'no-epm': 'o EPM não é usado',
  'version-from': 'o produto é {{version}} ou mais novo',
  'version-below': 'o produto é anterior a {{version}}',
  'version-known': 'a versão do produto é conhecida',
  'version-unknown': 'a versão do produto não é conhecida',
  tested: 'o hipervisor está na lista dos testados',
  'version-not-known': 'a versão do hipervisor não é conhecida',
  'version-not-tested': 'esta versão não está na lista das testadas',
  'hypervisor-not-tested': 'o hipervisor não está na lista dos testados',
};

export const licenseReason: Catalog['licenseReason'] = {
  server: 'Um servidor, uma licença.',
  'active-server': 'O servidor ativo tem a sua própria licença.',
  'standby-server': 'O servidor reserva funciona o tempo todo e por isso tem a sua própria licença.',
  'restart-covered': 'O HA reinicia a mesma máquina: a licença vai com ela.',
  'shadow-covered': 'A sombra é a mesma máquina e não precisa de licença.',
  epm: 'O EPM tem uma máquina própria e por isso a sua própria licença.',
};

export const drawing: Catalog['drawing'] = {
  host: 'Host {{number}}',
  role: {
    server: 'Servidor {{number}}',
    shadow: 'Sombra do servidor {{number}}',
    database: 'Banco de dados',
    epm: 'EPM Server',
    'epm-sql': 'SQL Server do EPM',
  },
  state: {
    active: 'ativo',
    standby: 'reserva',
    shadow: 'faz o que o servidor faz',
  },
  purpose: {
    server: 'para um servidor',
    spare: 'lugar para o reinício',
    shadow: 'para a sombra',
    services: 'para serviços',
  },
  storage: { shared: 'Armazenamento compartilhado externo (RAID)', own: 'Volumes físicos próprios' },
  volume: {
    machines: 'Máquinas virtuais',
    database: 'Dados do banco de dados',
    'epm-data': 'EPM: dados',
    'epm-log': 'EPM: log',
  },
  device: { 'usb-key': 'Chave USB', 'usb-hub': 'Hub USB de rede' },
  link: {
    'hot-standby': 'hot standby',
    'project-files': 'arquivos do projeto nos dois',
    'ha-restart': 'HA: reinicia ali',
    'ft-mirror': 'FT: assume na hora',
    database: 'banco de dados',
    usb: 'hardkey',
  },
  outage: 'fica parado de {{from}} a {{to}} s',
  noOutage: 'sem interrupção',
  noTakeover: 'fica parado até alguém consertar',
};

export const testedList: Catalog['testedList'] = {
  dated: 'os hipervisores e versões da sua lista de {{date}}',
  undated: 'os hipervisores e versões da sua lista',
};

export const onFault: Catalog['onFault'] = {
  hardware: 'Quando falha o hardware do host',
  system: 'Quando falha o sistema operacional',
  application: 'Quando falha só a aplicação',
};
