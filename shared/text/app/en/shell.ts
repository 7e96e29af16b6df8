/** What stands around every screen: navigation, settings, About, and words that several screens use. */
export const shell = {
  title: 'Softkey Desk',
  skip: 'Skip to the content',
  demo: 'DEMO',
  demoLong: 'This build belongs to the demo vendor. Its keys are public: anyone can issue these licenses.',
  nav: {
    machine: 'This machine',
    import: 'Import',
    status: 'Home',
    inspect: 'Inspect files',
  },
  back: 'Back',
  next: 'Continue',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  readAgain: 'Read again just now.',
  retry: 'Try again',
  show: 'Show in folder',
  choose: 'Choose files …',
  loading: 'One moment …',
  settings: 'Settings',
  language: 'Language',
  languageSystem: 'As the system ({{language}})',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { usual: 'Usual', large: 'Large', largest: 'Largest' },
  dateFormat: 'Dates',
  dateFormatSystem: 'As usual here ({{sample}})',
  timeZone: 'Time zone',
  timeZoneSystem: 'As this computer ({{zone}})',
  now: 'Now it is {{moment}}',
  tray: 'Show an icon beside the clock and remind me before the softkey expires',
  aboutShort: 'About',
  about: 'About Softkey Desk',
  vendor: 'Vendor',
  contact: 'Contact',
  version: 'Version',
  built: 'Built',
  home: 'Folder',
  copyForSupport: 'Copy for support',
  doors: { web: 'local web page', desktop: 'desktop app' },
  doorWeb: 'You are using the local web page of this machine.',
  doorDesktop: 'You are using the desktop app.',
  license: 'Free software under the MIT license. Nothing you do here leaves this machine by itself.',
  draftLost: 'What you enter cannot be kept when the window closes: {{reason}}',
  gone: {
    title: 'The program behind this page is not there',
    web: 'It has ended, or it does not answer. Run softkey serve on this machine, and open the address that it prints.',
    desktop:
      'It does not answer. Wait a moment; if that does not help, close the window and start Softkey Desk again.',
    meanwhile:
      'What you see is how it was before. What you enter from now on cannot be kept until it is back.',
    waits: 'This is shown as soon as the program is back.',
    back: 'The program is back.',
  },
  savedTo: 'Saved: {{name}}, in {{folder}}',
  downloaded: 'Downloaded: {{name}}',
  tones: { ok: 'In order', warn: 'Attention', stop: 'Problem', info: 'Note' },
  /** What to do next, where the hint of the command line speaks of commands. */
  hints: {
    CONFIRMATION_MISSING: 'If {{host}} is the final machine, type its name exactly as it stands here.',
    DISK_FAILED:
      'Copy what is on it to another disk, and have this one checked (the cable too). Then try again. Nothing was half-written.',
    DISK_FULL: 'Free some space (1 MB is enough), then try again.',
    EXPIRED:
      'Ask the vendor for the next license: on Home, make an upgrade request, send it, and import the answer here.',
    FILE_DENIED:
      'Copy the file to where you may read it, for example to the desktop, and choose it there. If another program has it open, close that first. If it was changed after you chose it, choose it again.',
    FILE_HELD:
      'Close the program that has it open, or wait a moment (a virus scanner releases it by itself), then try again.',
    FILE_MISSING: 'Was it moved or renamed, or the USB stick pulled out? Choose it again.',
    HARDKEY_PLANNED:
      'Order the hardkey from the vendor. If this machine is to have a softkey after all, change that in Project.',
    HOME_UNWRITABLE:
      'Close this program and start it as administrator (Linux: with sudo), or start it with --home and a folder that you may write to.',
    HOST_GONE:
      'Run softkey serve on this machine (again), and open the address that it prints. What you entered until it ended was kept.',
    INSIDE_REFUSED:
      'Open the documents inside: each says what is wrong with it. Ask whoever made the bundle for another one where a document is damaged or forged; a license for another machine is in order on that machine.',
    INTERNAL:
      'Try again. If it happens again, send the log file of this program to support. Nothing was half-written.',
    IS_A_FOLDER: 'Open the folder and choose the files in it.',
    NOT_A_REGULAR_FILE: 'Save its content as a file, and choose that.',
    NO_IDENTITY:
      'Close this program and start it as administrator (Linux: with sudo). The first step, Machine, shows what could not be read and what helps.',
    NO_LICENSE:
      'Import the license that the vendor sent. If none has come, ask the vendor for it, naming the request. If no request was made yet, make it first.',
    ORDER_CHANGED:
      'Go to the request that was made, and send that. If its order was wrong, make another request there and say why.',
    ORDER_INVALID: 'Go back to Project and correct what is marked there.',
    OUTPUT_FAILED: 'Choose another folder or another name. Nothing was lost: you get the same file again.',
    PREFLIGHT_FAILED: 'See above what failed and how to fix it, then check again.',
    PREFLIGHT_UNSEEN: 'Look at what the checks found and fix what you can. Tick what remains.',
    REASON_MISSING:
      'Say in a few words why the first request is not enough. The reason is sent with the request.',
    SEVERAL_DOCUMENTS: 'Save each document as a file of its own.',
    SHARE_GONE: 'Check that the file server can be reached and the folder is connected, then try again.',
    STORE_CORRUPT:
      'Restore the folder of the station from a backup. If there is none, move that file away and import the license again. Home shows what is left.',
    STORE_LOCKED:
      'Wait until the other softkey is done, then try again. If none runs any more, on no machine and in no container that uses these records, delete the file lock among them.',
    SYSTEM_EXHAUSTED: 'Close other programs, then try again. Nothing was half-written.',
    SYSTEM_REFUSED:
      'Try again. If it is refused again, use a folder on a local disk instead, and tell support the word in brackets.',
    USAGE: 'Try again. If it happens again, update the program, and tell support what you did.',
    WRONG_KIND: 'Use the file where it belongs: licenses are imported here, requests go to the vendor.',
    WRONG_PRODUCT:
      'Choose a product under Project, or ask the vendor for the program of the product that runs on this machine.',
  },
  /**
   * What cures what a check found, where the words of the command line speak of commands or of the order's
   * file.
   */
  cures: {
    'no-identifier':
      'Give the virtual machine a network adapter with a static MAC address, and at the hypervisor a UUID of its own. The first step, Machine, shows what is missing.',
    'identifier-denied':
      'Close this program and start it as administrator (Linux: with sudo), then check again.',
    'uuid-needs-root':
      'Close this program and start it with sudo. Or let every user read it from now on: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf, then sudo systemd-tmpfiles --create',
    'uuid-denied':
      'Close this program and start it as administrator (Linux: with sudo). If that does not help, a security policy blocks reg.exe or the file: ask whoever hardened this machine.',
    'os-id-denied': 'Close this program and start it as administrator (Linux: with sudo), then check again.',
    'other-hypervisor':
      'Check that this is the right machine. If it is, correct the hypervisor under Project.',
    'cluster-without-hypervisor':
      'Check that this is the right machine. If it is, take HA and FT out of the plan under Project.',
    'ha-not-offered':
      'Take HA out of the plan under Project, or move the machine to a hypervisor with HA first.',
    'ft-not-offered':
      'Take FT out of the plan under Project. If restarting on another host is meant, that is HA.',
    'ft-without-ha': 'Switch vSphere HA on for the cluster, and say so under Project.',
    'standby-without-redundancy': 'Under Project, plan a hot standby, or correct which machine this is.',
    'standalone-with-redundancy':
      'Under Project, plan without redundancy, or say whether this machine is the active or the standby one.',
    'not-recognised':
      'Start this program as administrator. If that does not help, the hypervisor that you named under Project counts.',
    'sign-denied': 'Close this program and start it as administrator (Linux: with sudo), then check again.',
    'no-order': 'Say under Project what will run here.',
    'declared-not-understood': 'Choose the hypervisor under Project.',
    'version-not-known': 'Name the version of the hypervisor under Project.',
  },
} as const;
