/** An answer in a table: its words, when, by which source and how sure. */
import { CertaintyMarks } from './certainty.tsx';
import { RowCells } from '#kernel/ui/components/data-table/data-table.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { UnknownMark } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { cellLabel, otherReading, periodWords } from '../../texts/sentences.ts';
import { texts } from '../../texts/words.ts';
import type { ShownCell, ShownQuestion } from '../shown.ts';

/** The cells of today are kept, and many tables show the same: each is written once, in each language. */
const ofCell = ({ cell }: { readonly cell: ShownCell }): ShownCell => cell;

export const CellAnswer = writtenWith(
  ofCell,
  ({ locale, withNote }) => (withNote === true ? `${locale}, noted` : locale),
  (props: { locale: Locale; question: ShownQuestion; cell: ShownCell; withNote?: boolean }) => {
    const { locale, question, cell } = props;
    const label = typeset(locale, cellLabel(locale, question, cell));
    const note = cell.situation?.note;
    return (
      <>
        {cell.kind === 'answered' ? label : <AbsentAnswer {...props} />}
        <Badges {...props} />
        {props.withNote === true && note ? <small class="cell-note">{typeset(locale, wordsIn(locale, note))}</small> : null}
      </>
    );
  },
);

function Badges({ locale, question, cell }: { locale: Locale; question: ShownQuestion; cell: ShownCell }) {
  const t = texts[locale];
  const { situation } = cell;
  const other = otherReading(locale, question, cell);
  const said = [...(situation?.reviewedOn && !situation.voice && other === undefined ? [t.confirmedOn(writtenDay(locale, situation.reviewedOn))] : []), ...(other === undefined ? [] : [other]), ...(cell.unverified ? [t.unverifiedShort] : []), ...(cell.situation?.newer ? [t.newerDiffers] : [])];
  return (
    <>
      {said.map((words) => (
        <span class="cell-badge">
          <small class="text-note">{typeset(locale, words)}</small>
        </span>
      ))}
    </>
  );
}

/** Whether any of it was read by the State it speaks of: then each that was says so. */
export function sourcesCaveat(locale: Locale, cells: Iterable<ShownCell>): string {
  const t = texts[locale];
  const [invented, real] = [[] as ShownCell[], [] as ShownCell[]];
  for (const cell of cells) (isInvented(cell.stateCode) ? invented : real).push(cell);
  const ofReal = real.some((cell) => cell.situation?.reviewedOn ?? cell.beside?.situation?.reviewedOn) ? t.reviewedInPart : t.fromPublicSources;
  return [...(real.length > 0 || invented.length === 0 ? [ofReal] : []), ...(invented.length > 0 ? [t.inventedAnswers] : [])].join(' ');
}

function AbsentAnswer({ locale, question, cell }: { locale: Locale; question: ShownQuestion; cell: ShownCell }) {
  if (cell.kind === 'none_seen') return <UnknownMark locale={locale} unknown="none_seen" source={`${cell.situation?.source.publisher ?? ''}, ${cell.situation?.source.year ?? ''}`} />;
  if (cell.kind === 'none_seen_long_ago') return <>{typeset(locale, cellLabel(locale, question, cell))}</>;
  return cell.kind === 'answered' ? null : <UnknownMark locale={locale} unknown={cell.kind} />;
}

export const CellPeriod = ({ locale, cell }: { locale: Locale; cell: ShownCell }) => <>{cell.situation ? typeset(locale, periodWords(locale, cell.situation)) : ''}</>;

export const CellSource = ({ locale, cell }: { locale: Locale; cell: ShownCell }) => {
  const [source, beside] = [cell.situation?.source, cell.beside?.situation?.source];
  if (!source) return null;
  return (
    <>
      <SourceMark locale={locale} source={source} bare />
      {beside ? (
        <small class="cell-note">
          <SourceMark locale={locale} source={beside} bare />
        </small>
      ) : null}
    </>
  );
};

/** A State that signed vouches for its answer itself. */
export const CellCertainty = ({ locale, cell }: { locale: Locale; cell: ShownCell }) => {
  if (cell.situation?.voice) return <small class="text-note">{typeset(locale, texts[locale].signedShort)}</small>;
  return cell.situation ? <CertaintyMarks locale={locale} situation={cell.situation} /> : null;
};

/** The columns of `CellRest`. */
export const restColumns = (locale: Locale) => [{ key: 'period', label: texts[locale].period }, { key: 'certainty', label: texts[locale].certainty }, { key: 'source', label: texts[locale].source }] as const;

/** All that stands beside an answer in the tables of States and of questions: when, how sure, and by which source. */
export const CellRest = writtenWith(
  ofCell,
  ({ locale }) => locale,
  ({ locale, cell }: { locale: Locale; cell: ShownCell }) => (
    <RowCells
      locale={locale}
      columns={restColumns(locale)}
      cells={
        cell.situation && {
          period: <CellPeriod locale={locale} cell={cell} />,
          certainty: <CellCertainty locale={locale} cell={cell} />,
          source: <CellSource locale={locale} cell={cell} />,
        }
      }
    />
  ),
);
