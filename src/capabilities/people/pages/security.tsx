import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { OwnAccount } from '../rules/sign-in.ts';
import { texts } from '../texts/sign-in.ts';
import { Done, writtenOn } from './account.tsx';
import { AccountTabs } from './parts/account-tabs.tsx';
import { RowButton } from './parts/row-button.tsx';

interface Props {
  readonly locale: Locale;
  readonly account: OwnAccount;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** This one. */
  readonly session: string | undefined;
  readonly refused: NotTaken | undefined;
  readonly done: string;
}

export function SecurityPage(props: Props) {
  const { locale, account, done } = props;
  const t = texts[locale].security;
  const said = done === 'ended' || done === 'othersEnded' || done === 'done' ? t[done] : undefined;
  const names = account.providers.map((id) => props.providers.find((provider) => provider.id === id)?.name ?? id);
  return (
    <div>
      <PageIntro locale={locale} title={texts[locale].tabs.security} />
      <AccountTabs locale={locale} current="security" />
      <Done locale={locale} sentence={said} />
      <Passkeys {...props} />
      <SecondFactor {...props} />
      {names.length === 0 ? null : (
        <Section locale={locale} id="providers" title={t.providers}>
          <p>{typeset(locale, t.providersLead(names.join(', ')))}</p>
        </Section>
      )}
      <Sessions {...props} />
    </div>
  );
}

function Passkeys({ locale, account, refused }: Props) {
  const t = texts[locale].security;
  const here = addressIn(locale, '/account/security');
  return (
    <Section locale={locale} id="passkeys" title={t.passkeys}>
      <p>{typeset(locale, t.passkeysLead)}</p>
      {account.passkeys.length === 0 ? <p>{typeset(locale, t.noPasskeys)}</p> : null}
      {account.passkeys.map((passkey) => (
        <div class="passkey-entry">
          <p>
            {typeset(locale, passkey.name === null ? t.passkeyUnnamed : t.passkeyNamed(passkey.name))}, {typeset(locale, t.addedOn(writtenOn(locale, passkey.addedAt)))}
          </p>
          <form action={`${here}/rename-passkey`} method="post">
            <input type="hidden" name="which" value={passkey.id} />
            <label for={`name-${passkey.id}`}>{typeset(locale, t.passkeyName)}</label>
            <input id={`name-${passkey.id}`} type="text" name="name" maxLength={60} required value={passkey.name ?? ''} autocomplete="off" />
            <button class="button button--secondary button--small" type="submit">
              {typeset(locale, t.rename)}
            </button>
          </form>
          <RowButton locale={locale} action={`${here}/remove-passkey`} which={passkey.id} label={t.remove} name={`${t.remove} ${passkey.name ?? t.passkeyUnnamed}`} />
        </div>
      ))}
      {refused?.form === 'rename-passkey' ? <p class="field-error">{typeset(locale, Object.values(refused.byField)[0] ?? '')}</p> : null}
      <div class="passkey" data-passkey="add" data-to={`${here}?done=done`}>
        <p data-passkey-without-script>{typeset(locale, t.passkeyNeeds)}</p>
        <button class="button" type="button" hidden>
          {typeset(locale, t.addPasskey)}
        </button>
        <p class="field-error" role="alert" data-passkey-not-fresh={typeset(locale, t.passkeyNotFresh)} hidden>
          {typeset(locale, t.passkeyNotAdded)}
        </p>
      </div>
    </Section>
  );
}

function SecondFactor({ locale, account, refused }: Props) {
  const t = texts[locale].security;
  const here = addressIn(locale, '/account/security');
  if (!account.secondFactor) {
    return (
      <Section locale={locale} id="second-factor" title={t.second}>
        <p>{typeset(locale, t.secondOff)}</p>
        <ActionForm locale={locale} name="start-second" page={here} fields={[]} submit={t.secondStart} />
      </Section>
    );
  }
  return (
    <Section locale={locale} id="second-factor" title={t.second}>
      <p>{typeset(locale, t.secondOn)}</p>
      <ActionForm locale={locale} name="new-codes" page={here} fields={[]} submit={t.newCodes} weight="secondary" />
      <ActionForm
        locale={locale}
        name="stop-second"
        page={here}
        fields={[{ kind: 'text', name: 'code', label: t.codeToStop, hint: t.codeToStopHint, autocomplete: 'one-time-code', maxLength: 40, required: true }]}
        submit={t.secondStop}
        weight="secondary"
        refused={refused}
      />
    </Section>
  );
}

function Sessions({ locale, account, session }: Props) {
  const t = texts[locale].security;
  const here = addressIn(locale, '/account/security');
  return (
    <Section locale={locale} id="sessions" title={t.sessions}>
      <p>{typeset(locale, t.sessionsLead)}</p>
      <DataTable
        locale={locale}
        id="session-table"
        caption={t.sessionTable}
        stack
        columns={[
          { key: 'agent', label: t.sessionAgent },
          { key: 'opened', label: t.sessionOpened },
          { key: 'method', label: t.sessionMethod },
          { key: 'used', label: t.sessionUsed },
          { key: 'end', label: t.sessionEnd },
        ]}
        rows={account.sessions.map((one) => {
          const agent = one.agent === '' ? t.unknownAgent : one.agent;
          return {
            highlighted: one.id === session,
            cells: {
              agent,
              opened: writtenOn(locale, one.openedAt),
              method: one.method === null ? '' : typeset(locale, texts[locale].method[one.method]),
              used: writtenOn(locale, one.usedAt),
              end: one.id === session ? typeset(locale, t.current) : <RowButton locale={locale} action={`${here}/end-session`} which={one.id} label={t.sessionEnd} name={t.endOne(agent)} />,
            },
          };
        })}
      />
      {account.sessions.length > 1 ? <ActionForm locale={locale} name="end-others" page={here} fields={[]} submit={t.endOthers} weight="secondary" /> : null}
    </Section>
  );
}
