/** The page of a response. */
import { Type } from 'typebox';
import { day, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { prepareResponse } from '../actions/prepare-response.ts';
import { chooseStatePage, responsePage, type ResponseProps } from '../pages/response.tsx';
import { responseTable } from '../tables/one-state.ts';
import { texts } from '../texts/response.ts';

const Challenge = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });

const query = {
  // Any words: what is not a State is answered with the form, and with what was given.
  state: words({ en: 'State', fr: 'État' }, 60),
  on: day({ en: 'On the day', fr: 'À la date du' }),
  known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647),
};

export function responsePages(web: Web): void {
  page(web, '/challenges/:id/response', {
    access: 'public',
    params: Challenge,
    query,
    madeFrom: ['library', 'atlas', 'states'],
    load: (tx, { params, query: { state, on, known }, today }) => prepareResponse(tx, { challengeId: params.id, stateCode: state, on: on ?? today, today, known }),
    show(prepared, { locale, query: { state, on, known }, today }) {
      const around = { locale, states: prepared.states, today, on: on ?? today, known };
      if ('response' in prepared) return responsePage({ ...around, challenge: prepared.response.challenge, response: prepared.response, publicUrl: web.site.publicUrl, script: web.site.assets.islands?.['own-priorities'], solving: solvingOf(web) });
      const error = state === '' ? undefined : texts[locale].refusal[prepared.refused](state);
      return chooseStatePage({ ...around, challenge: prepared.challenge, invented: prepared.invented, error, given: state });
    },
    refused: (prepared, { locale, query: { state } }) => ('response' in prepared || state === '' ? [] : [{ field: 'state', reason: texts[locale].refusal[prepared.refused](state) }]),
    table: (prepared) => ('response' in prepared ? responseTable(prepared.response) : { name: 'response', columns: ['challenge', 'state'], rows: [] }),
  });
}

/** Nothing of it where nothing was built, as in most tests. */
function solvingOf({ site: { assets } }: Web): ResponseProps['solving'] {
  const [script, workerAddress, wasmAddress] = [assets.islands?.['packages'], assets.workers?.['packages-worker'], assets.wasm?.['highs']];
  return script === undefined || workerAddress === undefined || wasmAddress === undefined ? undefined : { script, workerAddress, wasmAddress };
}
