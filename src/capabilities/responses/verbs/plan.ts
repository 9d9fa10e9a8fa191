/** A response in the terminal. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { isLocale, locales, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { isDay } from '#kernel/values/dates.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { listChallenges } from '#capabilities/library/index.ts';
import { prepareForSeveral, type SeveralAsked } from '../actions/prepare-for-several.ts';
import { prepareResponse, type Response } from '../actions/prepare-response.ts';
import { subjectOf } from '../packages/subject.ts';
import { queryOf } from '../pages/response.tsx';
import { askedIn, asksForPackages, type PackageOptions } from './plan-package.ts';
import { severalPath, severalQuery } from '../pages/several-address.ts';
import { nearMatches, type Candidate } from '../rules/near-matches.ts';
import { chooseFor, foundOf } from '../routes/package.ts';
import { previewOf } from '../routes/preview.ts';
import { previewOfSeveral } from '../routes/several-preview.ts';
import { packageLines } from '../texts/package-lines.ts';
import { texts } from '../texts/response.ts';
import { responseAsText, wrapped } from '../texts/terminal.ts';
import { severalTexts } from '../texts/several.ts';
import { severalAsText } from '../texts/terminal-several.ts';

const wrongUse = 2;

export const plan = verb({
  name: 'plan',
  summary: 'The options for a challenge in a State, or in several: what is seen there, research, harms, practice, sources',
  options: Type.Object({
    challenge: Type.String({ description: 'Identifier of a challenge, such as nitazene-overdose-cluster' }),
    state: Type.String({ description: 'ISO 3166-1 code of a State, such as MT; or two to eight, such as MT,FR' }),
    on: Type.Optional(Type.String({ description: 'The day, such as 2026-01-01; today unless given' })),
    known: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'As known at this revision, with what has become since of what it relied on; as known now unless given' })),
    lang: Type.Optional(Type.String({ description: 'en or fr; en unless given' })),
    budget: Type.Optional(Type.String({ description: 'Packages within this budget of the first year, such as 500000' })),
    yearly: Type.Optional(Type.String({ description: 'And within this budget of each later year' })),
    most: Type.Optional(Type.String({ description: 'And of at most so many new options' })),
    minimum: Type.Optional(Type.String({ description: 'And at least so many options of a pillar, such as prevention=1,treatment=2' })),
    costsFile: Type.Optional(Type.String({ description: 'CSV of your own costs: option, first_year, yearly and, if need be, safeguard; an empty cell is not known' })),
  }),
  async run({ db, today, publicUrl }, { challenge, state, on = today, known, lang = 'en', ...asked }) {
    if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
    if (!isDay(on)) return { text: typeset(lang, texts[lang].notADay(on)), exitCode: wrongUse };
    const now = await db.reading(visitor, findRevisionNow);
    if (known !== undefined && known > (now?.revision ?? 0)) return { text: typeset(lang, texts[lang].notTaken(known, now?.revision ?? 0)), exitCode: wrongUse };
    // What everyone may read: a terminal has no seat in any circle.
    const answer = await db.reading(visitor, async (tx): Promise<VerbAnswer | Response> => {
      if (state.includes(',')) return planForSeveral(tx, lang, { challengeId: challenge, stateCodes: codesIn(state), on, today, known }, publicUrl);
      const prepared = await prepareResponse(tx, { challengeId: challenge, stateCode: state.toUpperCase(), on, today, known });
      if (prepared === undefined) return unknownChallenge(tx, lang, challenge);
      if ('refused' in prepared) {
        const asked = prepared.states.filter((one) => one.inAtlas).map((one) => ({ key: one.code, name: one.name }));
        return suggest(lang, texts[lang].noStateOf(state), state, asked);
      }
      return prepared.response;
    });
    if ('exitCode' in answer) return answer;
    const address = `${publicUrl}${addressIn(lang, `/challenges/${challenge}/response${queryOf({ state: answer.state.code, on, known: answer.revision })}`)}`;
    const plain = { text: responseAsText(lang, answer, today, address), json: previewOf(answer, today), exitCode: 0 };
    return asksForPackages(asked) ? withPackages(lang, answer, asked, plain) : plain;
  },
});

/** After the transaction: the solver is loaded when it is first asked for. */
async function withPackages(locale: Locale, response: Response, given: PackageOptions, plain: VerbAnswer & { readonly json: object }): Promise<VerbAnswer> {
  const read = askedIn(locale, given, response);
  if ('faults' in read) return { text: typeset(locale, read.faults.join('\n')), exitCode: wrongUse };
  const chosen = await chooseFor(response, read.asked);
  const lines = packageLines(locale, subjectOf(locale, response), read.asked, chosen, '').flatMap((line) => wrapped(line, '', line.search(/\S|$/) + 2));
  const text = typeset(locale, lines.join('\n'));
  if ('refused' in chosen) return { text, exitCode: wrongUse };
  return { text: `${plain.text}\n\n${text}`, json: { ...plain.json, packages: foundOf(response, chosen) }, exitCode: 0 };
}

const codesIn = (words: string) => words.split(',').map((code) => code.trim().toUpperCase()).filter((code) => code !== '');

async function planForSeveral(tx: ReadTx, locale: Locale, asked: SeveralAsked, publicUrl: string): Promise<VerbAnswer> {
  const { challengeId, on, today } = asked;
  const prepared = await prepareForSeveral(tx, asked);
  if (prepared === undefined) return unknownChallenge(tx, locale, challengeId);
  if ('response' in prepared) {
    const { response } = prepared;
    const query = severalQuery({ states: response.states.map(({ code }) => code), on, known: response.revision });
    return { text: severalAsText(locale, response, today, `${publicUrl}${addressIn(locale, `${severalPath(challengeId)}${query}`)}`), json: previewOfSeveral(response, today), exitCode: 0 };
  }
  const s = severalTexts[locale];
  const sentences = prepared.refusals.length === 0 ? [s.chooseLead] : prepared.refusals.map(({ kind, codes }) => s.refusal[kind](codes));
  const unknown = prepared.refusals.flatMap(({ kind, codes }) => (kind === 'no-such-state' ? codes : []));
  const choices = prepared.states.filter((one) => one.inAtlas).map((one) => ({ key: one.code, name: one.name }));
  const near = nearMatches(unknown.join(' '), choices.map(candidateOf)).map(({ key }) => key);
  const meant = choices.filter(({ key }) => near.includes(key));
  return { text: [...sentences.map((sentence) => typeset(locale, sentence)), ...(meant.length === 0 ? [] : [typeset(locale, texts[locale].didYouMean), ...linesOf(locale, meant)])].join('\n'), exitCode: wrongUse };
}

async function unknownChallenge(tx: ReadTx, locale: Locale, given: string): Promise<VerbAnswer> {
  const challenges = (await listChallenges(tx)).map((one) => ({ key: one.id, name: one.title }));
  const answer = suggest(locale, texts[locale].noChallenge(given), given, challenges);
  if (answer.text.includes('\n')) return answer;
  return { ...answer, text: [answer.text, typeset(locale, texts[locale].allChallenges), ...linesOf(locale, challenges)].join('\n') };
}

interface Named {
  readonly key: string;
  readonly name: Text;
}

const candidateOf = ({ key, name }: Named): Candidate => ({ key, names: locales.map((locale) => wordsIn(locale, name)) });

/** The sentence, and what may have been meant. */
function suggest(locale: Locale, sentence: string, given: string, choices: readonly Named[]): VerbAnswer {
  const near = nearMatches(given, choices.map(candidateOf)).map(({ key }) => key);
  const meant = choices.filter((one) => near.includes(one.key)).toSorted((a, b) => near.indexOf(a.key) - near.indexOf(b.key));
  const text = meant.length === 0 ? sentence : [`${sentence} ${texts[locale].didYouMean}`, ...linesOf(locale, meant)].join('\n');
  return { text: typeset(locale, text), exitCode: wrongUse };
}

const linesOf = (locale: Locale, choices: readonly Named[]) => choices.map(({ key, name }) => `  ${key} (${typeset(locale, wordsIn(locale, name))})`);
