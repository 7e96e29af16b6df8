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
}

export function parseCommandLine(argv: readonly string[]): CommandLine {
  const required: string[] = [];
  const words = [...argv];
  let app: string | undefined;
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
    inspect: inspect === undefined ? undefined : Number(inspect === '' ? 9229 : inspect),
    debuggingPort: switchValue('--remote-debugging-port'),
    sandbox,
  };
}
