/** What changed between two days, or differs between two States, with the source behind each side. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { DataTable, type DataTableProps } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { uiTexts } from '#kernel/ui/texts.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Difference } from '../rules/compare.ts';
import { texts } from '../texts/words.ts';
import { Citation, KnownThen } from './parts/as-of.tsx';
import { CellAnswer, CellPeriod, CellSource, sourcesCaveat } from './parts/cell-view.tsx';
import { Notices } from './question.tsx';
import { byName, clockQuery, nameIn, type AskedAt, type ShownCell, type ShownQuestion, type ShownSituation, type ShownState } from './shown.ts';

export interface DifferencesPageProps {
  readonly locale: Locale;
  /** The later day, as known at a revision. */
  readonly at: AskedAt;
  readonly publicUrl: string;
  readonly from: Day;
  /** Two States on the later day, instead of two days. */
  readonly pair: readonly [ShownState, ShownState] | undefined;
  /** An invented State, of which alone the two days are told. */
  readonly only: ShownState | undefined;
  readonly questions: readonly ShownQuestion[];
  /** Those that can be chosen. */
  readonly states: readonly ShownState[];
  readonly differences: readonly Difference<ShownSituation>[];
}

export function differencesPage(props: DifferencesPageProps): Page {
  const { locale, at } = props;
  const t = texts[locale];
  const path = '/atlas/differences';
  return {
    title: t.differencesTitle,
    description: t.differencesLead,
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: t.differencesTitle }],
    form: 'days',
    body: (
      <div class="differences">
        <PageIntro locale={locale} title={t.differencesTitle} lead={t.differencesLead} />
        <KnownThen locale={locale} path={path} at={at} more={compared(props)} />
        <Answer detail={<p>{typeset(locale, t.changeNote)}</p>}>{typeset(locale, sentenceOf(props))}</Answer>
        <Choice {...props} />
        <Differences {...props} />
        <p class="muted">{typeset(locale, `${sourcesCaveat(locale, props.differences.flatMap(({ before, after }) => [before, after]))} ${t.notLegalAdvice}`)}</p>
        <Citation locale={locale} title={sentenceOf(props)} path={path} at={at} publicUrl={props.publicUrl} more={compared(props)} />
      </div>
    ),
  };
}

/** What is set against what, as the address says it. */
const compared = ({ pair, only, from, at }: Pick<DifferencesPageProps, 'pair' | 'only' | 'from' | 'at'>): Record<string, string> => (pair ? { one: pair[0].code, other: pair[1].code } : { ...(only && { one: only.code }), from, to: at.on });

function sentenceOf({ locale, differences, pair, only, from, at }: DifferencesPageProps): string {
  const t = texts[locale];
  if (pair) return t.differencesBetween(differences.length, wordsIn(locale, pair[0].the), wordsIn(locale, pair[1].the));
  const days = [writtenDay(locale, from), writtenDay(locale, at.on)] as const;
  return only ? t.changesIn(differences.length, wordsIn(locale, only.the), ...days) : t.changesBetween(differences.length, ...days);
}

function Choice({ locale, from, at, pair, only, states }: DifferencesPageProps) {
  const t = texts[locale];
  // Shown as of a revision, the other choices stay with it.
  const known: Field[] = at.known === undefined ? [] : [{ kind: 'number', name: 'known', label: t.known, hint: t.knownHintThen, value: String(at.known), min: '0', max: String(at.revision) }];
  const address = addressIn(locale, '/atlas/differences');
  const options = byName(locale, states).map((state) => ({ value: state.code, label: nameIn(locale, state) }));
  return (
    <>
      <FilterForm
        locale={locale}
        id="days"
        label={t.betweenDays}
        action={address}
        fields={[
          { kind: 'date', name: 'from', label: t.from, value: from },
          { kind: 'date', name: 'to', label: t.to, value: at.on },
          ...(only ? [{ kind: 'hidden' as const, name: 'one', value: only.code }] : []),
          ...known,
        ]}
        applyLabel={t.betweenDays}
      />
      <FilterForm
        locale={locale}
        id="pair"
        label={t.betweenStates}
        action={address}
        fields={[
          { kind: 'select', name: 'one', label: t.one, value: pair?.[0].code ?? only?.code ?? '', options, emptyLabel: '–' },
          { kind: 'select', name: 'other', label: t.other, value: pair?.[1].code ?? '', options, emptyLabel: '–' },
          { kind: 'date', name: 'on', label: t.on, value: at.on },
          ...known,
        ]}
        applyLabel={t.betweenStates}
      />
    </>
  );
}

/** State by State when there are several, each folded behind its name: hundreds of answers are too many to scroll past. */
function Differences(props: DifferencesPageProps) {
  const { locale, at, pair } = props;
  const t = texts[locale];
  const inOrder = byName(locale, props.states).filter((state) => props.differences.some(({ stateCode }) => stateCode === state.code));
  const downloads = ['csv', 'json'].map((ending) => ({ format: ending.toUpperCase(), href: addressIn(locale, `/atlas/differences.${ending}${clockQuery(at, compared(props))}`) }));
  if (pair || inOrder.length < 2) return <DifferenceTable {...props} id="differences" caption={t.differencesTitle} downloads={downloads} />;
  return (
    <section class="differences__states" id="differences" aria-labelledby="differences-by-state">
      <h2 id="differences-by-state">{typeset(locale, t.differencesByState)}</h2>
      <p class="muted">
        <Notices locale={locale} states={inOrder} />
      </p>
      {inOrder.map((state) => {
        const differences = props.differences.filter(({ stateCode }) => stateCode === state.code);
        const name = nameIn(locale, state);
        return (
          <Disclosure summary={typeset(locale, t.differencesIn(name, differences.length))}>
            <DifferenceTable {...props} differences={differences} id={`differences-${state.code}`} caption={name} />
          </Disclosure>
        );
      })}
      <p class="muted">
        {uiTexts[locale].download}
        {downloads.map(({ format, href }) => (
          <>
            {' '}
            <a href={href} download aria-label={uiTexts[locale].downloadAs(format, t.differencesTitle)}>
              {format}
            </a>
          </>
        ))}
      </p>
    </section>
  );
}

type TableProps = DifferencesPageProps & Pick<DataTableProps, 'id' | 'caption' | 'downloads'>;

/** Of one State, or of two. */
function DifferenceTable(props: TableProps) {
  const { locale, id, caption, downloads, pair, from, at, differences } = props;
  const t = texts[locale];
  const questions = new Map(props.questions.map((question) => [question.id, question]));
  const [before, after] = pair ? [nameIn(locale, pair[0]), nameIn(locale, pair[1])] : [writtenDay(locale, from), writtenDay(locale, at.on)];
  const rows = differences.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
  return (
    <DataTable
      locale={locale}
      id={id}
      caption={caption}
      note={pair ? <Notices locale={locale} states={pair} /> : undefined}
      columns={[{ key: 'question', label: t.question }, { key: 'before', label: before }, { key: 'after', label: after }]}
      rows={rows.flatMap((difference) => {
        const question = questions.get(difference.questionId);
        if (!question) return [];
        return [
          {
            cells: {
              question: <a href={addressIn(locale, `/atlas/questions/${question.id}${pair ? '' : `/states/${difference.stateCode}`}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>,
              before: <Side locale={locale} question={question} cell={difference.before} />,
              after: <Side locale={locale} question={question} cell={difference.after} />,
            },
          },
        ];
      })}
      stack
      downloads={downloads}
    />
  );
}

function Side({ locale, question, cell }: { locale: Locale; question: ShownQuestion; cell: ShownCell }) {
  return (
    <>
      <CellAnswer locale={locale} question={question} cell={cell} />
      {cell.situation ? (
        <small class="cell-note">
          <CellPeriod locale={locale} cell={cell} /> · <CellSource locale={locale} cell={cell} />
        </small>
      ) : null}
    </>
  );
}
