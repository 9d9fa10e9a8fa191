/** The log, for the Secretariat and the auditor. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleKind } from '#kernel/values/viewer.ts';
import { circleTexts } from '../texts/circles.ts';
import { handoverTexts } from '../texts/handover.ts';
import { circleWords } from '../texts/words.ts';
import { nameOfCircle, nameOfPerson, type NamedState } from './parts/named.tsx';

export interface ShownLogLine {
  readonly at: Date;
  readonly person: string | null;
  readonly personName: string;
  readonly act: string;
  readonly circle: { readonly publicId: string; readonly kind: CircleKind; readonly stateCode: string | null; readonly name: Text | null } | undefined;
  readonly subject: string | null;
  readonly subjectName: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface LogPageProps {
  readonly locale: Locale;
  readonly from: Day;
  readonly to: Day;
  readonly about: string;
  readonly lines: readonly ShownLogLine[];
  readonly hasMore: boolean;
  readonly states: readonly NamedState[];
}

const mostOnPage = 200;

const times = Object.fromEntries((['en', 'fr'] as const).map((locale) => [locale, new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' })])) as Record<Locale, Intl.DateTimeFormat>;

export function logPage(props: LogPageProps): Page {
  const { locale, lines } = props;
  const t = handoverTexts[locale];
  const words = circleWords[locale];
  const c = circleTexts[locale];
  const query = new URLSearchParams({ from: props.from, to: props.to, ...(props.about !== '' && { person: props.about }) }).toString();
  const notes = [t.zone, ...(lines.length > mostOnPage ? [t.cut(mostOnPage)] : [])];
  return {
    title: t.log,
    crumbs: [{ label: c.circles, path: '/people' }, { label: t.log }],
    noIndex: true,
    form: 'log-filter',
    body: (
      <>
        <PageIntro locale={locale} title={t.log} lead={t.logLead} />
        <FilterForm
          locale={locale} id="log-filter" label={t.filter} action={addressIn(locale, '/people/log')} applyLabel={t.show} clearHref={addressIn(locale, '/people/log')}
          fields={[{ kind: 'date', name: 'from', label: t.from, value: props.from }, { kind: 'date', name: 'to', label: t.to, value: props.to }, { kind: 'search', name: 'person', label: t.about, hint: t.aboutHint, value: props.about }]}
        />
        <DataTable
          locale={locale} id="log" caption={t.entries(lines.length, props.hasMore)} note={typeset(locale, notes.join(' '))} stack empty={t.nothing}
          columns={[{ key: 'at', label: t.at }, { key: 'who', label: t.who }, { key: 'act', label: t.act }, { key: 'whom', label: t.whom }, { key: 'where', label: t.where }, { key: 'details', label: t.details }]}
          rows={lines.slice(0, mostOnPage).map((line) => ({
            cells: {
              at: times[locale].format(line.at),
              who: line.person === null ? words.theHouse : nameOfPerson(locale, line.personName),
              act: typeset(locale, words.acts[line.act] ?? line.act),
              whom: whomOf(locale, line),
              where: line.circle === undefined ? '' : typeset(locale, nameOfCircle(locale, line.circle, props.states)),
              details: detailsOf(line.detail),
            },
          }))}
          downloads={[{ format: 'CSV', href: addressIn(locale, `/people/log.csv?${query}`) }, { format: 'JSON', href: addressIn(locale, `/people/log.json?${query}`) }]}
        />
      </>
    ),
  };
}

/** A person by name; anything else by its identifier, which says nothing of what it holds. */
const whomOf = (locale: Locale, { subject, subjectName }: ShownLogLine): string => (subject === null ? '' : subjectName === '' ? subject : nameOfPerson(locale, subjectName));

/** Short values under the names that they have in the files. */
const detailsOf = (detail: ShownLogLine['detail']): string =>
  detail === null ? '' : Object.entries(detail).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [`${name}: ${value}`] : [])).join(', ');
