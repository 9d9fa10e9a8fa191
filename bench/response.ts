/** The preview of a response with packages, as a program asks for it: processor time of server and database, warm. */
import { request } from 'node:http';
import { cpuMsBelow, type Served } from './measure.ts';

const rounds = 5;
const requests = 20;

/** Of a challenge with fourteen options. */
const asked = {
  challenge: 'nitazene-overdose-cluster',
  state: 'MT',
  package: {
    budget: 500_000,
    yearly: 450_000,
    most: 4,
    pillarMinimum: { treatment: 1 },
    costs: {
      'take-home-naloxone': { firstYear: 200_000, yearly: 120_000 },
      'oat-rapid-access': { firstYear: 160_000, yearly: 110_000 },
      'oat-community': { firstYear: 170_000, yearly: 150_000 },
      'drug-checking': { firstYear: 180_000, yearly: 150_000 },
      'drug-consumption-rooms': { firstYear: 190_000, yearly: 150_000 },
      'heroin-assisted-treatment': { firstYear: 150_000, yearly: 150_000 },
      'overdose-rapid-response': { firstYear: 60_000, yearly: 60_000 },
      'oat-long-acting-buprenorphine': { firstYear: 95_000, yearly: 90_000 },
      'generic-nps-control': { firstYear: 20_000, yearly: 10_000 },
    },
  },
};

export async function benchResponse(served: Served, postmaster: number): Promise<readonly string[]> {
  const url = `${served.rendered}/api/v1/responses/preview`;
  const first = JSON.parse(await post(url, asked)) as { known: number; packages: { packages: readonly unknown[] } };
  // As known at a revision, nothing is kept from one request to the next: every one draws 10,000 times.
  const kinds = { 'as known now, draws kept': asked, 'at a revision, 10,000 draws each': { ...asked, known: first.known } };
  const lines = [`\nPreview of a response, ${first.packages.packages.length} packages${' '.repeat(10)}cost ms`];
  for (const [name, body] of Object.entries(kinds)) {
    await costOf(served, postmaster, url, body);
    const costs: number[] = [];
    for (let round = 0; round < rounds; round += 1) costs.push(await costOf(served, postmaster, url, body));
    lines.push(`${`${name} (≤ 150)`.padEnd(42)}${(costs.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN).toFixed(2).padStart(8)}`);
  }
  return lines;
}

async function costOf(served: Served, postmaster: number, url: string, body: object): Promise<number> {
  const before = { ...(await served.usage()), database: cpuMsBelow(postmaster) };
  for (let index = 0; index < requests; index += 1) await post(url, body);
  const after = await served.usage();
  return (after.cpuMs - before.cpuMs + cpuMsBelow(postmaster) - before.database) / requests;
}

function post(url: string, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(`${answer.statusCode} ${text.slice(0, 500)}`))));
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
