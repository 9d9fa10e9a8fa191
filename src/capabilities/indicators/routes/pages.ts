/** Pages of indicators. */
import { Type } from 'typebox';
import { codes, wholeNumber } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { listCardsOfKind } from '#capabilities/catalogue/index.ts';
import { listStates } from '#capabilities/states/index.ts';
import { indicatorPage } from '../pages/indicator.tsx';
import { indicatorListPage } from '../pages/indicators.tsx';
import { mostStates, type SubjectKind } from '../rules/indicator.ts';
import { findIndicator, listBearings, listIndicators, type Bearing } from '../store/indicators.ts';
import { listValues } from '../store/values.ts';
import { indicatorTableOf, valueTableOf } from '../tables.ts';

export const OneIndicator = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });

export function indicatorPages(web: Web): void {
  page(web, '/indicators', {
    access: 'public',
    madeFrom: ['indicators'],
    load: async (tx) => ({ indicators: await listIndicators(tx) }),
    show: (model, { locale }) => indicatorListPage({ locale, ...model }),
    table: ({ indicators }) => indicatorTableOf(indicators),
  });

  page(web, '/indicators/:id', {
    access: 'public',
    params: OneIndicator,
    query: {
      states: codes({ en: 'States', fr: 'États' }, { pattern: /^[A-Z]{2}$/, most: mostStates }),
      known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647),
    },
    // The titles of challenges and options come from the catalogue's cards.
    madeFrom: ['indicators', 'states', 'library'],
    async load(tx, { params, query }) {
      const indicator = await findIndicator(tx, params.id, query.known);
      if (!indicator) return undefined;
      const states = await listStates(tx, query.known);
      const values = await listValues(tx, { indicatorId: indicator.id, known: query.known });
      const bearings = await listBearings(tx, indicator.id);
      return { indicator, states, values, challenges: await listLinked(tx, bearings, 'challenge'), options: await listLinked(tx, bearings, 'option') };
    },
    show: (model, { locale, query }) => indicatorPage({ locale, ...model, asked: query.states, known: query.known }),
    table: ({ indicator, states, values }, { query }) => valueTableOf(indicator, states, query.states.length === 0 ? values : values.filter(({ stateCode }) => query.states.includes(stateCode))),
  });
}

async function listLinked(tx: Parameters<typeof listCardsOfKind>[0], bearings: readonly Bearing[], kind: SubjectKind) {
  const its = new Set(bearings.filter((one) => one.kind === kind).map(({ subject }) => subject));
  if (its.size === 0) return [];
  return (await listCardsOfKind(tx, kind)).filter(({ subject }) => its.has(subject)).map(({ path, title }) => ({ path, title }));
}
