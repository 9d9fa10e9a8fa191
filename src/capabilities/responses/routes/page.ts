/** The page of a response. */
import { Type } from 'typebox';
import { day, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { inBoth, wordsIn } from '#kernel/text/text.ts';
import { keepingOn } from '#capabilities/catalogue/index.ts';
import { prepareResponse } from '../actions/prepare-response.ts';
import { chooseStatePage, queryOf, responsePage, type ResponseProps } from '../pages/response.tsx';
import { placesInBrowser } from '../reading/saved-answers.ts';
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
    show(prepared, { locale, viewer, query: { state, on, known }, today }) {
      const around = { locale, states: prepared.states, today, on: on ?? today, known };
      if ('response' in prepared) {
        const { response } = prepared;
        const subject = { challengeId: response.challenge.id, stateCode: response.state.code };
        const keeping = keepingOn(web, { locale, viewer }, () => ({
          kind: 'response', challenge: subject.challengeId, stateCodes: [subject.stateCode], inBrowser: placesInBrowser(subject),
          address: `/challenges/${subject.challengeId}/response${queryOf({ state: subject.stateCode, on: on ?? today, known: response.revision })}`,
          title: inBoth((one) => texts[one].title(wordsIn(one, response.challenge.title), wordsIn(one, response.state.the))),
        }));
        return responsePage({ keeping, ...around, challenge: prepared.response.challenge, response: prepared.response, publicUrl: web.site.publicUrl, script: web.site.assets.islands?.['own-priorities'], solving: solvingOf(web) });
      }
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
