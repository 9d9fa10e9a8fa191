/** The environment, checked once at start: everything else is handed a typed object. */
import { resolve } from 'node:path';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** How the outside reaches this server, without a slash at the end: for links in feeds, citations and e-mail. */
  readonly publicUrl: string;
  readonly dataDirectory: string;
  /** Undefined: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  /** Whether a proxy in front tells the reader's address in X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** From one address; behind a proxy only with TRUST_PROXY is that the reader's. */
  readonly requestsPerMinute: number;
  readonly logLevel: string;
  /** Undefined: no mail leaves, letters go to a folder of `dataDirectory`. */
  readonly mailUrl: string | undefined;
  /** Whom letters come from: `Entente <entente@example.org>`, or an address alone. */
  readonly mailFrom: string;
  /** A file about the identity providers of ministries; undefined: there are none. */
  readonly identityProviders: string | undefined;
  /** What cookies are signed with; undefined: one that is kept in `dataDirectory`. */
  readonly secret: string | undefined;
}

/** Throws a `StartRefusal` that names the variable and what is wrong with it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const host = environment['HOST'] || '127.0.0.1';
  const port = readNumber('PORT', environment['PORT'], 3000, 0, 65_535);
  return {
    host,
    port,
    publicUrl: readUrl('PUBLIC_URL', environment['PUBLIC_URL'], ['http:', 'https:'])?.replace(/\/+$/, '') ?? `http://localhost:${port}`,
    dataDirectory: resolve(environment['DATA_DIR'] || '.data'),
    databaseUrl: readUrl('DATABASE_URL', environment['DATABASE_URL'], ['postgres:', 'postgresql:']),
    trustProxy: readSwitch('TRUST_PROXY', environment['TRUST_PROXY']),
    requestsPerMinute: readNumber('REQUESTS_PER_MINUTE', environment['REQUESTS_PER_MINUTE'], 1200, 1, 1_000_000),
    logLevel: readChoice('LOG_LEVEL', environment['LOG_LEVEL'], ['info', 'warn', 'error', 'silent'], 'info'),
    ...readMail(environment['MAIL_URL'], environment['MAIL_FROM']),
    identityProviders: environment['IDENTITY_PROVIDERS'] ? resolve(environment['IDENTITY_PROVIDERS']) : undefined,
    secret: readSecret(environment['SECRET'], environment['DATABASE_URL']),
  };
}

function readNumber(name: string, value: string | undefined, absent: number, lowest: number, highest: number): number {
  if (value === undefined || value === '') return absent;
  const number = Number(value);
  if (!Number.isInteger(number) || number < lowest || number > highest) throw wrong(name, `must be a whole number from ${lowest} to ${highest}`);
  return number;
}

function readChoice(name: string, value: string | undefined, choices: readonly string[], absent: string): string {
  if (value === undefined || value === '') return absent;
  if (!choices.includes(value)) throw wrong(name, `must be one of ${choices.join(', ')}`);
  return value;
}

function readUrl(name: string, value: string | undefined, protocols: readonly string[]): string | undefined {
  if (value === undefined || value === '') return undefined;
  // The value itself is not repeated: an address of a database holds a password.
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) throw wrong(name, `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`);
  return value;
}

/** Several processes share a PostgreSQL, and must be able to read each other's cookies. */
function readSecret(value: string | undefined, databaseUrl: string | undefined): string | undefined {
  if (!value && databaseUrl) throw wrong('SECRET', 'must be set with DATABASE_URL, to the same at least 32 characters for each process: cookies are signed with it');
  if (value && value.length < 32) throw wrong('SECRET', 'must have at least 32 characters, such as the output of: openssl rand -base64 32');
  return value || undefined;
}

function readMail(url: string | undefined, from: string | undefined): Pick<Config, 'mailUrl' | 'mailFrom'> {
  const mailUrl = readUrl('MAIL_URL', url, ['smtp:', 'smtps:']);
  if (mailUrl !== undefined && new URL(mailUrl).hostname === '') throw wrong('MAIL_URL', 'must name a mail server, such as smtp://mail.example.org');
  if (mailUrl !== undefined && !from) throw wrong('MAIL_FROM', 'must be set with MAIL_URL: whom letters come from');
  // A line break in it would begin another header.
  if (from && !/^(?:[^<>@\p{Cc}"]*<[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+>|[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+)$/u.test(from)) throw wrong('MAIL_FROM', 'must be an address, such as entente@example.org or Entente <entente@example.org>');
  return { mailUrl, mailFrom: from || 'Entente <entente@localhost>' };
}

function readSwitch(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'false') return false;
  if (value === 'true') return true;
  throw wrong(name, 'must be true or false');
}

const wrong = (name: string, reason: string) => new StartRefusal('configuration-wrong', `The environment variable ${name} ${reason}.`);
