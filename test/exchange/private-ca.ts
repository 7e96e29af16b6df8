import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its key, as files and as a server takes them. */
export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** An authority as a plant has one: its certificate, and what it signs. */
export interface PrivateCa {
  readonly file: string;
  /** For these names; `until`: YYYYMMDDhhmmssZ. */
  readonly sign: (name: string, alternatives: string, until?: string) => Certificate;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes an authority in a folder, by openssl. */
export function privateCa(folder: string): PrivateCa {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  openssl(
    'req',
    '-x509',
    ...NEW_KEY,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '9',
    '-subj',
    '/CN=Plant',
  );
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('serial'), '01\n');
  return {
    file: at('ca.pem'),
    sign: (name, alternatives, until = '20991231235959Z') => {
      const [certFile, keyFile] = [at(`${name}.pem`), at(`${name}.key`)];
      writeFileSync(at('ca.conf'), configuration(alternatives));
      openssl('req', ...NEW_KEY, '-keyout', keyFile, '-out', 'new.csr', '-subj', `/CN=${name}`);
      const dates = ['-startdate', '20200101000000Z', '-enddate', until];
      openssl('ca', '-batch', '-notext', '-config', 'ca.conf', ...dates, '-in', 'new.csr', '-out', certFile);
      return { certFile, keyFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
    },
  };
}

function configuration(alternatives: string): string {
  return `[ca]
default_ca = plant
[plant]
new_certs_dir = .
database = index.txt
serial = serial
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
x509_extensions = server
unique_subject = no
[any]
commonName = supplied
[server]
subjectAltName = ${alternatives}
`;
}
