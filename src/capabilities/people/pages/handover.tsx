/** A leaver's file: to be read, printed or downloaded. */
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { safeHref } from '#kernel/ui/components/link/link.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleKind, SeatRole } from '#kernel/values/viewer.ts';
import { circleTexts } from '../texts/circles.ts';
import { handoverTexts } from '../texts/handover.ts';
import { circleWords } from '../texts/words.ts';
import { CircleLink, endOf, nameOfCircle, nameOfPerson, type NamedState } from './parts/named.tsx';

export interface FileSeat {
  readonly circleKind: CircleKind;
  readonly circlePublicId: string;
  readonly circleName: Text | null;
  readonly circleState: string | null;
  readonly circle: number;
  readonly role: SeatRole;
  readonly from: Day;
  readonly until: Day | null;
}

export interface FileItem {
  readonly kind: 'duty' | 'reading';
  readonly title: Readonly<Record<Locale, string>>;
  readonly path: string;
  readonly dueOn?: Day;
}

export interface HandoverProps {
  readonly locale: Locale;
  readonly path: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly states: readonly NamedState[];
  readonly seats: readonly FileSeat[];
  readonly items: readonly FileItem[];
  readonly contacts: readonly { readonly name: string; readonly post: string; readonly role: SeatRole; readonly circle: number }[];
}

const circleOf = ({ circleKind, circleState, circleName }: FileSeat) => ({ kind: circleKind, stateCode: circleState, name: circleName });

export function handoverPage(props: HandoverProps): Page {
  const { locale, states } = props;
  const t = handoverTexts[locale];
  const c = circleTexts[locale];
  const roles = circleWords[locale].roles;
  const title = t.handoverOf(nameOfPerson(locale, props.name));
  const duties = props.items.filter(({ kind }) => kind === 'duty').sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
  const reading = props.items.filter(({ kind }) => kind === 'reading');
  return {
    title,
    crumbs: [{ label: c.circles, path: '/people' }, { label: t.handover }],
    noIndex: true,
    body: (
      <>
        <PageIntro locale={locale} title={title} lead={props.isOwn ? t.ownLead : t.lead} />
        <p><a href={addressIn(locale, `${props.path}.json`)} download>{typeset(locale, t.download)}</a></p>
        <DataTable
          locale={locale} id="duties" caption={t.duties} stack empty={t.noDuties}
          columns={[{ key: 'what', label: t.duty }, { key: 'due', label: t.dueOn }]}
          rows={duties.map((item) => ({ cells: { what: <ItemLink locale={locale} item={item} />, due: item.dueOn === undefined ? t.noClock : writtenDay(locale, item.dueOn) } }))}
        />
        <DataTable
          locale={locale} id="file-seats" caption={t.seats} stack
          columns={[{ key: 'circle', label: c.circle }, { key: 'role', label: c.role }, { key: 'since', label: c.since }, { key: 'until', label: c.until }]}
          rows={props.seats.map((seat) => ({
            cells: { circle: <CircleLink locale={locale} publicId={seat.circlePublicId}>{nameOfCircle(locale, circleOf(seat), states)}</CircleLink>, role: roles[seat.role], since: writtenDay(locale, seat.from), until: endOf(locale, seat.until) },
          }))}
        />
        <DataTable
          locale={locale} id="contacts" caption={t.contacts} note={typeset(locale, t.contactsNote)} stack empty={t.noContacts}
          columns={[{ key: 'name', label: c.name }, { key: 'post', label: c.post }, { key: 'circle', label: c.circle }, { key: 'role', label: c.role }]}
          rows={[...props.contacts].sort((a, b) => inAlphabeticalOrder(locale)(a.name, b.name)).map((one) => ({ cells: { name: nameOfPerson(locale, one.name), post: one.post, circle: contactCircle(props, one.circle), role: roles[one.role] } }))}
        />
        <Section locale={locale} id="reading" title={t.reading}>
          {reading.length === 0 ? <p>{typeset(locale, t.noReading)}</p> : (
            <ul>
              {reading.map((item) => (
                <li><ItemLink locale={locale} item={item} /></li>
              ))}
            </ul>
          )}
        </Section>
      </>
    ),
  };
}

const contactCircle = ({ locale, seats, states }: HandoverProps, circle: number): string => {
  const seat = seats.find((one) => one.circle === circle);
  return seat ? typeset(locale, nameOfCircle(locale, circleOf(seat), states)) : '';
};

function ItemLink({ locale, item }: { locale: Locale; item: FileItem }) {
  const href = safeHref(addressIn(locale, item.path));
  const title = typeset(locale, item.title[locale]);
  return href === undefined ? <>{title}</> : <a href={href}>{title}</a>;
}

/** The same for a machine, in the reader's language; addresses are the platform's own. */
export function handoverFile(props: HandoverProps) {
  const { locale, states } = props;
  return {
    leaver: props.name,
    duties: props.items.filter(({ kind }) => kind === 'duty').map(({ title, path, dueOn }) => ({ title: title[locale], path: addressIn(locale, path), dueOn: dueOn ?? null })),
    seats: props.seats.map((seat) => ({ circle: nameOfCircle(locale, circleOf(seat), states), path: addressIn(locale, `/circles/${seat.circlePublicId}`), role: seat.role, from: seat.from, until: seat.until })),
    contacts: props.contacts.map(({ name, post, role, circle }) => ({ name, post, role, circle: contactCircle(props, circle) })),
    reading: props.items.filter(({ kind }) => kind === 'reading').map(({ title, path }) => ({ title: title[locale], path: addressIn(locale, path) })),
  };
}
