/** What a reader gave of the own on a response, once they chose to keep it here: read with care, and said in words. */
import type { Locale } from '#kernel/text/locale.ts';
import { pillars } from '#kernel/values/pillars.ts';
import { ownKey } from '../pages/comparison-data.ts';
import { packageKey } from '../pages/package-data.ts';
import { draftIn, groups, type Draft } from '../rules/draft.ts';
import { prompts } from '../rules/feasibility.ts';
import { lenses } from '../rules/lenses.ts';
import { isAnswered, isGiven, ownIn, type Own } from '../rules/own.ts';
import { appraisalTexts } from '../texts/appraisal.ts';
import { packageTexts } from '../texts/package.ts';

export interface SavedAnswers {
  readonly own: Own;
  readonly draft: Draft;
}

type Subject = { readonly challengeId: string; readonly stateCode: string };

/** The places in the browser where the page of a response keeps what is the reader's own. */
export const placesInBrowser = (subject: Subject): readonly string[] => [ownKey(subject), packageKey(subject)];

/** From what a browser sent, by place; whatever else it sent is left out. Undefined: nothing of the reader's own. */
export function savedAnswersIn(subject: Subject, byPlace: Readonly<Record<string, unknown>>): SavedAnswers | undefined {
  const saved = { own: ownIn(byPlace[ownKey(subject)]), draft: draftIn(byPlace[packageKey(subject)]) };
  return isGiven(saved.own) || Object.keys(saved.draft).length > 0 ? saved : undefined;
}

/** The same by place, for the browser of whoever opens it again. */
export const byPlaceOf = (subject: Subject, { own, draft }: SavedAnswers): Readonly<Record<string, unknown>> => ({ [ownKey(subject)]: own, [packageKey(subject)]: draft });

export interface SavedLine {
  /** The same in both languages, so that two pieces of work can be laid side by side. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Each answer on a line of its own. `titleOf` names an option. */
export function savedLines(locale: Locale, { own, draft }: SavedAnswers, titleOf: (optionId: string) => string): readonly SavedLine[] {
  const t = appraisalTexts[locale];
  const weights = own.weights;
  return [
    ...(weights ? lenses.map((lens) => ({ key: `weights.${lens}`, label: t.savedWeight(t.lens[lens]), value: String(weights[lens]) })) : []),
    ...Object.entries(own.answers)
      .filter(([, given]) => isAnswered(given))
      .flatMap(([id, given]) => prompts.flatMap((prompt) => {
        const answer = given[prompt];
        return answer === undefined ? [] : [{ key: `answers.${id}.${prompt}`, label: t.savedAnswer(titleOf(id), t.promptName[prompt]), value: t.answer[answer] }];
      })),
    ...Object.entries(draft).map(([place, words]) => ({ key: `package.${place}`, label: labelOf(locale, place, titleOf), value: wordsAt(locale, place, words) })),
  ];
}

function labelOf(locale: Locale, place: string, titleOf: (id: string) => string): string {
  const t = packageTexts[locale];
  const [kind = '', of = '', which] = place.split('.');
  const pillar = pillars.find((one) => one === of);
  const group = groups.find((one) => one === of);
  if (kind === 'budget' || kind === 'yearly' || kind === 'most' || kind === 'currency') return t.field[kind]();
  if (kind === 'costs') return which === 'firstYear' ? t.field.firstYear(titleOf(of)) : t.field.eachYear(titleOf(of));
  if (kind === 'safeguards') return t.field.safeguard(titleOf(of));
  if (kind === 'needed') return t.field.needed();
  if (kind === 'rights') return t.savedRights(titleOf(of));
  if (kind === 'pillarMinimum' && pillar) return t.field.minimum(t.minimumOf[pillar]);
  if (kind === 'pillarReasons' && pillar) return t.field.reason(t.minimumOf[pillar]);
  return group ? (which === 'how' ? t.savedHow(t.group[group]) : t.savedHeard(t.group[group])) : place;
}

function wordsAt(locale: Locale, place: string, words: string): string {
  const t = packageTexts[locale];
  if (!/^heard\.[a-z_]+\.answer$/.test(place)) return words;
  return words === 'yes' ? t.heardYes : t.heardNo;
}
