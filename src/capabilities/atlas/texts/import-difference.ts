/** The difference that an import would make, line by line: a question with what changes of it, then the situations. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { asKnown } from '#kernel/values/dates.ts';
import type { CodebookPlan, QuestionChange } from '../rules/codebook-change.ts';
import type { ColumnChange } from '../rules/columns.ts';
import type { Import } from '../rules/import.ts';
import { lastDateInside, type Statement } from '../rules/statement.ts';
import { texts } from './import.ts';

export function codebookLines(locale: Locale, { changes, unchanged }: CodebookPlan): string[] {
  const kinds = Map.groupBy(changes, kindOf);
  const count = (kind: ReturnType<typeof kindOf>) => kinds.get(kind)?.length ?? 0;
  return [typeset(locale, texts[locale].questionCounts(count('new'), count('version'), count('changed'), unchanged)), ...changes.flatMap((change) => questionLines(locale, change))];
}

export function situationLines(locale: Locale, { added, changed, unchanged }: Import): string[] {
  const rows = [...added.map((one) => `+ ${statementLine(locale, one)}`), ...changed.flatMap(({ statement, columns }) => [`~ ${statementLine(locale, statement)}`, ...columnLines(locale, columns)])];
  return [typeset(locale, texts[locale].situationCounts(added.length, changed.length, unchanged)), ...rows];
}

/** The questions whose words change under the same version, with the columns. */
export const rewordedIn = (changes: readonly QuestionChange[]): string[] => changes.filter(({ reworded }) => reworded.length > 0).map(({ entry, reworded }) => `${entry.question.id} (${reworded.join(', ')})`);

export function kindOf({ before, entry }: QuestionChange): 'new' | 'version' | 'changed' {
  if (!before) return 'new';
  return before.question.version === entry.question.version ? 'changed' : 'version';
}

function questionLines(locale: Locale, change: QuestionChange): string[] {
  const t = texts[locale];
  const { question } = change.entry;
  const [from, to] = [Number(change.before?.question.version), Number(question.version)];
  const label = (answer: { readonly label_en: string; readonly label_fr: string }) => (locale === 'fr' ? answer.label_fr : answer.label_en);
  const parts = [
    ...columnLines(locale, change.columns),
    ...change.added.map((answer) => typeset(locale, t.answerAdded(answer.code, label(answer)))),
    ...change.changed.flatMap(({ code, columns }) => columns.map((one) => t.answerChanged(code, t.column(one.column, one.from, one.to)))),
    ...change.removed.map((answer) => typeset(locale, t.answerRemoved(answer.code, label(answer)))),
  ];
  const kind = kindOf(change);
  const heading = {
    new: () => [t.newQuestion(question.id, to, locale === 'fr' ? question.title_fr : question.title_en), t.asks(locale === 'fr' ? question.question_fr : question.question_en)],
    version: () => [t.newVersion(question.id, from, to), t.stayWith(change.situations, from, to)],
    changed: () => [t.changedQuestion(question.id, to), t.answeredBy(change.situations)],
  }[kind]();
  return [...heading.map((line) => typeset(locale, line)), ...parts];
}

/** What a cell held and will hold, as it is: typesetting would hide that an apostrophe was corrected. */
const columnLines = (locale: Locale, columns: readonly ColumnChange[]): string[] => columns.map((one) => `    ${texts[locale].column(one.column, one.from, one.to)}`);

function statementLine(locale: Locale, one: Statement): string {
  const t = texts[locale];
  const period = t.period(asKnown(one.from, one.fromPrecision), one.until && one.untilPrecision ? lastDateInside(one.until, one.untilPrecision) : undefined);
  return typeset(locale, t.situation(one.id, one.questionId, one.questionVersion, one.stateCode, period, one.answer));
}
