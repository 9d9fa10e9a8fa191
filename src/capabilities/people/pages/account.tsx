import type { Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { ButtonLink } from '#kernel/ui/components/button/button.tsx';
import { Lead, PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { tokenDays, tokenScopes, type OwnAccount } from '../rules/sign-in.ts';
import { texts } from '../texts/sign-in.ts';
import { AccountTabs } from './parts/account-tabs.tsx';
import { RowButton } from './parts/row-button.tsx';

/** Where the house is at home: a day suffices here, so no zone is shown. */
export const writtenOn = (locale: Locale, at: Date): string => writtenDay(locale, dayOf(at, 'Europe/Paris'));

export function Done({ locale, sentence }: { readonly locale: Locale; readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <Notice locale={locale} kind="success">
      <p>{typeset(locale, sentence)}</p>
    </Notice>
  );
}

interface YouProps {
  readonly locale: Locale;
  readonly account: { readonly name: string; readonly post: string; readonly locale: Locale };
  readonly address: string;
  readonly refused: NotTaken | undefined;
  readonly done: string;
}

export function YouPage({ locale, account, address, refused, done }: YouProps) {
  const t = texts[locale].you;
  return (
    <div>
      <PageIntro locale={locale} title={texts[locale].account} />
      <AccountTabs locale={locale} current="you" />
      <Done locale={locale} sentence={done === 'saved' ? t.saved : undefined} />
      <Lead>{typeset(locale, t.lead(address))}</Lead>
      <p>{typeset(locale, t.addressNote)}</p>
      <ActionForm
        locale={locale}
        name="save"
        page={addressIn(locale, '/account')}
        label={texts[locale].tabs.you}
        submit={t.save}
        refused={refused}
        fields={[
          { kind: 'text', name: 'name', label: t.name, value: account.name, autocomplete: 'name', maxLength: 120, required: true },
          { kind: 'text', name: 'post', label: t.post, hint: t.postHint, value: account.post, autocomplete: 'organization-title', maxLength: 200 },
          { kind: 'radios', name: 'language', label: t.language, values: [account.locale], options: (['en', 'fr'] as const).map((value) => ({ value, label: t.languages[value] })) },
        ]}
      />
    </div>
  );
}

interface TokensProps {
  readonly locale: Locale;
  readonly tokens: OwnAccount['tokens'];
  readonly refused: NotTaken | undefined;
  readonly done: string;
}

export function TokensPage({ locale, tokens, refused, done }: TokensProps) {
  const t = texts[locale].tokens;
  const here = addressIn(locale, '/account/tokens');
  return (
    <div>
      <PageIntro locale={locale} title={t.heading} />
      <AccountTabs locale={locale} current="tokens" />
      <Done locale={locale} sentence={done === 'revoked' ? t.revoked : undefined} />
      <Lead>{typeset(locale, t.lead)}</Lead>
      {tokens.length === 0 ? (
        <p>{typeset(locale, t.none)}</p>
      ) : (
        <DataTable
          locale={locale}
          id="tokens"
          caption={t.heading}
          stack
          columns={(['name', 'scopes', 'made', 'until', 'used', 'revoke'] as const).map((key) => ({ key, label: t.columns[key] }))}
          rows={tokens.map((token) => ({
            cells: {
              name: token.name,
              scopes: token.scopes.map((scope) => t.scope[scope]).join(', '),
              made: writtenOn(locale, token.madeAt),
              until: writtenOn(locale, token.expiresAt),
              used: token.usedOn === null ? t.never : writtenDay(locale, token.usedOn),
              revoke: <RowButton locale={locale} action={`${here}/revoke`} which={token.id} label={t.revoke} name={t.revokeOne(token.name)} />,
            },
          }))}
        />
      )}
      <Section locale={locale} id="another" title={t.makeHeading}>
        <ActionForm
          locale={locale}
          name="make"
          page={here}
          submit={t.make}
          refused={refused}
          fields={[
            { kind: 'text', name: 'name', label: t.name, hint: t.nameHint, maxLength: 100, required: true },
            { kind: 'checkboxes', name: 'scopes', label: t.scopes, values: ['read'], options: tokenScopes.map((value) => ({ value, label: t.scope[value] })) },
            { kind: 'radios', name: 'days', label: t.days, values: ['90'], options: tokenDays.map((days) => ({ value: String(days), label: t.forDays(days) })) },
          ]}
        />
      </Section>
    </div>
  );
}

export function MadeTokenPage({ locale, token, api }: { readonly locale: Locale; readonly token: string; readonly api: string }) {
  const t = texts[locale].tokens;
  return (
    <div>
      <PageIntro locale={locale} title={t.shownTitle} />
      <Lead>{typeset(locale, t.shownLead)}</Lead>
      <p class="shown-once">
        <code>{token}</code>
      </p>
      <p>{typeset(locale, t.shownUse)}</p>
      <pre tabIndex={0}>
        <code>{`curl -H 'Authorization: Bearer ${token}' ${api}`}</code>
      </pre>
      <ButtonLink href={addressIn(locale, '/account/tokens')}>{typeset(locale, t.back)}</ButtonLink>
    </div>
  );
}

export function ClosePage({ locale, refused }: { readonly locale: Locale; readonly refused: NotTaken | undefined }) {
  const t = texts[locale].close;
  return (
    <div>
      <PageIntro locale={locale} title={texts[locale].tabs.close} />
      <AccountTabs locale={locale} current="close" />
      <Lead>{typeset(locale, t.lead)}</Lead>
      <ul>
        {t.effects.map((effect) => (
          <li>{typeset(locale, effect)}</li>
        ))}
      </ul>
      <p>{typeset(locale, t.again)}</p>
      <ActionForm locale={locale} name="confirm" page={addressIn(locale, '/account/close')} label={texts[locale].tabs.close} submit={t.submit} refused={refused} fields={[{ kind: 'email', name: 'address', label: t.confirm, autocomplete: 'off', maxLength: 254, required: true }]} />
    </div>
  );
}

export function ClosedPage({ locale }: { readonly locale: Locale }) {
  const t = texts[locale].close;
  return (
    <div>
      <PageIntro locale={locale} title={t.closed} />
      <Lead>{typeset(locale, t.closedLead)}</Lead>
    </div>
  );
}
