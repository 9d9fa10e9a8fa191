/** What is waiting for the reader, or what the reader is waiting for and from whom: the soonest due first. */
import type { Listed, Wait } from '#kernel/procedures/rules/record.ts';
import { texts, writtenDeadline, writtenMoment } from '#kernel/procedures/texts.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '../../frame.ts';
import { safeHref } from '../link/link.tsx';
import { ShownText } from '../shown-text/shown-text.tsx';

export interface ShownWait extends Wait {
  /** Whom it waits for, as this reader may know them. Left out in the reader's own list. */
  readonly whom?: readonly string[] | undefined;
}

export function WaitingList(props: { locale: Locale; waits: Listed<ShownWait>; whose: 'mine' | 'others'; now: Date; headingLevel?: 2 | 3 | 4 | undefined }) {
  const { locale, waits } = props;
  const t = texts[locale];
  if (waits.items.length === 0) return <p class="waiting-list__empty">{typeset(locale, props.whose === 'mine' ? t.nothingWaits : t.nothingIsWaitedFor)}</p>;
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <>
      <ul class="waiting-list">
        {waits.items.map((wait) => {
          const href = safeHref(addressIn(locale, wait.path));
          const overdue = wait.dueAt !== undefined && wait.dueAt <= props.now;
          return (
            <li class={overdue ? 'waiting-list__item waiting-list__item--overdue' : 'waiting-list__item'}>
              <Heading class="waiting-list__title">{href === undefined ? title(wait) : <a href={href}>{title(wait)}</a>}</Heading>
              <p class="waiting-list__step">
                {typeset(locale, wait.title[locale])} · {typeset(locale, wait.stepTitle[locale])}
              </p>
              <p class="waiting-list__due">{typeset(locale, dueOf(wait, overdue))}</p>
              {wait.whom === undefined ? null : <p>{typeset(locale, t.waitingFor(wait.whom.join(locale === 'fr' ? '\u00a0; ' : '; ')))}</p>}
              <p class="waiting-list__since">{typeset(locale, t.since(writtenMoment(locale, wait.begunAt)))}</p>
            </li>
          );
        })}
      </ul>
      {waits.more ? <p class="waiting-list__more">{typeset(locale, t.more(waits.items.length))}</p> : null}
    </>
  );

  function title({ about }: Wait) {
    return <ShownText locale={locale} shown={shownIn(locale, about)} />;
  }

  function dueOf({ dueAt }: Wait, overdue: boolean): string {
    if (dueAt === undefined) return t.noClock;
    const deadline = writtenDeadline(locale, dueAt);
    return overdue ? t.overdue(deadline) : t.due(deadline);
  }
}
