/** A State in its own words: read by everyone, signed by its Correspondent. */
import { oneOf, words } from '#kernel/http/fields.ts';
import type { Acted } from '#kernel/http/forms.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { findState } from '#capabilities/states/index.ts';
import { signOwnWords, type OwnWordsRefusal } from '../actions/own-words.ts';
import { findDesk } from '../actions/sign-off.ts';
import { ownWordsPage } from '../pages/own-words.tsx';
import { dones } from '../pages/sign-off.tsx';
import { mostWords } from '../rules/sign-off.ts';
import { listOwnWords } from '../store/voice.ts';
import { ownWordsTexts } from '../texts/own-words.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { clocks } from './asked.ts';
import { OneState, personOf } from './sign-off.ts';

/** Far beyond what may be signed: whoever wrote too much is told by how much, and keeps it. */
const longest = 60_000;
const fields = { en: words({ en: ownWordsTexts.en.english, fr: ownWordsTexts.fr.english }, longest), fr: words({ en: ownWordsTexts.en.french, fr: ownWordsTexts.fr.french }, longest) };

export function ownWordsRoutes(web: Web): void {
  page(web, '/states/:stateCode/own-words', {
    access: 'public',
    formAccess: 'signed-in',
    params: OneState,
    query: { known: clocks.known, done: oneOf({ en: 'Done', fr: 'Fait' }, dones, undefined) },
    madeFrom: ['atlas', 'states'],
    async load(tx, { viewer, params, query }) {
      const state = await findState(tx, params.stateCode);
      if (!state?.inAtlas) return undefined;
      const desk = await findDesk(tx, viewer, params.stateCode);
      return { state, words: await listOwnWords(tx, state.code, { known: query.known, all: true }), maySign: desk?.maySign === true };
    },
    show: (model, { locale, query, refused }) => ownWordsPage({ locale, done: query.done, refused, ...model }),
    forms: (form) => {
      const ofPillar = (pillar: Pillar) =>
        form({
          fields,
          bodyLimit: 512 * 1024,
          async act(tx, { viewer, params, values, locale, today }): Promise<Acted> {
            const desk = await findDesk(tx, viewer, params.stateCode);
            if (!desk) return undefined;
            const outcome = await signOwnWords(tx, { desk, person: personOf(viewer), locale, today }, { pillar, words: values });
            return 'refused' in outcome ? { refused: outcome.refused.map((refusal) => said(locale, refusal)) } : { to: `/states/${params.stateCode}/own-words?done=words` };
          },
        });
      return Object.fromEntries(pillars.map((pillar) => [pillar, ofPillar(pillar)]));
    },
  });
}

function said(locale: Locale, refusal: OwnWordsRefusal): { readonly field?: string; readonly reason: string } {
  const t = ownWordsTexts[locale];
  if (refusal.is === 'too-many-words') return { field: refusal.locale, reason: t.tooMany(refusal.words, mostWords) };
  return { reason: refusal.is === 'nothing-new' ? t.nothingNew : signOffTexts[locale].refusals['not-yours-to-sign'] };
}
