import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageCache } from '#kernel/http/page-cache.ts';
import { runVerb } from '#kernel/cli/run.ts';
import { buildApp, verbs } from '../../../app.ts';
import { db } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });

interface Found {
  readonly packages: readonly { readonly options: readonly string[]; readonly firstYear: number; readonly yearly: number; readonly underSafeguard: readonly string[]; readonly balance: readonly { readonly pillar: string; readonly low: number; readonly high: number }[]; readonly flags: readonly { readonly en: string; readonly fr: string }[] }[];
  readonly shared: readonly string[];
  readonly costNotKnown: readonly string[];
  readonly keptApart: readonly string[];
  readonly presentServices: { readonly sentence: { readonly en: string; readonly fr: string }; readonly options: readonly string[] };
  readonly note?: { readonly en: string; readonly fr: string };
}

const ask = (asked: unknown) => app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload: { challenge: 'nitazene-overdose-cluster', state: 'MT', package: asked } });

async function found(asked: unknown): Promise<Found> {
  const { statusCode, body } = await ask(asked);
  assert.equal(statusCode, 200, body);
  return (JSON.parse(body) as { packages: Found }).packages;
}

async function refused(asked: unknown): Promise<readonly { readonly field: string; readonly reason: string }[]> {
  const { statusCode, headers, body } = await ask(asked);
  assert.equal(statusCode, 400, body);
  assert.match(String(headers['content-type']), /problem\+json/);
  return (JSON.parse(body) as { errors: { field: string; reason: string }[] }).errors;
}

const costs = {
  'take-home-naloxone': { firstYear: 200_000, yearly: 120_000 },
  'oat-rapid-access': { firstYear: 250_000, yearly: 210_000 },
  'drug-checking': { firstYear: 180_000, yearly: 150_000 },
  'precursor-control': { firstYear: 90_000, yearly: 60_000 },
  'market-disruption-enforcement': { firstYear: 50_000, yearly: 50_000 },
};

describe('packages for a nitazene cluster in Malta, as a program asks for them', () => {
  it('are there only when they are asked for', async () => {
    const { body } = await app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload: { challenge: 'nitazene-overdose-cluster', state: 'MT' } });
    assert.equal('packages' in (JSON.parse(body) as object), false);
  });

  it('fit both budgets, and leave outside whatever has no cost', async () => {
    const { packages, costNotKnown } = await found({ budget: 460_000, yearly: 400_000, costs });
    assert.ok(packages.length > 0 && packages.length <= 5);
    for (const { firstYear, yearly, options } of packages) {
      assert.ok(firstYear <= 460_000 && yearly <= 400_000);
      assert.equal(options.some((id) => costNotKnown.includes(id)), false);
    }
    assert.ok(costNotKnown.includes('drug-consumption-rooms'));
  });

  it('hold market disruption only under a named safeguard', async () => {
    assert.ok((await found({ costs })).keptApart.includes('market-disruption-enforcement'));
    const { packages } = await found({ costs, safeguards: { 'market-disruption-enforcement': 'Overdose deaths are watched each week; operations stop when they rise.' } });
    assert.deepEqual(packages[0]?.underSafeguard, ['market-disruption-enforcement']);
    assert.match(packages[0]?.flags.map(({ en }) => en).join(' ') ?? '', /Contradiction: “[^”]+” was seen to do harm/);
  });

  it('say why there is only one, and that present services continue', async () => {
    const { packages, note, presentServices } = await found({ costs });
    assert.equal(packages.length, 1);
    assert.equal(note?.en, 'Only one: all that has both costs fits.');
    assert.match(note.fr, /^Un seul\s: tout ce dont les deux coûts sont connus y tient\.$/);
    assert.match(presentServices.sentence.fr, /^Maintien des services actuels/);
  });

  it('attend to each pillar between a low and a high', async () => {
    const { packages } = await found({ costs });
    for (const { low, high } of packages[0]?.balance ?? []) assert.ok(low <= high);
    assert.deepEqual(packages[0]?.balance.map(({ pillar }) => pillar), ['prevention', 'harm_reduction', 'treatment', 'enforcement']);
  });

  it('cannot be where a budget is below all costs: the nearest that would do is named', async () => {
    const [fault] = await refused({ budget: 1000, costs: { 'take-home-naloxone': { firstYear: 410_000, yearly: 0 } } });
    assert.equal(fault?.field, 'package.budget');
    assert.match(fault.reason, /A budget of 410,000 for the first year would do\./);
  });

  it('cannot be where limits contradict: each field is named', async () => {
    const fields = await refused({ budget: 300_000, costs: { 'oat-rapid-access': costs['oat-rapid-access'], 'drug-checking': costs['drug-checking'] }, pillarMinimum: { enforcement: 1, treatment: 4 } });
    assert.ok(fields.every(({ field }) => field.startsWith('package.pillarMinimum.')), JSON.stringify(fields));
  });

  it('need a cost', async () => {
    assert.deepEqual((await refused({ budget: 5000 })).map(({ field }) => field), ['package.costs']);
  });

  it('are refused with every field that is wrong', async () => {
    const fields = await refused({ budget: -5, yearly: 1e18, most: 2.5, costs: { 'take-home-naloxone': { firstYear: -1 }, 'no-such-option': {} }, needed: ['nothing'] });
    assert.deepEqual(fields.map(({ field }) => field), ['package.budget', 'package.yearly', 'package.most', 'package.costs.take-home-naloxone.firstYear', 'package.costs.no-such-option', 'package.needed']);
    assert.match(fields[0]?.reason ?? '', /Budget for the first year: an amount cannot be below 0\./);
  });

  it('are refused for words in place of figures, and for hundreds of options', async () => {
    assert.deepEqual((await refused({ budget: 'lots' })).map(({ field }) => field), ['body/package/budget'].map((field) => field.replace('body/', '')));
    await refused({ costs: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`option-${index}`, { firstYear: 1, yearly: 1 }])) });
  });
});

describe('packages in the terminal', () => {
  const plan = (options: Record<string, string>) => runVerb(verbs, { verb: 'plan', options: { challenge: 'nitazene-overdose-cluster', state: 'MT', ...options } }, { db, today: '2026-11-24', publicUrl: '', backUp: undefined });
  const costsFile = ['option,first_year,yearly,safeguard', 'take-home-naloxone,200000,120000,', 'oat-rapid-access,"250,000",210000,', 'drug-checking,180000,150000,', 'precursor-control,90000,,', 'market-disruption-enforcement,50000,50000,'].join('\n');

  it('are printed with their sums, what they share and what stays outside', async () => {
    const { text, exitCode } = await plan({ budget: '460000', yearly: '400000', costsFile });
    assert.equal(exitCode, 0);
    for (const words of [/A PACKAGE THAT FITS THE BUDGET/, /Package A/, /in the first year, .* in each later year\./, /Present services continue/, /Cost not known: outside the search\n\s+- /, /Kept apart: flagged, without a named safeguard\n\s+- /]) assert.match(text, words);
  });

  it('are there in French, and for a script', async () => {
    const { text, json } = await plan({ lang: 'fr', budget: '460 000', costsFile: costsFile.replaceAll(',', ';').replace('"250;000"', '250 000') });
    assert.match(text, /UN ENSEMBLE DE MESURES QUI TIENT DANS LE BUDGET/);
    assert.ok((json as { packages: Found }).packages.packages.length > 0);
  });

  it('are refused with the line, the column and the reason of each fault', async () => {
    const { text, exitCode } = await plan({ budget: '-5', costsFile: 'option,first_year,yearly\ntake-home-naloxone,lots,1e18\nnothing,1,2\ntake-home-naloxone,1,2\n' });
    assert.equal(exitCode, 2);
    assert.deepEqual(text.split('\n'), [
      '--costs-file, line 2, column first_year: this is not an amount. Write figures, such as 1,250,000.50.',
      '--costs-file, line 2, column yearly: this is more than a thousand million million. Check the figure.',
      '--costs-file, line 3, column option: there is no such option for this challenge.',
      '--costs-file, line 4, column option: this option stands here twice.',
      'Budget for the first year: an amount cannot be below 0.',
    ]);
  });

  it('are refused without a file of costs, and with one that lacks a column', async () => {
    assert.match((await plan({ budget: '500000' })).text, /--costs-file: a CSV with the columns option, first_year, yearly/);
    assert.match((await plan({ costsFile: 'option,first_year\n' })).text, /--costs-file, line 1, column yearly: this column is missing/);
    assert.match((await plan({ costsFile, minimum: 'money=1' })).text, /“money=1” is not a list such as prevention=1,treatment=2/);
    assert.match((await plan({ costsFile, most: 'two' })).text, /At most so many new options: write a whole number/);
  });

  it('name what would do where none is possible', async () => {
    const { text, exitCode } = await plan({ budget: '1000', costsFile });
    assert.equal(exitCode, 2);
    assert.match(text, /No package is possible under the budget for the first year\.\s+A budget of 180,000 for the first year would do\./);
  });
});
