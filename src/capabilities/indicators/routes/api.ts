/** Indicators and their values in the API. */
import { Type } from 'typebox';
import { api, ListOf, Words, wordsOf } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import { listStates } from '#capabilities/states/index.ts';
import { findIndicator, listIndicators, type Indicator } from '../store/indicators.ts';
import { listValues, type Value } from '../store/values.ts';
import { OneIndicator } from './pages.ts';

const tag = 'Indicators';

const known = Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'What was known at this revision; what is known now unless given' }));

const IndicatorShape = Type.Object({
  id: Type.String(),
  theme: Type.String({ description: 'use, harm, treatment, harm_reduction, supply or environment' }),
  title: Words,
  definition: Words,
  unit: Words,
  measure: Type.String({ description: 'count, which grows with the State, or rate, of so many people' }),
  caution: Type.Object(Words.properties, { description: 'What may not be compared: to be shown beside every figure' }),
});

const ValueShape = Type.Object({
  state: Type.String({ description: 'ISO 3166-1, two letters' }),
  year: Type.Integer({ description: 'Of the data, not of the publication' }),
  kind: Type.String({ description: 'observed, estimate, none (a true zero), or not_known (the source itself gives no figure)' }),
  value: Type.Union([Type.Number(), Type.Null()], { description: 'Null where it is not known, or where only an interval is published' }),
  interval: Type.Union([Type.Object({ low: Type.Number(), high: Type.Number() }), Type.Null()]),
  populationOrPlace: Type.Object(Words.properties, { description: 'Whom or where it covers. A city, or a part of a State, is not the State' }),
  confidence: Type.String({ description: 'sure or probable' }),
  evidence: Type.String({ description: 'How its source was read: searched, partly or recalled' }),
  source: Type.Object({ title: Type.String(), publisher: Type.String(), year: Type.Optional(Type.Integer()), url: Type.Optional(Type.String()) }),
});

const indicatorOf = ({ id, theme, title, definition, unit, measure, caution }: Indicator) => ({ id, theme, title: wordsOf(title), definition: wordsOf(definition), unit: wordsOf(unit), measure, caution: wordsOf(caution) });

const valueOf = ({ stateCode, year, kind, value, low, high, covers, confidence, evidence, source: { title, publisher, year: sourceYear, url } }: Value) => ({
  state: stateCode,
  year,
  kind,
  value: value ?? null,
  interval: low === undefined || high === undefined ? null : { low, high },
  populationOrPlace: wordsOf(covers),
  confidence,
  evidence,
  source: { title, publisher, ...(sourceYear !== undefined && { year: sourceYear }), ...(url !== undefined && { url }) },
});

export function indicatorApi(web: Web): void {
  api(web, '/indicators', {
    access: 'public',
    tag,
    summary: 'Indicators of use, harm and response',
    summaryFr: 'Indicateurs d’usage, de dommages et de réponse',
    query: Type.Object({ known }),
    response: ListOf(Type.Object({ ...IndicatorShape.properties, values: Type.Integer(), states: Type.Integer(), firstYear: Type.Union([Type.Integer(), Type.Null()]), lastYear: Type.Union([Type.Integer(), Type.Null()]) })),
    load: async (tx, { query }) => ({ items: (await listIndicators(tx, query.known)).map((one) => ({ ...indicatorOf(one), values: one.values, states: one.states, firstYear: one.firstYear, lastYear: one.lastYear })) }),
  });

  api(web, '/indicators/:id/values', {
    access: 'public',
    tag,
    summary: 'Values of an indicator, each with its source',
    summaryFr: 'Valeurs d’un indicateur, chacune avec sa source',
    description: 'By code of the State and by year: it is no ranking, and the caution says what may not be compared.',
    params: OneIndicator,
    query: Type.Object({
      states: Type.Optional(Type.String({ pattern: '^[A-Z]{2}(,[A-Z]{2}){0,59}$', description: 'States, as ISO 3166 codes separated by commas; all unless given' })),
      on: Type.Optional(Type.String({ format: 'date', description: 'Values up to the year of this day; all unless given' })),
      known,
    }),
    response: Type.Object({ indicator: IndicatorShape, items: Type.Array(ValueShape) }),
    async load(tx, { params, query }) {
      const indicator = await findIndicator(tx, params.id, query.known);
      if (!indicator) return undefined;
      const stateCodes = query.states?.split(',');
      const there = new Set(stateCodes ? (await listStates(tx)).map(({ code }) => code) : []);
      const unknown = (stateCodes ?? []).filter((code) => !there.has(code));
      if (unknown.length > 0) return { refusedFields: unknown.map((code) => ({ field: 'states', reason: `“${code}” is not the code of a State here` })) };
      const values = await listValues(tx, { indicatorId: indicator.id, stateCodes, until: query.on === undefined ? undefined : Number(query.on.slice(0, 4)), known: query.known });
      return { indicator: indicatorOf(indicator), items: values.map(valueOf) };
    },
  });
}
