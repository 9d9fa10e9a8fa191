/** All findings, practices or costs, or those of one option. */
import type { ComponentChildren } from 'preact';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Pagination } from '#kernel/ui/components/pagination/pagination.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { texts } from '../texts/pages.ts';
import { ChangedSince } from './parts/standing.tsx';
import { costsInOrder, CostTable, findingsInOrder, FindingTable, practicesInOrder, PracticeTable } from './parts/tables.tsx';
import { byTitle } from './parts/words.tsx';
import type { NamedState, ShownChange, ShownCost, ShownFinding, ShownPractice, Titled } from './shown.ts';

interface ListProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  readonly options: readonly Titled[];
  /** The id of the option asked for; empty for all. */
  readonly option: string;
  /** From 1. */
  readonly page: number;
}

/** More rows than anyone reads at once are shown in parts; the files hold all. */
const rowsOnAPage = 50;

function partOf<Row>(rows: readonly Row[], page: number): { readonly rows: readonly Row[]; readonly more: boolean } {
  return { rows: rows.slice((page - 1) * rowsOnAPage, page * rowsOnAPage), more: rows.length > page * rowsOnAPage };
}

function listPage(props: ListProps & { title: string; lead: string; path: string; fields?: readonly Field[]; before?: ComponentChildren; table: ComponentChildren; more: boolean; params?: Readonly<Record<string, string>> }): Page {
  const { locale, path } = props;
  const t = texts[locale];
  const known: Field[] = props.known === undefined ? [] : [{ kind: 'hidden', name: 'known', value: String(props.known) }];
  const options = byTitle(locale, props.options).map((one) => ({ value: one.id, label: wordsIn(locale, one.title) }));
  return {
    title: props.title,
    description: props.lead,
    crumbs: [{ label: t.library, path: '/library' }, { label: props.title }],
    body: (
      <div class="library-list">
        <PageIntro locale={locale} title={props.title} lead={props.lead} />
        {props.before}
        <FilterForm
          locale={locale}
          id="choose"
          label={t.filter}
          action={addressIn(locale, path)}
          fields={[{ kind: 'select', name: 'option', label: t.option, value: props.option, emptyLabel: t.everyOption, options }, ...(props.fields ?? []), ...known]}
          applyLabel={t.show}
          clearHref={props.option === '' && Object.keys(props.params ?? {}).length === 0 ? undefined : addressIn(locale, path)}
        />
        {props.table}
        <Pagination locale={locale} page={props.page} more={props.more} hrefOf={(page) => addressIn(locale, `${path}${queryOf({ ...props, page })}`)} />
      </div>
    ),
  };
}

/** What was asked, for links to the files and to other parts. */
export function queryOf({ option, known, page, params = {} }: { readonly option: string; readonly known: number | undefined; readonly page?: number; readonly params?: Readonly<Record<string, string>> }): string {
  const query = new URLSearchParams({ ...(option !== '' && { option }), ...params, ...(known !== undefined && { known: String(known) }), ...(page !== undefined && page > 1 && { page: String(page) }) });
  return query.size === 0 ? '' : `?${query}`;
}

export function findingListPage(props: ListProps & { findings: readonly ShownFinding[]; changedSince: readonly ShownChange[] }): Page {
  const t = texts[props.locale];
  const { rows, more } = partOf(findingsInOrder(props.locale, props.findings), props.page);
  return listPage({ ...props, more, title: t.findings, lead: t.findingsLead, path: '/library/findings', before: <ChangedSince locale={props.locale} known={props.known} changes={props.changedSince} />, table: <FindingTable {...props} findings={rows} withOption query={queryOf({ option: props.option, known: props.known })} /> });
}

export function practiceListPage(props: ListProps & { practices: readonly ShownPractice[]; states: readonly NamedState[]; state: string }): Page {
  const { locale, states } = props;
  const t = texts[locale];
  const params: Record<string, string> = props.state === '' ? {} : { state: props.state };
  const choices = byTitle(locale, states.map((one) => ({ id: one.code, title: one.name }))).map((one) => ({ value: one.id, label: wordsIn(locale, one.title) }));
  const { rows, more } = partOf(practicesInOrder(locale, props.practices, states), props.page);
  return listPage({
    ...props,
    more,
    title: t.practices,
    lead: t.practicesLead,
    path: '/library/practices',
    params,
    fields: [{ kind: 'select', name: 'state', label: t.state, value: props.state, emptyLabel: t.anyState, options: choices }],
    table: <PracticeTable {...props} practices={rows} withOption query={queryOf({ option: props.option, known: props.known, params })} />,
  });
}

export function costListPage(props: ListProps & { costs: readonly ShownCost[]; states: readonly NamedState[] }): Page {
  const t = texts[props.locale];
  const { rows, more } = partOf(costsInOrder(props.locale, props.costs), props.page);
  return listPage({ ...props, more, title: t.costs, lead: t.costsLead, path: '/library/costs', table: <CostTable {...props} costs={rows} withOption query={queryOf({ option: props.option, known: props.known })} /> });
}
