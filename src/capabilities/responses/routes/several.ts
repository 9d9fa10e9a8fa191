/** The page of a response for several States. */
import { Type } from 'typebox';
import { codes, day, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { inBoth, wordsIn } from '#kernel/text/text.ts';
import { keepingOn } from '#capabilities/catalogue/index.ts';
import { prepareForSeveral } from '../actions/prepare-for-several.ts';
import { chooseStatesPage, severalPage } from '../pages/several.tsx';
import { severalPath, severalQuery } from '../pages/several-address.ts';
import { readingOfSeveral } from '../reading/several-states.ts';
import { severalTable } from '../tables/several-states.ts';
import { severalTexts } from '../texts/several.ts';

const Challenge = Type.Object({ id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });

const query = {
  states: codes({ en: 'States', fr: 'États' }),
  // From the page of one State: ticked in the form, and nothing asked yet.
  with: words({ en: 'Chosen already', fr: 'Déjà choisi' }, 60),
  on: day({ en: 'On the day', fr: 'À la date du' }),
  known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 0, 2_147_483_647),
};

export function severalPages(web: Web): void {
  page(web, '/challenges/:id/responses', {
    access: 'public',
    params: Challenge,
    query,
    madeFrom: ['library', 'atlas', 'states'],
    load: (tx, { params, query: { states, on, known }, today }) => prepareForSeveral(tx, { challengeId: params.id, stateCodes: states, on: on ?? today, today, known }),
    refused: (prepared, { locale }) => ('refusals' in prepared ? prepared.refusals.map(({ kind, codes: given }) => ({ field: 'states', reason: severalTexts[locale].refusal[kind](given) })) : []),
    show(prepared, { locale, viewer, query: { on, known, with: ticked }, today }) {
      const around = { locale, states: prepared.states, today, on: on ?? today, known };
      if ('response' in prepared) {
        const { response } = prepared;
        const codes = response.states.map(({ code }) => code);
        const keeping = keepingOn(web, { locale, viewer }, () => ({
          kind: 'response', challenge: response.challenge.id, stateCodes: codes, address: `${severalPath(response.challenge.id)}${severalQuery({ states: codes, on: on ?? today, known: response.revision })}`,
          title: inBoth((one) => severalTexts[one].title(wordsIn(one, response.challenge.title), readingOfSeveral(one, response).the)),
        }));
        return severalPage({ keeping, ...around, challenge: prepared.response.challenge, response: prepared.response, publicUrl: web.site.publicUrl, script: web.site.assets.islands?.['own-feasibility'] });
      }
      return chooseStatesPage({ ...around, challenge: prepared.challenge, refusals: prepared.refusals, chosen: [...prepared.chosen, ticked] });
    },
    table: (prepared, { locale }) => severalTable(locale, 'response' in prepared ? prepared.response : undefined),
  });
}
