/** A house into which one can sign in, inside a transaction that is undone; and the browsers and letters of its people. */
import { sql } from 'kysely';
import { buildApp } from '../../../app.ts';
import { sqlAsRole } from '#kernel/db/as-role.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, type PersonId } from '#kernel/values/viewer.ts';
import { clientsInto, doorsInto, seenBy, undone } from '#testing/database.ts';
import { insertAccount } from '../store.ts';
import { admitUser } from '../store/identity.ts';
import { signInJobs } from './letters.ts';
import type { Provider } from './providers.ts';
import { openSignIn } from './sign-in.ts';

export const publicUrl = 'http://localhost:3000';
const secret = 'a secret of tests that is long enough';

export type TestHouse = Awaited<ReturnType<typeof aHouse>>;

/** A person's browser: keeps cookies, and says where its requests come from. */
export interface Browser {
  cookies: Map<string, string>;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  post(url: string, fields?: Record<string, string | readonly string[]>, headers?: Record<string, string>): Promise<Answer>;
  send(url: string, body: unknown): Promise<Answer>;
}

export interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export async function aHouse(tx: WriteTx, options: { readonly publicUrl?: string; readonly providers?: readonly Provider[]; readonly patienceMs?: number } = {}) {
  const address = options.publicUrl ?? publicUrl;
  const doors = doorsInto(tx);
  const signIn = openSignIn({ outside: tx.write(), clients: clientsInto(tx), secret, publicUrl: address, now: () => new Date(), ...(options.providers && { providers: options.providers }), ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }) });
  const { app } = await buildApp({ db: doors, signIn, publicUrl: address, trustProxy: true });
  const [linkAsked] = signInJobs(signIn);

  const aBrowser = (userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', machine = '192.0.2.1'): Browser => {
    const cookies = new Map<string, string>();
    const inject = async (method: 'GET' | 'POST', url: string, payload: string | undefined, headers: Record<string, string>): Promise<Answer> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.inject({
        method,
        url,
        ...(payload !== undefined && { payload }),
        headers: { 'user-agent': userAgent, 'x-forwarded-for': machine, ...(cookie !== '' && { cookie }), ...(method === 'POST' && { origin: address }), ...headers },
      });
      for (const one of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = '', ...attributes] = one.split('; ');
        const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const;
        if (attributes.includes('Max-Age=0')) cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    };
    return {
      cookies,
      get: (url, headers = {}) => inject('GET', url, undefined, headers),
      post: (url, fields = {}, headers = {}) =>
        inject('POST', url, new URLSearchParams(Object.entries(fields).flatMap(([name, given]) => [given].flat().map((one) => [name, one] as [string, string]))).toString(), { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
      send: (url, body) => inject('POST', url, JSON.stringify(body), { 'content-type': 'application/json' }),
    };
  };

  /** Does what was filed since, as the workers would, and gives the letters that left, oldest first. */
  const letters = async (): Promise<readonly { readonly to: string; readonly subject: string; readonly link: string }[]> => {
    for (const data of await take(tx, 'people.link-asked')) await linkAsked?.run(data, { db: doors, publicUrl: address, now: () => new Date(), signal: new AbortController().signal, log: { warn: () => undefined } as never });
    const sent = (await take(tx, 'mail.letter')) as { to: string; subject: string; blocks: { kind: string; url?: string }[] }[];
    return sent.map(({ to, subject, blocks }) => ({ to, subject, link: (blocks.find(({ kind }) => kind === 'link')?.url ?? '').slice(address.length) }));
  };

  const askForLink = async (browser: Browser, mailbox: string): Promise<string> => {
    await browser.post('/en/sign-in/send-link', { address: mailbox });
    return new URL((await letters()).at(-1)?.link ?? '/', address).searchParams.get('token') ?? '';
  };

  return {
    app, doors, signIn, aBrowser, letters, askForLink,
    /** Signs in by a letter. */
    async enters(browser: Browser, mailbox: string): Promise<Answer> {
      return browser.post('/en/sign-in/link/enter', { token: await askForLink(browser, mailbox) });
    },
    /** Someone with an account, no seats beside the own circle and the community. */
    async anAccount(id: string, mailbox = `${id}@ministry.example`): Promise<PersonId> {
      await seenBy(tx, keeper);
      await insertAccount(tx, { id: id as PersonId, name: `Name of ${id}`, openedOn: '2026-01-01' });
      await admitUser(tx, id as PersonId, mailbox);
      return id as PersonId;
    },
    /** Tables that nobody else reads. */
    async inAuth(statement: ReturnType<typeof sql<Record<string, unknown>>>): Promise<Record<string, unknown>[]> {
      return (await statement.execute(sqlAsRole(clientsInto(tx), 'entente_auth'))).rows;
    },
  };
}

async function take(tx: WriteTx, queue: string): Promise<unknown[]> {
  await seenBy(tx, keeper);
  const rows = await tx.query(sql<{ data: unknown }>`with taken as (delete from jobs.job where name = ${queue} returning data, created_on) select data from taken order by created_on`);
  return rows.map(({ data }) => data);
}

export const inAHouse = (work: (house: TestHouse, tx: WriteTx) => Promise<void>): Promise<void> => undone(keeper, async (tx) => work(await aHouse(tx), tx));
