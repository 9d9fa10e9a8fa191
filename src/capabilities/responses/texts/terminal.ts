/** A response as plain text for a terminal: the same words, the same sources, no colour to lose. */
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { writtenWhen } from '#kernel/text/dates.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { changesOfFindings, type ShownChange } from '#capabilities/library/index.ts';
import type { ShownAnswer, ShownAppraisal, ShownResponse } from '../pages/shown.ts';
import { firstWordsOf, readingOf, type Reading } from '../reading/one-state.ts';
import { longestWaitWeeks } from '../rules/horizon.ts';
import { toldOnce } from '../rules/research.ts';
import { isUnseenWithPractice } from '../rules/status.ts';
import { appraisalTexts, conditionWords, intervalWords } from './appraisal.ts';
import { presentWords, texts, unknownsOf } from './response.ts';
import { lawOf, legalSentence } from './legal.ts';

export const width = 100;

export function responseAsText(locale: Locale, response: ShownResponse, today: Day, address: string): string {
  const t = texts[locale];
  const { challenge, state, tally, on } = response;
  const reading = readingOf(locale, response);
  const title = t.title(wordsIn(locale, challenge.title), wordsIn(locale, state.the));
  const lines = [
    title,
    '='.repeat(Math.min(title.length, width)),
    ...wrapped(readerNotice(locale, { the: wordsIn(locale, state.the), day: today, legal: true, invented: isInvented(state.code) })),
    ...(state.notice === undefined ? [] : wrapped(wordsIn(locale, state.notice))),
    ...changedSinceLines(locale, response.changedSince),
    '',
    ...wrapped(t.answer(tally, wordsIn(locale, state.in), on, today)),
    ...firstWordsOf(locale, reading).flatMap((sentence) => wrapped(sentence)),
    ...wrapped(t.notSeenNote),
    ...wrapped(t.notPooled),
    '',
    t.present.toUpperCase(),
    ...wrapped(presentWords(locale, reading.toKeep.length, response), '  '),
    ...reading.toKeep.map(({ option }) => `  - ${wordsIn(locale, option.title)}`),
    ...reading.lanes.flatMap(({ lane, appraisals }) => [
      '',
      appraisalTexts[locale].lanes[lane].toUpperCase(),
      ...wrapped(lane === 'later' ? t.laneNotes.later(longestWaitWeeks[challenge.horizon]) : t.laneNotes[lane], '  '),
      ...appraisals.flatMap((appraisal) => ['', ...optionLines(locale, appraisal, response, reading)]),
    ]),
    '',
    t.unknown.toUpperCase(),
    ...unknownsOf(locale, response).flatMap((sentence) => wrapped(sentence, '  - ', 4)),
    '',
    t.sources.toUpperCase(),
    ...reading.sources.list.flatMap((source, index) => wrapped(sourceWords(source), `[${index + 1}] `.padStart(6), 6)),
    '',
    address,
  ];
  return lines.map((line) => typeset(locale, line)).join('\n');
}

function optionLines(locale: Locale, appraisal: ShownAppraisal, response: ShownResponse, reading: Reading): string[] {
  const t = texts[locale];
  const a = appraisalTexts[locale];
  const { option, research, practices, harms, here } = appraisal;
  const where = wordsIn(locale, response.state.in);
  const line = (label: string, words: string, sources: readonly (Source | undefined)[] = []) => wrapped(`${t.labelled(label, words)}${references(reading, sources)}`, '    ', 6);
  return [
    `  ${wordsIn(locale, option.title)}${option.isEnabler ? ` (${t.words.prerequisite.toLowerCase()})` : ''}`,
    ...standingLines(locale, appraisal, response),
    ...line(t.here(where), appraisal.isToKeep ? `${t.status[appraisal.status]}. ${t.keep}` : t.status[appraisal.status]),
    ...appraisal.answers.flatMap((answer) => answerLines(locale, answer, reading)),
    ...(isUnseenWithPractice(appraisal.status, here.length) ? wrapped(t.practisedHere, '      ', 6) : []),
    ...appraisal.wider.flatMap((answer) => line(t.wider, `${answer.sentence[locale]} ${t.widerNote}`, [answer.source])),
    ...toldOnce(harms).flatMap((harm) => wrapped(`▲ ${t.labelled(t.words.direction.harm, t.harmOf(wordsIn(locale, harm.outcome.label), t.words.certainty[harm.certainty], t.words.studyType[harm.studyType], harm.year, harm.isCore, harm.results))}${references(reading, [harm.source])}`, '    ', 6)),
    ...line(a.lens.evidence, intervalWords(locale, 'evidence', appraisal.evidence.interval)),
    ...(appraisal.evidence.setAside === 0 ? [] : wrapped(t.setAside(appraisal.evidence.setAside), '      ', 6)),
    ...(research.findings.length === 0
      ? line(t.research, `${option.findings === 0 ? t.words.gap['no-finding'] : `${t.noFindings}.`}`)
      : line(t.research, `${t.words.findings(research.findings.length, research.sources, research.directions)}. ${t.words.certainties(research.certainties)}.`, research.findings.map(({ source }) => source))),
    ...line(a.lens.experience, intervalWords(locale, 'experience', appraisal.experience.interval)),
    ...(practices.length === 0 ? line(t.experience, `${t.noPractices}.`) : line(t.experience, `${t.words.practices(practices.length, appraisal.lessons)}.`, practices.map(({ source }) => source))),
    ...here.flatMap((practice) => wrapped(`${t.practicesHere(where)} ${wordsIn(locale, practice.title)}, ${t.words.lesson[practice.lesson].toLowerCase()}${references(reading, [practice.source])}`, '      ', 6)),
    ...line(a.lens.feasibility, t.feasibilityYours),
    ...(lawOf(appraisal.answers).length === 0 ? line(t.law, t.lawNotAnswered) : lawOf(appraisal.answers).flatMap((one) => line(t.law, legalSentence(locale, one)))),
    ...line(t.leadTime, option.leadTimeWeeks === undefined ? t.leadTimeUnknown : t.leadTimeOf(option.leadTimeWeeks.least, option.leadTimeWeeks.typical)),
    ...line(t.rights, wordsIn(locale, option.rights)),
    ...line(t.money, t.words.costCount(option.costs)),
  ];
}

function standingLines(locale: Locale, { option, standing, flags }: ShownAppraisal, response: ShownResponse): string[] {
  const t = texts[locale];
  if (flags.length > 0) return wrapped(`▲ ${t.flagged}`, '    ', 6);
  if (standing === undefined) return [];
  const titleOf = (id: string) => wordsIn(locale, response.appraisals.find((one) => one.option.id === id)?.option.title ?? option.title);
  return [...wrapped(appraisalTexts[locale].comesFirst(standing.firstShare), '    ', 6), ...wrapped(conditionWords(locale, standing.condition, titleOf), '    ', 6)];
}

function answerLines(locale: Locale, answer: ShownAnswer, reading: Reading): string[] {
  return [
    ...wrapped(`${answer.sentence[locale]}${references(reading, [answer.source])}`, '      ', 6),
    ...(answer.unverified ? wrapped(texts[locale].unverified, '      ', 6) : []),
  ];
}

/** As the page at an older revision says it: what has become of the findings that it relied on. */
export function changedSinceLines(locale: Locale, changes: readonly ShownChange[]): string[] {
  const { words } = texts[locale];
  return changesOfFindings.flatMap((kind) => {
    const its = changes.filter(({ change }) => change === kind);
    if (its.length === 0) return [];
    return [
      '',
      ...wrapped(`▲ ${words.changedSince[kind](its.length)}`, '', 2),
      ...its.flatMap(({ id, option, outcome, notice }) => {
        const about = `${words.about(wordsIn(locale, option.title), wordsIn(locale, outcome.label))} (${id})`;
        const said = notice === undefined ? '' : ` ${words.seeNotice(words.standing[notice.kind](writtenWhen(locale, notice.on)))}${sourceWords(notice.source)}`;
        return wrapped(notice === undefined ? about : `${about}.${said}`, '  - ', 4);
      }),
    ];
  });
}

export function references(reading: Pick<Reading, 'sources'>, sources: readonly (Source | undefined)[]): string {
  const numbers = [...new Set(sources.filter((source) => source !== undefined).map((source) => reading.sources.numberOf(source)))].toSorted((a, b) => a - b);
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
}

export const sourceWords = ({ title, authors, publisher, year, url }: Partial<Source>): string => [title, authors, publisher, year, url].filter((part) => part !== undefined && part !== '').join(', ');

/** Lines of words no longer than a terminal; the first begins with `first`, the others are indented. */
export function wrapped(words: string, first = '', indent = first.length): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of words.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
