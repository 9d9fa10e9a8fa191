/** The inbox. */
import type { Listed } from '#kernel/procedures/rules/record.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { shownIn, wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ButtonLink, Actions } from '#kernel/ui/components/button/button.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { safeHref } from '#kernel/ui/components/link/link.tsx';
import { Pagination } from '#kernel/ui/components/pagination/pagination.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { Tabs } from '#kernel/ui/components/tabs/tabs.tsx';
import { WaitingList, type ShownWait } from '#kernel/ui/components/waiting-list/waiting-list.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { isStricter, isWatched, type Marking } from '#kernel/values/marking.ts';
import type { Text } from '#kernel/text/text.ts';
import { kindGroups, type KindGroup, type NoticeKind } from '../rules/kinds.ts';
import { texts } from '../texts/words.ts';

export interface ShownNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: Text;
  readonly path: string;
  readonly marking: Marking;
  readonly at: Date;
  readonly readAt: Date | null;
}

export interface InboxModel {
  readonly notices: readonly ShownNotice[];
  readonly more: boolean;
  readonly page: number;
  readonly group: KindGroup | undefined;
  readonly unread: ReadonlyMap<KindGroup, number>;
  readonly mine: Listed<ShownWait>;
  readonly waitedFor: Listed<ShownWait>;
  readonly now: Date;
}

export function showInbox(model: InboxModel, { locale, address }: { readonly locale: Locale; readonly address: string }): Page {
  const t = texts[locale].inbox;
  const { notices, group, unread } = model;
  const all = [...unread.values()].reduce((sum, count) => sum + count, 0);
  const here = (asked: { kind?: KindGroup | undefined; page?: number }) => {
    const query = new URLSearchParams({ ...(asked.kind !== undefined && { kind: asked.kind }), ...(asked.page !== undefined && asked.page > 1 && { page: String(asked.page) }) });
    return addressIn(locale, `/inbox${query.size > 0 ? `?${query}` : ''}`);
  };
  const query = address.includes('?') ? address.slice(address.indexOf('?')) : '';
  // The newest of the list may stand behind the unread ones.
  const newest = notices.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  const body = (
    <>
      <PageIntro locale={locale} title={t.title} lead={t.unread(all)}>
        <Actions>
          <ButtonLink href={addressIn(locale, '/inbox/preferences')} weight="secondary">
            {t.preferences}
          </ButtonLink>
        </Actions>
      </PageIntro>
      {model.page > 1 || group !== undefined ? null : (
        <>
          <Section locale={locale} id="waiting" title={t.waitingForMe}>
            <WaitingList locale={locale} waits={model.mine} whose="mine" now={model.now} />
          </Section>
          {model.waitedFor.items.length === 0 ? null : (
            <Section locale={locale} id="waited-for" title={t.waitedFor}>
              <WaitingList locale={locale} waits={model.waitedFor} whose="others" now={model.now} />
            </Section>
          )}
        </>
      )}
      <Section locale={locale} id="notices" title={t.notices}>
        <Tabs
          locale={locale}
          label={t.filter}
          tabs={[
            { label: t.withUnread(t.all, all), href: here({}), current: group === undefined },
            ...kindGroups.map((one) => ({ label: t.withUnread(texts[locale].groups[one].name, unread.get(one) ?? 0), href: here({ kind: one }), current: group === one })),
          ]}
        />
        {notices.length === 0 ? (
          <p class="inbox__empty">{typeset(locale, group === undefined ? t.empty : t.emptyGroup)}</p>
        ) : (
          <ol class="inbox">
            {notices.map((notice) => (
              <NoticeItem locale={locale} notice={notice} query={query} />
            ))}
          </ol>
        )}
        {all > 0 && newest !== undefined && group === undefined && model.page === 1 ? (
          <form class="inbox__all" action={addressIn(locale, '/inbox/all')} method="post">
            <input type="hidden" name="notice" value={newest.id} />
            <button class="button button--secondary" type="submit">
              {t.markAll}
            </button>
          </form>
        ) : null}
        <Pagination locale={locale} page={model.page} more={model.more} hrefOf={(page) => here({ kind: group, page })} />
      </Section>
    </>
  );
  return { title: t.title, crumbs: [{ label: t.title }], body, noIndex: true };
}

function NoticeItem(props: { locale: Locale; notice: ShownNotice; query: string }) {
  const { locale, notice } = props;
  const t = texts[locale].inbox;
  const isNew = notice.readAt === null;
  // Whoever opens what is watched is recorded: its title is not read in passing.
  const isHidden = isWatched(notice.marking);
  const href = safeHref(addressIn(locale, notice.path));
  const sentence = isHidden ? texts[locale].withheld[notice.kind](notice.marking) : texts[locale].told[notice.kind](wordsIn(locale, notice.title));
  const shown = shownIn(locale, notice.title);
  const isAsWritten = isHidden || (shown.language === locale && !shown.stale && !shown.machine);
  return (
    <li class={isNew ? 'inbox__item inbox__item--new' : 'inbox__item'}>
      <p class="inbox__meta">
        {isNew ? <strong class="inbox__new">{t.newOne}</strong> : null}
        <time dateTime={notice.at.toISOString()}>{writtenDay(locale, dayOf(notice.at, 'Europe/Paris'))}</time>
        {isStricter(notice.marking, 'CLEAR') ? <span class="inbox__marking">{t.marking(notice.marking)}</span> : null}
      </p>
      <h3 class="inbox__title">{href === undefined ? typeset(locale, sentence) : <a href={href}>{typeset(locale, sentence)}</a>}</h3>
      {isHidden ? <p>{typeset(locale, t.watched)}</p> : null}
      {/* The title alone, where something is to be said of its language. */}
      {isAsWritten ? null : (
        <p>
          <ShownText locale={locale} shown={shown} />
        </p>
      )}
      <form action={`${addressIn(locale, `/inbox/${isNew ? 'read' : 'unread'}`)}${props.query}`} method="post">
        <input type="hidden" name="notice" value={notice.id} />
        <button class="button button--secondary button--small" type="submit">
          {isNew ? t.markRead : t.markUnread}
          <span class="visually-hidden">{typeset(locale, t.about(sentence))}</span>
        </button>
      </form>
    </li>
  );
}
