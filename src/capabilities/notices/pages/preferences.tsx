/** How a person is told: by groups of kinds, and by a feed of their own. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import { kindGroups } from '../rules/kinds.ts';
import { wayOf, waysFor, type Choices } from '../rules/preferences.ts';
import { texts } from '../texts/words.ts';

export interface PreferencesModel {
  readonly locale: Locale | null;
  readonly choices: Choices;
  readonly feedDay: Day | undefined;
  readonly browsers: readonly { readonly id: string; readonly madeOn: Day }[];
  readonly done: 'saved' | 'revoked' | 'subscribed' | 'unsubscribed' | undefined;
  readonly script: string | undefined;
  readonly refused: NotTaken | undefined;
}

const crumbs = (locale: Locale) => [{ label: texts[locale].inbox.title, path: '/inbox' }, { label: texts[locale].preferences.title }];

export function showPreferences(model: PreferencesModel, { locale }: { readonly locale: Locale }): Page {
  const t = texts[locale].preferences;
  const address = addressIn(locale, '/inbox/preferences');
  const { feedDay } = model;
  const fields: Field[] = [
    ...kindGroups.map((group): Field => {
      const { name, hint } = texts[locale].groups[group];
      const options = waysFor(group).map((way) => ({ value: way, label: texts[locale].ways[way] }));
      return { kind: 'radios', name: group, label: name, hint, values: [wayOf(model.choices, group)], options };
    }),
    { kind: 'radios', name: 'locale', label: t.language, values: [model.locale ?? locale], options: (['en', 'fr'] as const).map((value) => ({ value, label: t.languages[value] })) },
  ];
  const body = (
    <>
      {model.done === undefined ? null : (
        <Notice locale={locale} kind="success">
          <p>{typeset(locale, t.done[model.done])}</p>
        </Notice>
      )}
      <PageIntro locale={locale} title={t.title} lead={t.lead} />
      <p>{typeset(locale, t.restricted)}</p>
      <ActionForm locale={locale} name="choose" page={address} label={t.title} fields={fields} submit={t.save} refused={model.refused} />
      <Section locale={locale} id="feed" title={t.feed}>
        <p>{typeset(locale, t.feedLead)}</p>
        <p>{typeset(locale, feedDay === undefined ? t.feedNone : t.feedMade(writtenDay(locale, feedDay)))}</p>
        <form action={`${address}/feed`} method="post">
          {feedDay === undefined ? null : <p>{typeset(locale, t.remakeHint)}</p>}
          <button class="button button--secondary" type="submit">
            {typeset(locale, feedDay === undefined ? t.makeFeed : t.remakeFeed)}
          </button>
        </form>
        {feedDay === undefined ? null : <ActionForm locale={locale} name="revoke" page={address} label={t.revokeFeed} fields={[]} submit={t.revokeFeed} weight="secondary" />}
      </Section>
      <Browsers locale={locale} address={address} browsers={model.browsers} />
    </>
  );
  return { title: t.title, crumbs: crumbs(locale), body, noIndex: true, scripts: model.script === undefined ? [] : [model.script] };
}

function Browsers({ locale, address, browsers }: { locale: Locale; address: string; browsers: PreferencesModel['browsers'] }) {
  const t = texts[locale].preferences;
  return (
    <Section locale={locale} id="browsers" title={t.browsers}>
      <p>{typeset(locale, t.browsersLead)}</p>
      {browsers.length === 0 ? null : (
        <ul>
          {browsers.map(({ id, madeOn }) => (
            <li>
              {typeset(locale, t.browserSince(writtenDay(locale, madeOn)))}
              <form action={`${address}/unsubscribe`} method="post">
                <input type="hidden" name="browser" value={id} />
                <button class="button button--secondary button--small" type="submit">
                  {typeset(locale, t.removeBrowser)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p data-push-unavailable>{typeset(locale, t.pushUnavailable)}</p>
      <p data-push-refused role="status" hidden>
        {typeset(locale, t.pushRefused)}
      </p>
      {/* Offered by the script where the browser can be told at all. */}
      <form action={`${address}/subscribe`} method="post" data-push={`${address}/push-key`} hidden>
        {['endpoint', 'p256dh', 'auth'].map((name) => (
          <input type="hidden" name={name} value="" />
        ))}
        <button class="button button--secondary" type="submit">
          {typeset(locale, t.addBrowser)}
        </button>
      </form>
    </Section>
  );
}

/** The one time that the secret is shown. */
export function showNewFeed({ atom, json }: { readonly atom: string; readonly json: string }, locale: Locale): Page {
  const t = texts[locale].preferences;
  const body = (
    <>
      <PageIntro locale={locale} title={t.newFeed} lead={t.newFeedLead} />
      <dl>
        <dt>{t.atom}</dt>
        <dd>
          <code class="feed-address">{atom}</code>
        </dd>
        <dt>{t.json}</dt>
        <dd>
          <code class="feed-address">{json}</code>
        </dd>
      </dl>
      <p>
        <a href={addressIn(locale, '/inbox/preferences')}>{typeset(locale, t.back)}</a>
      </p>
    </>
  );
  return { title: t.newFeed, crumbs: [{ label: texts[locale].inbox.title, path: '/inbox' }, { label: t.title, path: '/inbox/preferences' }, { label: t.newFeed }], body, noIndex: true };
}
