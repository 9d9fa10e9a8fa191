/** Presidencies, work programmes and ministerial conferences, newest first. */
import type { ComponentChildren } from 'preact';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenDate } from '#kernel/text/dates.ts';
import { texts } from '../../texts.ts';
import type { AskedAt, NamedState, ShownEvent } from '../shown.ts';
import { StateLinks } from './names.tsx';
import { RecordedSource } from './recorded-source.tsx';

interface Props {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly states: readonly NamedState[];
  readonly events: readonly ShownEvent[];
}

export function EventTables(props: Props) {
  const { locale, events } = props;
  const t = texts[locale];
  const newestOf = (kind: ShownEvent['kind']) => events.filter((one) => one.kind === kind).toReversed();
  const detail = (event: ShownEvent) => (event.detail === null ? '–' : typeset(locale, wordsIn(locale, event.detail)));
  const states = (codes: readonly string[]) => <StateLinks locale={locale} at={props.at} states={props.states.filter((state) => codes.includes(state.code))} />;
  const years = (event: ShownEvent) => typeset(locale, t.yearsFromTo(event.from_words, event.until_words));
  return (
    <>
      <EventTable
        {...props}
        id="presidencies"
        title={t.presidencies}
        caption={t.presidenciesTable}
        events={newestOf('presidency')}
        columns={[
          { key: 'period', label: t.period, cell: years },
          { key: 'presidency', label: t.presidency, cell: (event) => states(event.state_codes) },
          { key: 'vice', label: t.vicePresidency, cell: (event) => (event.second_state_codes.length === 0 ? <span class="muted">{t.notFound}</span> : states(event.second_state_codes)) },
          { key: 'remark', label: t.remark, cell: detail },
        ]}
      />
      <EventTable
        {...props}
        id="work-programmes"
        title={t.programmes}
        caption={t.programmesTable}
        events={newestOf('work-programme')}
        columns={[
          { key: 'programme', label: t.programme, cell: (event) => typeset(locale, wordsIn(locale, event.title)) },
          { key: 'remark', label: t.remark, cell: detail },
          { key: 'document', label: t.document, cell: (event) => event.document || <span class="muted">{t.notFound}</span> },
        ]}
      />
      <EventTable
        {...props}
        id="conferences"
        title={t.conferences}
        caption={t.conferencesTable}
        events={newestOf('conference')}
        columns={[
          { key: 'date', label: t.date, cell: (event) => typeset(locale, writtenDate(locale, event.from_words)) },
          { key: 'place', label: t.place, cell: (event) => typeset(locale, wordsIn(locale, event.title)) },
          { key: 'number', label: t.number, cell: (event) => event.number ?? <span class="muted">{t.notFound}</span> },
          { key: 'outcome', label: t.outcome, cell: detail },
        ]}
      />
    </>
  );
}

function EventTable(props: Props & { id: string; title: string; caption: string; columns: readonly { readonly key: string; readonly label: string; readonly cell: (event: ShownEvent) => ComponentChildren }[] }) {
  const { locale, columns, events } = props;
  if (events.length === 0) return null;
  return (
    <Section locale={locale} id={props.id} title={props.title}>
      <DataTable
        locale={locale}
        id={`${props.id}-table`}
        caption={props.caption}
        stack
        columns={[...columns.map(({ key, label }) => ({ key, label })), { key: 'source', label: texts[locale].source }]}
        rows={events.map((event) => ({
          cells: { ...Object.fromEntries(columns.map(({ key, cell }) => [key, cell(event)])), source: <RecordedSource locale={locale} record={event} /> },
        }))}
      />
    </Section>
  );
}
