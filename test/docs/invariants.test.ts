import { describe, expect, test } from 'vitest';
import { reachable, readSources, type Source } from '../architecture/source.ts';

// Invariants of docs/architecture.md that are about what the sources do not reach for.

const sources = readSources('shared', 'node');

const within = (folder: string) => sources.filter(({ path }) => path.startsWith(folder));
const importersOf = (...names: string[]) =>
  sources
    .filter(({ packages }) =>
      packages.some((asked) => names.some((name) => asked === name || asked.startsWith(`${name}/`))),
    )
    .map(({ path }) => path);
const naming = (all: readonly Source[], ...names: string[]) =>
  all.flatMap((source) =>
    names.filter((name) => source.names.has(name)).map((name) => `${source.path}: ${name}`),
  );

/** Where a program that runs gets its clock and its random source from, for every entry file. */
const ROOT = 'node/app/build.ts';

const NETWORK = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises'];

describe('the sources', () => {
  test('open no socket, but for a local web page and an exchange that somebody asks for', () => {
    const importers = importersOf(...NETWORK.flatMap((name) => [name, `node:${name}`]));
    expect(importers).toEqual([
      'node/web/access-check.ts',
      'node/web/connection-limit.ts',
      'node/web/exchange-client.ts',
      'node/web/exchange-server.ts',
      'node/web/proxy.ts',
      'node/web/request-body.ts',
      'node/web/server.ts',
    ]);
    const [entry, web] = ['node/cli/table/station-commands.ts', 'node/web/server.ts'];
    expect(reachable(sources, entry)).toContain(web);
    const ofStation = reachable(sources, 'node/station/station.ts');
    for (const path of [web, 'node/web/exchange-client.ts', 'node/web/proxy.ts'])
      expect(ofStation).not.toContain(path);
    const ofRelay = reachable(sources, 'node/relay/');
    for (const path of [web, 'node/web/exchange-client.ts', 'node/crypto/signing-key.ts'])
      expect(ofRelay).not.toContain(path);
    expect(importersOf('nodemailer')).toEqual(['node/desk/mail-message.ts', 'node/desk/mail-sender.ts']);
    expect(naming(sources, 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest')).toEqual([]);
  });

  test('ask the engine’s inspector in one place, and open no port for it', () => {
    expect(importersOf('inspector', 'node:inspector')).toEqual(['node/app/free-memory.ts']);
    const asking = sources.filter(({ path }) => path === 'node/app/free-memory.ts');
    expect(naming(asking, 'open', 'url', 'waitForDebugger')).toEqual([]);
  });

  test('start children in one place, libraries of last resort apart', () => {
    expect(importersOf('node:child_process')).toEqual(['node/machine/run.ts']);
    expect(importersOf('systeminformation', 'node-machine-id')).toEqual(['node/machine/last-resort.ts']);
  });

  test('use Node’s cryptography in four places, and no program loads the portable engine', () => {
    expect(importersOf('node:crypto').filter((path) => path !== ROOT)).toEqual([
      'node/crypto/native.ts',
      'node/crypto/signing-key.ts',
      'node/desk/passphrase.ts',
      'node/web/access-check.ts',
    ]);
    expect(importersOf('tweetnacl')).toEqual(['shared/signature/portable-engine.ts']);
    for (const entry of ['node/cli/vendor.ts', 'node/cli/station.ts'])
      expect(reachable(sources, entry)).not.toContain('shared/signature/portable-engine.ts');
  });

  test('open SQLite in one place', () => {
    expect(importersOf('node:sqlite')).toEqual(['node/desk/database.ts']);
  });

  test('touch the disk of a station in its folder and the choice of its home only', () => {
    const touching = within('node/station/').filter(({ packages }) =>
      packages.some((name) => /^node:fs/.test(name)),
    );
    expect(touching.map(({ path }) => path)).toEqual(['node/station/folder.ts', 'node/station/home.ts']);
  });

  test('read no clock and draw no random number below what the entry files hand in', () => {
    const below = sources.filter(({ path }) => path !== ROOT);
    const uses = below.flatMap(({ path, impurities }) =>
      impurities.filter((text) => /Date|random|keyPair/.test(text)).map((text) => `${path}: ${text}`),
    );
    expect(uses).toEqual([]);
  });

  test('name Node’s random source in one place', () => {
    const naming = sources.filter(({ names }) => names.has('randomBytes') || names.has('randomUUID'));
    expect(naming.map(({ path }) => path)).toEqual([ROOT]);
  });
});

describe('the sources of the desktop app', () => {
  const all = readSources('shared', 'node', 'electron');
  const own = all.filter(({ path }) => path.startsWith('electron/'));
  const reached = reachable(all, 'electron/');

  test('open no socket, and do not reach what does, nor the command line', () => {
    const names = [...NETWORK, 'inspector', 'inspector/promises'].flatMap((name) => [name, `node:${name}`]);
    expect(own.filter(({ packages }) => packages.some((name) => names.includes(name)))).toEqual([]);
    expect(naming(own, 'fetch', 'net', 'WebSocket', 'utilityProcess')).toEqual([]);
    expect([...reached].filter((path) => /^node\/(?:web|cli)\//.test(path))).toEqual([]);
  });

  test('read no clock and draw no random number', () => {
    const uses = own.flatMap(({ path, impurities }) =>
      impurities.filter((text) => /Date|random/.test(text)).map((text) => `${path}: ${text}`),
    );
    expect(uses).toEqual([]);
  });

  test('have one channel for calls and one for events', () => {
    const whoNames = (name: string) => own.filter(({ names }) => names.has(name)).map(({ path }) => path);
    expect(whoNames('ipcMain')).toEqual(['electron/door/door.ts']);
    expect(whoNames('ipcRenderer')).toEqual(['electron/preload.ts']);
    expect(whoNames('openExternal')).toEqual(['electron/host/mail.ts']);
  });
});

describe('the sources of the screens', () => {
  const own = readSources('renderer');

  test('know one transport, in one file', () => {
    const where = (name: string) => own.filter(({ names }) => names.has(name)).map(({ path }) => path);
    expect(where('fetch')).toEqual(['renderer/host/web.ts']);
    expect(where('sessionStorage')).toEqual(['renderer/host/tab-storage.ts']);
    expect(naming(own, 'localStorage', 'indexedDB', 'XMLHttpRequest', 'WebSocket', 'require')).toEqual([]);
  });

  test('put no text into the page but as text', () => {
    expect(
      naming(own, 'dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'eval'),
    ).toEqual([]);
  });

  test('are made of four packages, and the verify page of two more, which screens do not have', () => {
    const packagesOf = (some: readonly Source[]) =>
      new Set(some.flatMap((source) => source.packages).filter((name) => !name.endsWith('.css')));
    const isVerifyPage = ({ path }: Source) => path.startsWith('renderer/verify/');
    expect(
      [...packagesOf(own.filter(isVerifyPage))].map((name) => name.replace(/^(@?\w+(?:\/\w+)?).*/, '$1')),
    ).toEqual(expect.arrayContaining(['@noble/hashes', 'pako']));
    const packages = packagesOf(own.filter((source) => !isVerifyPage(source)));
    expect([...packages].map((name) => name.split('/')[0]).sort()).toEqual(
      expect.arrayContaining(['qr', 'react', 'react-aria-components', 'react-dom']),
    );
    const allowed = /^(?:qr|react|react-dom|react-aria-components)(?:\/|$)/;
    expect([...packages].filter((name) => !allowed.test(name))).toEqual([]);
  });
});
