import type { Translated } from '../catalog.ts';
import type { terminalRefusals as english } from '../en/terminal-refusals.ts';

export const terminalRefusals: Translated<typeof english> = {
  ANSWER_NOT_TAKEN: {
    title: 'A resposta para esta máquina está lá e ainda não foi recebida: {{file}}.',
    hint: 'Receba-a primeiro: softkey courier apply DIR. Se depois disso quiser solicitar a próxima licença, recolha de novo.',
  },
  SEVERAL_MACHINES: {
    title: '{{file}} descreve duas máquinas diferentes; aqui só se pode usar uma. O que difere: {{differs}}.',
    hint: 'Salve o que foi coletado de cada máquina em um arquivo próprio e veja um de cada vez: softkey probe --dump FILE',
  },
  REQUEST_NAMES_HOST: {
    title: 'A solicitação feita antes diz o nome do host desta máquina.',
    hint: 'Ela é uma só enquanto espera, e leva o nome. Entregue-a como está, sem --no-names; ou faça outra e diga por quê: --new --reason TEXT --no-names',
  },
  COURIER_NOT_WRITTEN: {
    title: '{{file}} não foi gravado: {{obstacle}}.',
    hint: 'Veja se é possível gravar no pendrive ou no compartilhamento: uma chave no pendrive e as permissões deste usuário. Ou indique outra pasta. Nada se perdeu, e o arquivo será o mesmo.',
  },
  DUMP_NOT_UNDERSTOOD: {
    title: 'Não é possível ler um dump deste tipo.',
    hint: 'Forneça a saída do dmidecode, a tabela SMBIOS bruta (/sys/firmware/dmi/tables/DMI), os arquivos de /sys/class/dmi/id (grep . /sys/class/dmi/id/*), a saída do systeminfo ou a de softkey probe --json, salva sem alterações.',
  },
  NO_REQUEST_THERE: {
    title: 'Não há solicitação de nenhuma máquina em {{file}}.',
    hint: 'Indique a pasta que o portador leva, ou um arquivo que softkey upgrade-request ou softkey prelicense gravou.',
  },
  NO_SCHEDULER: {
    title: 'Nenhum agendador aceitou a tarefa: systemd ou o Agendador de Tarefas do Windows.',
    hint: 'Execute o comando como root (no Windows: como administrador). Se a máquina tiver outro agendador, faça-o executar softkey check uma vez por dia. softkey schedule install --dry-run mostra o que systemd ou Windows receberiam.',
  },
  PORT_TAKEN: {
    title:
      'A porta {{port}} não pode ser usada aqui: outro programa a ocupa, ou este usuário não tem permissão.',
    hint: 'Escolha outra com --port N ou omita --port: uma porta livre será usada.',
  },
  NOT_A_PARCEL: {
    title: 'O que chegou não é um pacote de uma troca do softkey.',
    hint: 'Outra coisa responde ali: outro servidor, ou uma página da rede que pede identificação. Confira o endereço; nada foi recebido, e a próxima execução tenta de novo.',
  },
  OTHER_ANSWER: {
    title: 'A resposta não foi feita para o que esta máquina enviou.',
    hint: 'Uma resposta antiga voltou, ou veio uma de outra máquina. Não se acredita em nada do que ela diz; as licenças se provam sozinhas. Se isso se repetir, avise quem cuida da rede e o fornecedor.',
  },
};
