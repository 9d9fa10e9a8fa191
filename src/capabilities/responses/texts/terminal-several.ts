/** A response for several States as plain text: a column becomes a line for each State, in the reader's alphabet. */
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { sinceWords } from '#capabilities/states/index.ts';
import { unknownsOfSeveral } from '../pages/parts/not-known-of-several.tsx';
import type { ShownColumn, ShownForSeveral, ShownShared } from '../pages/shown-several.ts';
import { firstWordsOf } from '../reading/one-state.ts';
import { readingOfSeveral, statesOf, type ReadingOfSeveral } from '../reading/several-states.ts';
import { appraisalTexts, intervalWords } from './appraisal.ts';
import { lawOf, legalSentence, legalTexts } from './legal.ts';
import { texts } from './response.ts';
import { severalTexts } from './several.ts';
import { changedSinceLines, references, sourceWords, width, wrapped } from './terminal.ts';

export function severalAsText(locale: Locale, response: ShownForSeveral, today: Day, address: string): string {
  const t = texts[locale];
  const s = severalTexts[locale];
  const reading = readingOfSeveral(locale, response);
  const title = s.title(wordsIn(locale, response.challenge.title), reading.the);
  const notices = new Set(reading.states.flatMap(({ notice }) => (notice === undefined ? [] : [wordsIn(locale, notice)])));
  const lines = [
    ...wrapped(title),
    '='.repeat(Math.min(title.length, width)),
    ...wrapped(readerNotice(locale, { day: today, legal: true })),
    ...[...notices].flatMap((notice) => wrapped(notice)),
    ...changedSinceLines(locale, response.changedSince),
    '',
    ...wrapped(s.answer(response.tally, reading.the, reading.states.length, response.on, today)),
    ...firstWordsOf(locale, reading).flatMap((sentence) => wrapped(sentence)),
    ...wrapped(t.notSeenNote),
    ...wrapped(s.onceNote),
    ...reading.lanes.flatMap(({ lane, appraisals }) => ['', appraisalTexts[locale].lanes[lane].toUpperCase(), ...appraisals.flatMap((appraisal) => ['', ...optionLines(locale, appraisal, reading)])]),
    '',
    ...lawLines(locale, reading),
    ...wrapped(t.labelled(s.feasibilityRow, s.feasibilityCell)),
    '',
    s.joint.toUpperCase(),
    ...wrapped(s.jointLead, '  '),
    ...jointLines(locale, response, reading),
    '',
    t.unknown.toUpperCase(),
    ...unknownsOfSeveral(locale, response).flatMap((sentence) => wrapped(sentence, '  - ', 4)),
    '',
    t.sources.toUpperCase(),
    ...reading.sources.list.flatMap((source, index) => wrapped(sourceWords(source), `[${index + 1}] `.padStart(6), 6)),
    '',
    address,
  ];
  return lines.map((line) => typeset(locale, line)).join('\n');
}

function optionLines(locale: Locale, appraisal: ShownShared, reading: ReadingOfSeveral): string[] {
  const t = texts[locale];
  const a = appraisalTexts[locale];
  const { option, standing, flags, harms, research, practices, columns } = appraisal;
  const line = (words: string) => wrapped(words, '    ', 6);
  return [
    `  ${wordsIn(locale, option.title)}`,
    ...(flags.length > 0 ? line(`▲ ${t.flagged}`) : []),
    ...(standing === undefined ? [] : line(a.comesFirst(standing.firstShare))),
    ...columns.flatMap((column) => columnLines(locale, appraisal, column, reading)),
    ...harms.flatMap((harm) => line(`▲ ${t.labelled(t.words.direction.harm, t.harmOf(wordsIn(locale, harm.outcome.label), t.words.certainty[harm.certainty], t.words.studyType[harm.studyType], harm.year, harm.isCore))}${references(reading, [harm.source])}`)),
    ...line(`${t.labelled(a.lens.evidence, intervalWords(locale, 'evidence', appraisal.evidence.interval))}${references(reading, research.findings.map(({ source }) => source))}`),
    ...line(`${t.labelled(a.lens.experience, intervalWords(locale, 'experience', appraisal.experience.interval))}${references(reading, practices.map(({ source }) => source))}`),
    ...line(t.labelled(t.leadTime, option.leadTimeWeeks === undefined ? t.leadTimeUnknown : t.leadTimeOf(option.leadTimeWeeks.least, option.leadTimeWeeks.typical))),
    ...line(t.labelled(t.rights, wordsIn(locale, option.rights))),
  ];
}

function columnLines(locale: Locale, { option }: ShownShared, column: ShownColumn, reading: ReadingOfSeveral): string[] {
  const t = texts[locale];
  const s = severalTexts[locale];
  const state = statesOf(reading, [column.stateCode]).map(({ name }) => wordsIn(locale, name)).join();
  const more = (words: string) => wrapped(words, '      ', 8);
  return [
    ...wrapped(t.labelled(state, t.status[column.status]), '    ', 6),
    ...(column.isToKeep ? more(t.keep) : []),
    ...(column.isLater && option.leadTimeWeeks !== undefined ? more(s.later(option.leadTimeWeeks.least)) : []),
    ...column.answers.flatMap((answer) => (answer.source === undefined ? [] : more(`${answer.sentence[locale]}${references(reading, [answer.source])}`))),
    ...column.wider.flatMap((answer) => more(`${t.labelled(t.wider, answer.sentence[locale])}${references(reading, [answer.source])}`)),
    ...column.here.flatMap((practice) => more(`${s.practiceOn(wordsIn(locale, practice.title), t.words.lesson[practice.lesson])}${references(reading, [practice.source])}`)),
  ];
}

function jointLines(locale: Locale, response: ShownForSeveral, reading: ReadingOfSeveral): string[] {
  const t = texts[locale];
  const s = severalTexts[locale];
  const where = (codes: readonly string[]) => s.list(statesOf(reading, codes).map((state) => wordsIn(locale, state.in)));
  const exchanges = reading.appraisals.flatMap(({ option, exchange }) => (exchange === undefined ? [] : [t.labelled(wordsIn(locale, option.title), [s.seenIn(where(exchange.seenIn)), ...(exchange.notSeenIn.length === 0 ? [] : [s.notSeenIn(where(exchange.notSeenIn))]), ...(exchange.notKnownIn.length === 0 ? [] : [s.notKnownIn(where(exchange.notKnownIn))])].join(' '))]));
  const together = reading.appraisals.filter((one) => one.mayBeJoint).map(({ option, flags }) => (flags.length === 0 ? wordsIn(locale, option.title) : t.labelled(wordsIn(locale, option.title), s.flagged)));
  const bodies = response.bodies.map(({ body, memberships }) =>
    t.labelled(wordsIn(locale, body.shortName), s.list(reading.states.flatMap((state) => memberships.filter(({ stateCode }) => stateCode === state.code).map(({ dates, source }) => `${s.memberSince(wordsIn(locale, state.name), sinceWords(locale, dates))}${references(reading, [source])}`)))),
  );
  const part = (title: string, items: readonly string[], none: string) => [`  ${title}`, ...(items.length === 0 ? wrapped(none, '    ') : items.flatMap((item) => wrapped(item, '    - ', 6)))];
  return [...part(s.exchange, exchanges, s.exchangeNone), ...part(s.together, together, s.togetherNone), ...part(s.bodies(reading.states.length), bodies, s.bodiesNone)];
}

function lawLines(locale: Locale, { states, appraisals }: ReadingOfSeveral): string[] {
  const [s, l, t] = [severalTexts[locale], legalTexts[locale], texts[locale]];
  const said = appraisals.flatMap(({ option, columns }) =>
    states.flatMap(({ code, name }) => lawOf(columns.find(({ stateCode }) => stateCode === code)?.answers ?? []).map((one) => l.ofState(wordsIn(locale, option.title), wordsIn(locale, name), legalSentence(locale, one)))),
  );
  return said.length === 0 ? wrapped(t.labelled(s.lawRow, s.lawCell)) : [...wrapped(t.labelled(s.lawRow, '')), ...said.flatMap((one) => wrapped(one, '  - ', 4))];
}
