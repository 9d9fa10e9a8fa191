import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { ButtonLink } from '#kernel/ui/components/button/button.tsx';
import { Lead, PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { texts } from '../texts/sign-in.ts';

interface SignInProps {
  readonly locale: Locale;
  readonly to: string;
  /** Why an identity provider did not sign the reader in. */
  readonly trouble: string;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly refused: NotTaken | undefined;
  readonly signedIn: boolean;
}

export function SignInPage({ locale, to, trouble, providers, refused, signedIn }: SignInProps) {
  const t = texts[locale].signIn;
  const here = addressIn(locale, '/sign-in');
  const hidden = { kind: 'hidden' as const, name: 'to', value: to };
  const sentence = Object.entries(texts[locale].providerTrouble).find(([name]) => name === trouble)?.[1];
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, t.lead)}</Lead>
      {sentence === undefined ? null : (
        <Notice locale={locale} kind="warning">
          <p>{typeset(locale, sentence)}</p>
        </Notice>
      )}
      {signedIn ? (
        <p>
          <a href={addressIn(locale, '/account')}>{typeset(locale, t.toAccount)}</a>
        </p>
      ) : null}
      <ActionForm locale={locale} name="send-link" page={here} fields={[hidden, { kind: 'email', name: 'address', label: t.address, hint: t.addressHint, maxLength: 254, autocomplete: 'username webauthn', required: true }]} submit={t.submit} label={t.title} refused={refused} />
      <Section locale={locale} id="other-ways" title={t.otherWays}>
        <div class="passkey" data-passkey="sign-in" data-to={to === '' ? addressIn(locale, '/') : to}>
          <p data-passkey-without-script>{typeset(locale, t.passkeyNeeds)}</p>
          <button class="button button--secondary" type="button" hidden>
            {typeset(locale, t.passkey)}
          </button>
          <p class="field-error" role="alert" hidden>
            {typeset(locale, t.passkeyFailed)}
          </p>
        </div>
        {providers.map((provider) => (
          <p>
            <ButtonLink href={`${here}/with/${provider.id}${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`} weight="secondary">
              {typeset(locale, t.provider(provider.name))}
            </ButtonLink>
          </p>
        ))}
        {providers.length === 0 ? null : <p class="form-field__hint">{typeset(locale, t.providerHint)}</p>}
      </Section>
    </div>
  );
}

/** The same words whether there is an account or not. */
export function SentPage({ locale }: { readonly locale: Locale }) {
  const t = texts[locale].sent;
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, t.lead)}</Lead>
      <p>{typeset(locale, t.details)}</p>
      <p>
        <a href={addressIn(locale, '/sign-in')}>{typeset(locale, t.again)}</a>
      </p>
    </div>
  );
}

export function LinkPage({ locale, token, to, refused }: { readonly locale: Locale; readonly token: string; readonly to: string; readonly refused: boolean }) {
  const t = texts[locale].link;
  if (refused || token === '') {
    return (
      <div>
        <PageIntro locale={locale} title={t.title} />
        {refused ? null : <Lead>{typeset(locale, t.over)}</Lead>}
        <ButtonLink href={addressIn(locale, '/sign-in')}>{typeset(locale, t.again)}</ButtonLink>
      </div>
    );
  }
  const fields = [
    { kind: 'hidden' as const, name: 'token', value: token },
    { kind: 'hidden' as const, name: 'to', value: to },
  ];
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, t.lead)}</Lead>
      <ActionForm locale={locale} name="enter" page={addressIn(locale, '/sign-in/link')} fields={fields} submit={t.submit} label={t.title}>
        <p class="form-field__hint">{typeset(locale, t.why)}</p>
      </ActionForm>
    </div>
  );
}
