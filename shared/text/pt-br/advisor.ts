import type { Catalog } from '../catalog.ts';

export const question: Catalog['question'] = {
  hypervisor: 'Em que hipervisor vai funcionar?',
  hypervisorVersion: 'Em que versão dele?',
  ha: 'O cluster reinicia a máquina em outro host quando o host dela falha (HA)?',
  ft: 'O cluster mantém uma sombra da máquina em funcionamento em outro host (FT)?',
  redundancy: 'O produto tem um segundo servidor que assume (redundância nativa)?',
  hardkey: 'A licença deve ser uma chave USB (hardkey) em vez de uma softkey?',
  usbFixedHost: 'É possível mapear uma porta USB de um host para a máquina, que então fica nesse host?',
  usbHub: 'Há um hub USB de rede para a chave?',
  databaseVm: 'O banco de dados tem uma máquina própria?',
  epm: 'O EPM é usado?',
  productVersion: 'Qual é a versão do produto?',
};

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
  know: 'a saber',
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
  'ft-needs-ha': {
    what: 'Ative o vSphere HA no cluster e declare também HA.',
    why: 'O VMware só oferece FT em um cluster com HA.',
  },
  'request-on-each-server': {
    what: 'Faça uma solicitação em cada um dos dois servidores: softkey prelicense.',
    why: 'Cada máquina tem a sua própria softkey; um arquivo nunca licencia duas máquinas.',
  },
  'separate-hosts': {
    what: 'Mantenha os dois servidores em hosts diferentes com uma regra (vSphere: regra VM/Host "Separate Virtual Machines"; Hyper-V: AntiAffinityClassNames).',
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
  'database-own-vm': {
    what: 'Ponha o banco de dados em uma máquina própria, com os dados em armazenamento compartilhado.',
    why: 'Assim os dois servidores usam os mesmos dados, e nada precisa ser sincronizado depois de uma comutação.',
  },
  'database-shared-storage': {
    what: 'Ponha os dados do banco de dados em armazenamento compartilhado.',
    why: 'Assim os dados estão disponíveis em qualquer host em que o banco de dados funcione.',
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
  'epm-own-vm': {
    what: 'Ponha o EPM em máquinas próprias.',
    why: 'Consultas longas ao histórico deixariam os servidores lentos.',
  },
  'epm-volumes': {
    what: 'Dê ao banco de dados do EPM um volume para os dados e outro para o log.',
    why: 'Os dois são gravados o tempo todo e, em um só volume, um esperaria pelo outro.',
  },
  'no-spare': {
    what: 'Conte com o produto parado desde uma falha até a máquina voltar a funcionar.',
    why: 'Não há um segundo servidor, e nenhum outro host assume.',
  },
  'restart-gap': {
    what: 'Conte com uma breve interrupção enquanto a máquina reinicia em outro host. Quando só o software trava, o HA não ajuda.',
    why: 'O HA vigia os hosts, não o produto.',
  },
  'ft-hardware-only': {
    what: 'Conte com o FT só contra falhas de hardware.',
    why: 'A sombra faz o que a máquina faz: uma falha do software ou do Windows para as duas.',
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
    epm: 'EPM',
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
  storage: { shared: 'Armazenamento compartilhado', own: 'Volumes próprios' },
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
};
