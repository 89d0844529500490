import { CannotStart } from './cannot-start.js';

export type Mode = 'demonstration' | 'production';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** All that can be set, typed. It is read once, at the start, from the environment. */
export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** Null: the embedded server, with its data below `dataDirectory`. */
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly dataDirectory: string;
  readonly poolSize: number;
  readonly organization: string;
  readonly officialZone: string;
  readonly introspection: boolean;
  readonly secureCookies: boolean;
  /** Proxies in front that may name the reader's address: how many there are, or whose addresses they have. */
  readonly trustProxy: false | number | string;
  readonly logLevel: LogLevel;
  readonly firstAdministrator: Readonly<{ email: string; password: string }> | null;
  /** The name under which the logs are kept: an address without its scheme. */
  readonly logName: string;
  /** The key that signs the logs, as it was given, or the file it stands in; neither in a demonstration, which makes one. */
  readonly logKey: string | null;
  readonly logKeyFile: string | null;
  /** Where the signer remembers what it signed; null: below `dataDirectory`. */
  readonly signerState: string | null;
}

type Row = Readonly<{ name: string; default: string; meaning: string }>;

/** The table of the settings: the README shows it, and a variable that is not in it is not read. */
export const CONFIGURATION: readonly Row[] = [
  {
    name: 'PLACET_MODE',
    default: 'demonstration; production with DATABASE_URL',
    meaning: '`demonstration` loads invented positions into an empty database and prints its sign-ins; `production` never does',
  },
  { name: 'PORT', default: '3000', meaning: 'the port to listen on' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'the address to listen on; `0.0.0.0` for all of the machine' },
  {
    name: 'DATABASE_URL',
    default: 'the embedded PostgreSQL',
    meaning: 'a PostgreSQL 15 or later: `postgresql://login:password@host:5432/database`; the login is a member of the role `placet_app`',
  },
  {
    name: 'DATABASE_OWNER_URL',
    default: 'DATABASE_URL',
    meaning: "the login that owns the database, used for migrations only; the application's need own nothing",
  },
  { name: 'PLACET_DATA', default: '.placet', meaning: "the folder of the embedded server's data" },
  { name: 'PLACET_POOL_SIZE', default: '10', meaning: 'database connections of one process' },
  { name: 'PLACET_ORGANIZATION', default: 'Placet', meaning: 'the name of the organization, as the pages show it' },
  { name: 'PLACET_ZONE', default: 'Europe/Zurich', meaning: "the official time zone of the organization's seat, as in the IANA database" },
  { name: 'PLACET_INTROSPECTION', default: 'on; off in production', meaning: 'whether the API describes itself to whoever asks' },
  {
    name: 'PLACET_SECURE_COOKIES',
    default: 'off; on in production',
    meaning: 'whether session cookies travel over encrypted connections only, and browsers are told to insist on them',
  },
  {
    name: 'PLACET_TRUST_PROXY',
    default: 'none',
    meaning: "how many proxies stand in front (`1`), or their addresses: their word is taken for the reader's address",
  },
  {
    name: 'PLACET_LOG_LEVEL',
    default: 'warn; info in production',
    meaning: '`fatal`, `error`, `warn`, `info`, `debug` or `trace`; one JSON object a line',
  },
  {
    name: 'PLACET_ADMIN_EMAIL',
    default: 'none',
    meaning: 'production, first start only: the address of the first administrator, made when there is no account yet',
  },
  {
    name: 'PLACET_ADMIN_PASSWORD',
    default: 'none',
    meaning: 'production, first start only: the password of the first administrator, 12 characters or more; to be changed after signing in',
  },
  {
    name: 'PLACET_LOG_NAME',
    default: 'placet.example; none in production',
    meaning:
      'the name under which the logs are kept, as their checkpoints begin: an address of yours without its scheme (`placet.organization.org`); another one later needs `placet rotate-log-key`',
  },
  {
    name: 'PLACET_LOG_KEY',
    default: 'made in a demonstration; none in production',
    meaning: 'the key (Ed25519) that signs the logs: PKCS#8 in PEM, or a seed of 32 bytes in base64; `placet log-key` makes one',
  },
  { name: 'PLACET_LOG_KEY_FILE', default: 'none', meaning: 'a file with that key, in place of `PLACET_LOG_KEY`' },
  {
    name: 'PLACET_SIGNER_STATE',
    default: '`signer` in PLACET_DATA',
    meaning: 'the folder, outside the database, where the signer remembers what it signed: a database that was put back is noticed by it',
  },
];

/** Passwords that everybody knows. */
const KNOWN_SECRETS = new Set(
  [
    'placet',
    'postgres',
    'password',
    'secret',
    'changeme',
    'change-me',
    'admin',
    'administrator',
    'example',
    'test',
    'demo',
    'root',
  ].flatMap((word) => [word, `${word}123`, `${word}${word}`]),
);

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or says in one line which of them cannot be meant. `secretsOfTheDemonstration` are refused in production. */
export function readConfig(environment: Environment, secretsOfTheDemonstration: readonly string[] = []): Config {
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const databaseUrl = url('DATABASE_URL', text('DATABASE_URL'));
  const mode = oneOf('PLACET_MODE', text('PLACET_MODE') ?? (databaseUrl ? 'production' : 'demonstration'), ['demonstration', 'production']);
  const production = mode === 'production';
  const config: Config = {
    mode,
    host: text('HOST') ?? '127.0.0.1',
    port: wholeNumber('PORT', text('PORT') ?? '3000', 0, 65_535),
    databaseUrl,
    databaseOwnerUrl: url('DATABASE_OWNER_URL', text('DATABASE_OWNER_URL')),
    dataDirectory: text('PLACET_DATA') ?? '.placet',
    poolSize: wholeNumber('PLACET_POOL_SIZE', text('PLACET_POOL_SIZE') ?? '10', 2, 200),
    organization: text('PLACET_ORGANIZATION') ?? 'Placet',
    officialZone: zone(text('PLACET_ZONE') ?? 'Europe/Zurich'),
    introspection: onOrOff('PLACET_INTROSPECTION', text('PLACET_INTROSPECTION'), !production),
    secureCookies: onOrOff('PLACET_SECURE_COOKIES', text('PLACET_SECURE_COOKIES'), production),
    trustProxy: proxies(text('PLACET_TRUST_PROXY')),
    logLevel: oneOf('PLACET_LOG_LEVEL', text('PLACET_LOG_LEVEL') ?? (production ? 'info' : 'warn'), [
      'fatal',
      'error',
      'warn',
      'info',
      'debug',
      'trace',
    ]),
    firstAdministrator: administrator(text('PLACET_ADMIN_EMAIL'), text('PLACET_ADMIN_PASSWORD')),
    logName: readLogName('PLACET_LOG_NAME', text('PLACET_LOG_NAME') ?? INVENTED_NAME),
    logKey: text('PLACET_LOG_KEY'),
    logKeyFile: text('PLACET_LOG_KEY_FILE'),
    signerState: text('PLACET_SIGNER_STATE'),
  };
  if (config.logKey && config.logKeyFile) throw new CannotStart('PLACET_LOG_KEY and PLACET_LOG_KEY_FILE are both set: keep one of them.');
  if (production) refuseKnownSecrets(config, secretsOfTheDemonstration);
  if (production) demandLogKey(config);
  return config;
}

function refuseKnownSecrets(config: Config, demonstration: readonly string[]): void {
  const known = (secret: string) => KNOWN_SECRETS.has(secret.toLowerCase()) || demonstration.includes(secret);
  for (const [name, address] of [
    ['DATABASE_URL', config.databaseUrl],
    ['DATABASE_OWNER_URL', config.databaseOwnerUrl],
  ] as const) {
    const secret = address && decodeURIComponent(new URL(address).password);
    if (secret && known(secret))
      throw new CannotStart(`${name} has a password that everybody knows: choose one of your own before using production mode.`);
  }
  const { firstAdministrator } = config;
  if (firstAdministrator && known(firstAdministrator.password))
    throw new CannotStart('PLACET_ADMIN_PASSWORD is a password that everybody knows: choose one of your own.');
}

/** Nobody's name: what is signed under it is signed by nobody. */
export const INVENTED_NAME = 'placet.example';

/** A database of one's own makes the mode production: whoever came to look learns of the way to the demonstration. */
export const OR_THE_DEMONSTRATION = 'To look at the demonstration instead, in an empty database: PLACET_MODE=demonstration.';

function demandLogKey({ logName, logKey, logKeyFile }: Config): void {
  if (!logKey && !logKeyFile)
    throw new CannotStart(
      `There is no key to sign the logs with: make one with "npx placet log-key --out FILE", keep a copy in a safe place, and name it in PLACET_LOG_KEY_FILE. ${OR_THE_DEMONSTRATION}`,
    );
  if (logName === INVENTED_NAME)
    throw new CannotStart(
      `The logs have no name of yours: set PLACET_LOG_NAME to the address at which this platform is reached. ${OR_THE_DEMONSTRATION}`,
    );
}

/** The name under which logs are kept, as a setting or an option gives it: `setting` says where it was given. */
export function readLogName(setting: string, value: string): string {
  if (value.length > 200 || !/^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(\/[A-Za-z0-9._~-]+)*$/.test(value))
    throw new CannotStart(
      `${setting} is "${value}": it is an address without its scheme, such as placet.organization.org or organization.org/placet.`,
    );
  return value;
}

function administrator(email: string | null, password: string | null): Config['firstAdministrator'] {
  if (!email && !password) return null;
  if (!email || !password) throw new CannotStart('PLACET_ADMIN_EMAIL and PLACET_ADMIN_PASSWORD go together: set both, or neither.');
  if (!/^\S+@\S+$/.test(email)) throw new CannotStart(`PLACET_ADMIN_EMAIL is "${email}", which is no e-mail address.`);
  if (password.length < 12) throw new CannotStart('PLACET_ADMIN_PASSWORD is shorter than 12 characters: choose a longer one.');
  return { email, password };
}

function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((each) => each === value.toLowerCase());
  if (!found) throw new CannotStart(`${name} is "${value}": it can be ${values.join(', ')}.`);
  return found;
}

function onOrOff(name: string, value: string | null, otherwise: boolean): boolean {
  if (value === null) return otherwise;
  if (/^(on|true|yes|1)$/i.test(value)) return true;
  if (/^(off|false|no|0)$/i.test(value)) return false;
  throw new CannotStart(`${name} is "${value}": it can be on or off.`);
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new CannotStart(`${name} is "${value}": it must be a whole number from ${least} to ${most}.`);
  return number;
}

function url(name: string, value: string | null): string | null {
  if (value === null) return null;
  const parsed = URL.canParse(value) ? new URL(value) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2)
    throw new CannotStart(`${name} is not written as postgresql://login:password@host:5432/database.`);
  return value;
}

function zone(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    throw new CannotStart(`PLACET_ZONE is "${value}", which is no zone of the IANA database; Europe/Zurich is one.`);
  }
  return value;
}

function proxies(value: string | null): Config['trustProxy'] {
  if (value === null || /^(off|none|false|no|0)$/i.test(value)) return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}
