/**
 * Commands that the texts tell a person to type, as they stand there in every language. Where texts can be
 * copied, these are what is copied. A longer one stands before those that it contains.
 */
export const COMMANDS = [
  'echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf && sudo systemd-tmpfiles --create',
  'echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf',
  'sudo systemd-tmpfiles --create',
  'sudo rm -f /etc/machine-id /var/lib/dbus/machine-id && sudo systemd-machine-id-setup',
  'sudo rm /etc/machine-id && sudo systemd-machine-id-setup',
  'sudo rm /var/lib/dbus/machine-id && sudo ln -s /etc/machine-id /var/lib/dbus/machine-id',
  'sudo systemd-machine-id-setup',
  'sudo dbus-uuidgen --ensure=/etc/machine-id',
  'sudo cloud-init clean --machine-id',
  'sudo hostnamectl set-hostname NAME',
  'sudo loginctl enable-linger USER',
  'sudo timedatectl set-time "YYYY-MM-DD HH:MM"',
  'sudo dmidecode > machine.txt',
  'nmcli connection modify NAME 802-11-wireless.cloned-mac-address permanent',
  'virsh dumpxml NAME > vm.xml',
  'virsh undefine --keep-nvram NAME',
  'virsh define vm.xml',
  'Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'Rename-Computer -NewName NAME -Restart',
  'Rename-VM -Name OLD -NewName NEW',
  '%WINDIR%\\System32\\Sysprep\\sysprep.exe /oobe /reboot',
  'sysprep /generalize',
] as const;

export interface TextPart {
  readonly kind: 'words' | 'command';
  readonly text: string;
}

/** A text as words and commands in turn; together they are the text again. */
export function commandsWithin(text: string): readonly TextPart[] {
  const found = COMMANDS.map((command) => ({ command, at: text.indexOf(command) }))
    .filter(({ at }) => at >= 0)
    .reduce<{ command: string; at: number } | undefined>(
      (first, one) => (first === undefined || one.at < first.at ? one : first),
      undefined,
    );
  if (found === undefined) return text === '' ? [] : [{ kind: 'words', text }];
  const { command, at } = found;
  const before: readonly TextPart[] = at === 0 ? [] : [{ kind: 'words', text: text.slice(0, at) }];
  return [...before, { kind: 'command', text: command }, ...commandsWithin(text.slice(at + command.length))];
}
