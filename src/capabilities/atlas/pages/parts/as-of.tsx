/** The two clocks: a form to set them, what they stand at, and the address that keeps them. */
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../../texts/words.ts';
import { clockQuery, permanentQuery, type AskedAt } from '../shown.ts';

export function AsOfForm(props: { locale: Locale; path: string; at: AskedAt; before?: readonly Field[] }) {
  const { locale, at } = props;
  const t = texts[locale];
  const address = addressIn(locale, props.path);
  const fields: Field[] = [
    ...(props.before ?? []),
    { kind: 'date', name: 'on', label: t.on, hint: t.onHint, value: at.on },
    { kind: 'number', name: 'known', label: t.known, hint: at.known === undefined ? t.knownHint(at.revision) : t.knownHintThen, value: at.known === undefined ? '' : String(at.known), min: '0', max: String(at.revision) },
  ];
  return <FilterForm locale={locale} id="as-of" label={t.asOfLabel} action={address} fields={fields} applyLabel={t.show} clearHref={address} />;
}

/** Said when the page does not speak of what is known now, or of a day that has come. */
export function KnownThen(props: { locale: Locale; path: string; at: AskedAt; more?: Readonly<Record<string, string>> }) {
  const { locale, at } = props;
  const t = texts[locale];
  const toCome = at.on > at.today ? <p>{typeset(locale, t.dayToCome)}</p> : null;
  if (at.known === undefined) return toCome && <Notice locale={locale}>{toCome}</Notice>;
  return (
    <Notice locale={locale}>
      {toCome}
      <p>
        {typeset(locale, t.knownAs(writtenDay(locale, at.revisionDay)))} <a href={addressIn(locale, `${props.path}${clockQuery({ ...at, known: undefined }, props.more)}`)}>{typeset(locale, t.seeNow)}</a>
      </p>
    </Notice>
  );
}

export function Citation(props: { locale: Locale; title: string; path: string; at: AskedAt; publicUrl: string; more?: Readonly<Record<string, string>> }) {
  const { locale, at } = props;
  const t = texts[locale];
  const address = `${props.publicUrl}${addressIn(locale, `${props.path}${permanentQuery(at, props.more)}`)}`;
  return (
    <section class="citation" aria-labelledby="citation-title">
      <h2 id="citation-title">{t.cite}</h2>
      <p>{typeset(locale, t.citeText(props.title, writtenDay(locale, at.on), writtenDay(locale, at.revisionDay), at.revision))}</p>
      <p>
        {typeset(locale, t.permalink)} <a href={address}>{address}</a>
      </p>
    </section>
  );
}
