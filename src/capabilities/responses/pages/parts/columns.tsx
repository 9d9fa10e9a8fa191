/** A line for each option and a column for each State, in the reader's alphabet: what is seen there, since when, by which source. No sums, and no order by them. */
import { DataTable, type Row } from '#kernel/ui/components/data-table/data-table.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import type { ReadingOfSeveral } from '../../reading/several-states.ts';
import { prompts } from '../../rules/feasibility.ts';
import { appraisalTexts } from '../../texts/appraisal.ts';
import { texts } from '../../texts/response.ts';
import { severalTexts } from '../../texts/several.ts';
import { severalPath } from '../several-address.ts';
import type { ShownAnswer } from '../shown.ts';
import type { ShownColumn, ShownForSeveral, ShownShared } from '../shown-several.ts';
import { lawOf } from '../../texts/legal.ts';
import { FeasibilityPrompts } from './feasibility-prompts.tsx';
import { References, StatusMark } from './marks.tsx';
import { Law } from './option-details.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownForSeveral;
  readonly reading: ReadingOfSeveral;
  /** What was asked, for the files. */
  readonly downloads: string;
}

/** More columns than this do not become cards on a phone: they are read across, in a region that scrolls. */
const mostStacked = 5;

export function Columns(props: Props) {
  const { locale, response, reading } = props;
  const s = severalTexts[locale];
  const { states, appraisals } = reading;
  return (
    <Section locale={locale} id="columns" title={s.columnsTitle}>
      <DataTable
        locale={locale}
        id="states-side-by-side"
        caption={s.columnsCaption(appraisals.length, writtenDay(locale, response.on))}
        note={typeset(locale, s.columnsNote)}
        stack={states.length <= mostStacked}
        columns={[{ key: 'option', label: texts[locale].option }, ...states.map((state) => ({ key: state.code, label: wordsIn(locale, state.name) }))]}
        rows={[...appraisals.map((appraisal) => rowOf(props, appraisal)), lawRow(props), feasibilityRow(props)]}
        downloads={['csv', 'json'].map((ending) => ({ format: ending.toUpperCase(), href: addressIn(locale, `${severalPath(response.challenge.id)}.${ending}${props.downloads}`) }))}
      />
      <div class="own-feasibility-panel" id="own-feasibility" data-challenge={response.challenge.id} hidden>
        <p>{typeset(locale, s.ownFeasibility)}</p>
        <p>
          <button class="button button--secondary" type="button" data-forget>
            {typeset(locale, s.ownForget)}
          </button>
        </p>
        <p role="status" data-said />
      </div>
      <FeasibilityPrompts locale={locale} />
    </Section>
  );
}

function rowOf(props: Props, appraisal: ShownShared): Row {
  const { locale } = props;
  const { option, lane, flags } = appraisal;
  return {
    cells: {
      option: (
        <>
          <a href={`#option-${option.id}`}>{typeset(locale, wordsIn(locale, option.title))}</a>
          <div class="columns-table__tags">
            <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
          </div>
          {appraisal.columns.every(({ status }) => status === 'no_question') ? <div class="muted">{typeset(locale, texts[locale].status.no_question)}</div> : null}
          {flags.length > 0 || lane !== 'ranked' ? <div class="muted">{typeset(locale, appraisalTexts[locale].lanes[lane])}</div> : null}
        </>
      ),
      ...Object.fromEntries(appraisal.columns.map((column) => [column.stateCode, <Cell {...props} appraisal={appraisal} column={column} />])),
    },
  };
}

/** What each State itself answered, for all options at once: where it has not, a sentence in each cell would say no more. */
function lawRow({ locale, reading }: Props): Row {
  const s = severalTexts[locale];
  const cellOf = (code: string) => {
    const answered = reading.appraisals.flatMap(({ option, columns }) => columns.filter(({ stateCode, answers }) => stateCode === code && lawOf(answers).length > 0).map(({ answers }) => ({ option, answers })));
    if (answered.length === 0) return <span class="muted">{typeset(locale, s.lawCell)}</span>;
    return answered.map(({ option, answers }) => (
      <>
        <strong>{typeset(locale, wordsIn(locale, option.title))}</strong>
        <Law locale={locale} answers={answers} />
      </>
    ));
  };
  return { cells: { option: typeset(locale, s.lawRow), ...Object.fromEntries(reading.states.map(({ code }) => [code, cellOf(code)])) } };
}

function feasibilityRow({ locale, reading }: Props): Row {
  const s = severalTexts[locale];
  const words = prompts.map((prompt) => appraisalTexts[locale].promptName[prompt]).join(' · ');
  return {
    cells: {
      option: (
        <>
          {typeset(locale, s.feasibilityRow)} <div class="muted">{typeset(locale, words)}</div>
        </>
      ),
      ...Object.fromEntries(reading.states.map(({ code }) => [code, <span class="muted">{typeset(locale, s.feasibilityCell)}</span>])),
    },
  };
}

function Cell(props: Props & { appraisal: ShownShared; column: ShownColumn }) {
  const { locale, column, reading } = props;
  const t = texts[locale];
  const s = severalTexts[locale];
  const { leadTimeWeeks } = props.appraisal.option;
  // One box: on a phone a cell stands beside the name of its State.
  return (
    <div class="columns-table__cell">
      <StatusMark locale={locale} status={column.status} words={column.status === 'no_question' ? s.notAsked : undefined} />
      {column.isToKeep ? <div>{typeset(locale, t.keep)}</div> : null}
      {column.isLater && leadTimeWeeks !== undefined ? <div>{typeset(locale, s.later(leadTimeWeeks.least))}</div> : null}
      {column.answers.map((answer) => (answer.source === undefined ? null : <SeenBy {...props} answer={answer} />))}
      {column.wider.map((answer) => (
        <div class="muted">
          <a href={addressIn(locale, answer.path)}>{typeset(locale, t.labelled(t.wider, answer.sentence[locale]))}</a>
          <References locale={locale} sources={reading.sources} of={[answer.source]} />
        </div>
      ))}
      {column.here.map((practice) => (
        <div>
          <a href={addressIn(locale, `/library/practices/${practice.id}`)}>{typeset(locale, s.practiceOn(wordsIn(locale, practice.title), t.words.lesson[practice.lesson]))}</a>
          <References locale={locale} sources={reading.sources} of={[practice.source]} />
        </div>
      ))}
      <details class="own-feasibility" hidden data-own-feasibility={props.appraisal.option.id} data-state={column.stateCode}>
        <summary>
          {typeset(locale, appraisalTexts[locale].lens.feasibility)}: <span data-words />
        </summary>
      </details>
    </div>
  );
}

/** When, and who says so: the whole sentence is a click away. */
function SeenBy({ locale, answer, reading }: Props & { answer: ShownAnswer }) {
  const { source } = answer;
  // Where it says nothing of today, a date alone would read as if it did.
  const words = answer.presence === 'not_known' ? answer.sentence[locale] : (answer.period?.[locale] ?? answer.sentence[locale]);
  return (
    <div>
      <a href={addressIn(locale, answer.path)}>{typeset(locale, words)}</a>
      <span class="muted">
        {' '}
        {typeset(locale, [source?.publisher, source?.year].filter(Boolean).join(', '))}
        <References locale={locale} sources={reading.sources} of={[source]} />
      </span>
      {answer.unverified ? <div class="muted">{typeset(locale, texts[locale].unverified)}</div> : null}
    </div>
  );
}
