/** Electron's command line: switches of its own, then the app, then whatever the app is told. */
export interface CommandLine {
  readonly argv: readonly string[];
  /** Scripts to run before the app's. */
  readonly required: readonly string[];
  readonly app: string | undefined;
  /** The port of the main process's inspector, if one is wanted. */
  readonly inspect: number | undefined;
  readonly debuggingPort: string | undefined;
  readonly sandbox: boolean;
  readonly isPackaged: boolean;
}

/**
 * `packaged` is the folder of an app that Electron was packed with: every word is then one for the app or for
 * Chromium.
 */
export function parseCommandLine(argv: readonly string[], packaged: string | undefined): CommandLine {
  const required: string[] = [];
  const words = [...argv];
  let app = packaged;
  while (app === undefined && words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '-r' || word === '--require') required.push(words.shift() ?? '');
    else if (!word.startsWith('-')) app = word;
  }
  const switchValue = (name: string) => {
    const found = argv.find((word) => word === name || word.startsWith(`${name}=`));
    return found?.slice(name.length + 1);
  };
  const inspect = switchValue('--inspect');
  const sandbox = process.getuid?.() !== 0 && switchValue('--no-sandbox') === undefined;
  return {
    argv,
    required,
    app,
    // A fuse takes this one from a packaged app.
    inspect:
      inspect === undefined || packaged !== undefined ? undefined : Number(inspect === '' ? 9229 : inspect),
    debuggingPort: switchValue('--remote-debugging-port'),
    sandbox,
    isPackaged: packaged !== undefined,
  };
}
