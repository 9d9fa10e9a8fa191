/** Who can see something, and why the reader can: folded away on the page of what is shared, open on that of its handling. */
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import type { Handled, Reason, ShownCircle } from '../../shown.ts';
import { sharingTexts } from '../../texts.ts';

export function circleWords(locale: Locale, { kind, name, note }: Pick<ShownCircle, 'kind' | 'name' | 'note'>): string {
  const t = sharingTexts[locale];
  const words = name === null ? '' : typeof name === 'string' ? name : wordsIn(locale, name);
  if (kind === 'public') return t.public;
  if (kind === 'community') return t.community;
  if (kind === 'delegation') return t.delegation(words);
  return kind === 'person' ? t.personWith(words, note ?? '') : words;
}

export function personWords(locale: Locale, names: Handled['names'], id: PersonId): string {
  const known = names.get(id);
  if (known === undefined) return sharingTexts[locale].someone;
  return known.name === '' ? sharingTexts[locale].closedAccount : sharingTexts[locale].personWith(known.name, known.post);
}

/** The widest first, then in the reader's alphabet. */
export function inOrder(locale: Locale, circles: readonly ShownCircle[]): readonly ShownCircle[] {
  const compare = inAlphabeticalOrder(locale);
  const rank = ({ kind }: ShownCircle) => ['public', 'community', 'delegation', 'other', 'person'].indexOf(kind);
  return circles.toSorted((a, b) => rank(a) - rank(b) || compare(circleWords(locale, a), circleWords(locale, b)));
}

export function CircleList({ locale, circles }: { locale: Locale; circles: readonly ShownCircle[] }) {
  const t = sharingTexts[locale];
  return (
    <ul>
      {inOrder(locale, circles).map((circle) => (
        <li>
          {typeset(locale, circleWords(locale, circle))}
          {circle.hidesMembers && circle.kind === 'other' ? <small class="muted"> ({t.hidesMembers})</small> : null}
        </li>
      ))}
    </ul>
  );
}

const reasonWords = (locale: Locale, { circle, role, from }: Reason): string =>
  circle.kind === 'person' ? sharingTexts[locale].isByName(from) : sharingTexts[locale].isBySeat(circleWords(locale, circle), sharingTexts[locale].role[role], from);

export function WhyReadable({ locale, handled: { why } }: { locale: Locale; handled: Pick<Handled, 'why'> }) {
  const t = sharingTexts[locale];
  // The own circle of who put it here is no reason of its own.
  const seats = why.reasons.filter(({ circle }) => !(why.isOriginator && circle.kind === 'person'));
  const sentences = [...(why.isOriginator ? [t.youPutItHere] : []), ...(why.isPublic ? [t.isPublic] : []), ...seats.map((reason) => reasonWords(locale, reason))];
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{typeset(locale, sentence)}</li>
      ))}
    </ul>
  );
}

export function WhoCanSee({ locale, handled }: { locale: Locale; handled: Pick<Handled, 'item' | 'circles' | 'names' | 'why' | 'originatorsCircle'> }) {
  const t = sharingTexts[locale];
  const others = handled.circles.filter(({ id }) => id !== handled.originatorsCircle);
  return (
    <>
      <p>{typeset(locale, t.putHereBy(personWords(locale, handled.names, handled.item.originator), t.instant(handled.item.createdAt)))}</p>
      {handled.why.isOriginator && others.length === 0 ? <p>{t.onlyYou}</p> : <CircleList locale={locale} circles={others} />}
      {handled.why.isOriginator ? null : <p class="muted">{typeset(locale, t.maybeOthers)}</p>}
    </>
  );
}

/** For the page of what is shared. */
export function Handling({ locale, handled }: { locale: Locale; handled: Handled }) {
  const t = sharingTexts[locale];
  return (
    <div class="sharing-handling">
      <Disclosure summary={typeset(locale, t.whoCanSee)}>
        <WhoCanSee locale={locale} handled={handled} />
      </Disclosure>
      <Disclosure summary={typeset(locale, t.whyCanISee)}>
        <WhyReadable locale={locale} handled={handled} />
      </Disclosure>
    </div>
  );
}
