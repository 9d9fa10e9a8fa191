/** The whole application, killed while it takes in imports: what it said was written is there when it is started again. */
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { askServer } from '#kernel/cli/socket.ts';
import { startPostgres, type PostgresServer } from '#testing/postgres-server.ts';
import { aFolder, start } from '../house.ts';
import { survives, type Subject } from './rounds.ts';

const heading = 'id,question,state,valid_from,valid_to,answer,note_en,note_fr,source_title,source_publisher,source_url,source_year,confidence,from_basis,evidence';

/** One answer for each day of this century: no two hold at the same time. San Marino, a member by then, has none of the shipped ones. */
const dayOf = (number: number) => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);

function rowOf(number: number): string {
  const day = dayOf(number);
  return `invented-${number},public-expenditure-gdp,SM,${day},${day},${number},,,Invented for a test,Nobody,,2026,sure,observed,searched`;
}

const importing = (folder: string, rows: readonly string[], confirm: boolean) => askServer(folder, { verb: 'import', options: { situationsFile: `${[heading, ...rows].join('\n')}\n`, confirm } });

function application(folder: string, environment: Record<string, string>): Subject {
  let next = 0;
  let tried: number[] = [];
  const up = async () => {
    const server = await start({ DATA_DIR: folder, ...environment });
    if (server.address === '') throw new Error(`It did not start: ${server.said()}`);
    return server;
  };
  return {
    async start() {
      const server = await up();
      const confirmed: number[] = [];
      let going = true;
      let first: () => void = () => undefined;
      const one = new Promise<void>((resolve) => (first = resolve));
      const work = (async () => {
        while (going) {
          const number = (next += 1);
          tried.push(number);
          const answer = await importing(folder, [rowOf(number)], true).catch(() => undefined);
          if (answer?.exitCode !== 0) return;
          confirmed.push(number);
          first();
        }
      })();
      return {
        confirmed,
        async kill9() {
          await Promise.race([one, work]);
          await server.stop('SIGKILL');
          going = false;
          await work;
        },
      };
    },
    async read() {
      const server = await up();
      try {
        // A row that stands as the file says is unchanged; one that is not there would be new, one that is half there changed.
        const answer = await importing(folder, tried.map(rowOf), false);
        const { situations } = (answer?.json ?? {}) as { situations?: { added: string[]; changed: { id: string }[] } };
        if (!situations) throw new Error(`The import said nothing of situations: ${answer?.text ?? 'no answer'}`);
        const numbers = (ids: string[]) => new Set(ids.map((id) => Number(id.replace('invented-', ''))));
        const [missing, half] = [numbers(situations.added), numbers(situations.changed.map(({ id }) => id))];
        const whole = tried.filter((number) => !missing.has(number) && !half.has(number));
        const page = await (await fetch(`${server.address}/api/v1/atlas/questions/public-expenditure-gdp/situations?on=${dayOf(whole.at(-1) ?? 1)}`)).json();
        const shown = (page as { items: { state: string; answer?: string }[] }).items.find((item) => item.state === 'SM');
        tried = [...whole];
        return { whole, half: [...half], totalAgrees: whole.length === 0 || shown?.answer === String(whole.at(-1)) };
      } finally {
        await server.stop();
      }
    },
  };
}

describe('the application', () => {
  let postgres: PostgresServer;
  before(async () => (postgres = await startPostgres({ fsync: true })));
  after(() => postgres.stop());

  it('killed on its embedded database has all that it said was written', async () => survives(application(join(await aFolder(), 'data'), {})));

  it('killed on a PostgreSQL has all that it said was written', async () => survives(application(join(await aFolder(), 'data'), { DATABASE_URL: postgres.url, SECRET: 'of a test, and long enough to sign with' })));
});
