/** Invented cards in both languages, the same for the same seed: words of the thesaurus among the words of policy, with a long tail of rare ones. */
import { readFileSync } from 'node:fs';
import { publicAudience, type AudienceId } from '#kernel/access/audiences.ts';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { readCsv } from '#kernel/tables/csv.ts';
import { textOf } from '#kernel/text/text.ts';
import { pillars } from '#kernel/values/pillars.ts';
import { cardKinds, type Card } from '#capabilities/catalogue/index.ts';

export interface Pair {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/** mulberry32: small, and good enough to spread words. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Few are frequent and many are rare, as words are. */
export function often<T>(list: readonly T[], next: () => number): T {
  const one = list[Math.floor(list.length * next() ** 2.6)];
  if (one === undefined) throw new Error('An empty list has no word.');
  return one;
}

export function thesaurusPairs(): Pair[] {
  return ['substances', 'concepts'].flatMap((file) => {
    const name = `thesaurus/${file}.csv`;
    const { rows } = readCsv(name, readFileSync(projectFolder(`reference/${name}`), 'utf8'), ['concept_id', 'pref_en', 'pref_fr']);
    return rows.map(({ cells }) => ({ id: cells['concept_id'] ?? '', en: cells['pref_en'] ?? '', fr: cells['pref_fr'] ?? '' }));
  });
}

const codes = 'AL AD AM AT AZ BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO SM RS SK SI ES SE CH TR UA GB'.split(' ');

export const policyPairs: readonly Pair[] = [
  'service/service', 'national/national', 'people/personnes', 'report/rapport', 'public health/santé publique', 'law/loi', 'police/police', 'programme/programme', 'region/région', 'use/usage', 'ministry/ministère',
  'measure/mesure', 'study/étude', 'young people/jeunes', 'prison/prison', 'decision/décision', 'evaluation/évaluation', 'training/formation', 'network/réseau', 'risk/risque', 'year/année', 'budget/budget', 'support/soutien', 'local/local',
  'professional/professionnel', 'border/frontière', 'customs/douane', 'market/marché', 'hospital/hôpital', 'pharmacy/pharmacie', 'school/école', 'family/famille', 'court/tribunal', 'fine/amende', 'seizure/saisie', 'mortality/mortalité', 'pilot/expérimentation',
  'guideline/recommandation', 'access/accès', 'referral/orientation', 'waiting time/délai', 'coverage/couverture', 'quality/qualité', 'city/ville', 'minister/ministre', 'signal/signal', 'laboratory/laboratoire', 'sample/échantillon', 'cost/coût',
  'funding/financement', 'strategy/stratégie', 'right/droit', 'dignity/dignité', 'peer/pair', 'outreach/maraude', 'emergency/urgence', 'review/examen', 'trial/essai', 'cohort/cohorte', 'interval/intervalle', 'effect/effet', 'harm/dommage',
].map((pair) => ({ id: '', en: pair.split('/')[0] ?? '', fr: pair.split('/')[1] ?? '' }));

const syllables = 'ba be bo da den dor fa fel gan gor ha hel ka kel lan lor ma mel mor na nor pa per ra ren ros sa sel tan tor va ven vil za'.split(' ');

/** Names of places and people: the long tail. */
function name(next: () => number): string {
  const parts = Array.from({ length: 3 }, () => syllables[Math.floor(next() * syllables.length)]);
  return parts.join('');
}

/** What there are many of. */
const kinds = cardKinds.filter((kind) => kind !== 'state' && kind !== 'concept');

export interface GenerateOptions {
  readonly count: number;
  readonly seed: number;
  /** One card in a hundred carries it instead of the public audience. */
  readonly restricted: AudienceId;
}

export function* generatedCards({ count, seed, restricted }: GenerateOptions): Generator<Card> {
  const next = chance(seed);
  const concepts = thesaurusPairs();
  for (let number = 0; number < count; number += 1) {
    const subjects = Array.from({ length: 1 + Math.floor(next() * 3) }, () => often(concepts, next));
    const first = subjects[0] as Pair;
    const state = codes[Math.floor(next() * codes.length)] ?? 'MT';
    const place = name(next);
    const said = Array.from({ length: 22 }, () => (next() < 0.2 ? { id: '', en: name(next), fr: name(next) } : often(next() < 0.25 ? concepts : policyPairs, next)));
    const pillar = pillars[Math.floor(next() * pillars.length)] ?? 'treatment';
    yield {
      kind: kinds[Math.floor(next() * kinds.length)] ?? 'finding',
      subject: `generated-${number}`,
      path: `/generated/${number}`,
      title: textOf(`${first.en} in ${place}: ${often(policyPairs, next).en}`, `${first.fr} à ${place} : ${often(policyPairs, next).fr}`),
      summary: textOf(`${said.map((one) => one.en).join(', the ')}.`, `${said.map((one) => one.fr).join(', de la ')}.`),
      more: { en: `${subjects.map((one) => one.en).join(' ')} ${place}`, fr: `${subjects.map((one) => one.fr).join(' ')} ${place}` },
      pillars: next() < 0.2 ? [pillar, pillars[Math.floor(next() * pillars.length)] ?? pillar] : [pillar],
      stateCodes: next() < 0.8 ? [state] : [],
      year: next() < 0.9 ? 2000 + Math.floor(next() * 27) : undefined,
      concepts: subjects.map((one) => one.id),
      audience: next() < 0.01 ? restricted : publicAudience,
    };
  }
}
