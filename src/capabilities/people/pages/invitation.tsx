import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { Lead, PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { SeatRole } from '#kernel/values/viewer.ts';
import { texts } from '../texts/sign-in.ts';

export interface InvitationModel {
  readonly token: string;
  readonly address: string;
  readonly role: SeatRole;
  /** As a sentence names it. */
  readonly circle: string;
  readonly inviter: string | null;
  readonly hasAccount: boolean;
  readonly locale: Locale;
}

/** Undefined: the link is no longer good. */
export function InvitationPage({ locale, invitation, refused }: { readonly locale: Locale; readonly invitation: InvitationModel | undefined; readonly refused: NotTaken | undefined }) {
  const t = texts[locale].invitation;
  if (!invitation) {
    return (
      <div>
        <PageIntro locale={locale} title={t.title} />
        <Notice locale={locale} kind="warning">
          <p>{typeset(locale, t.over)}</p>
        </Notice>
      </div>
    );
  }
  const { token, address, role, circle, inviter, hasAccount } = invitation;
  const { languages } = texts[locale].you;
  const asked = hasAccount
    ? []
    : [
        { kind: 'text' as const, name: 'name', label: t.name, hint: t.nameHint, autocomplete: 'name', maxLength: 120, required: true },
        { kind: 'radios' as const, name: 'language', label: t.language, values: [invitation.locale], options: (['en', 'fr'] as const).map((value) => ({ value, label: languages[value] })) },
      ];
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, inviter === null ? t.first : t.by(inviter))}</Lead>
      <p>{typeset(locale, t.for(address))}</p>
      {inviter === null ? null : <p>{typeset(locale, t.seat(texts[locale].role[role], circle))}</p>}
      <ActionForm locale={locale} name="accept" page={addressIn(locale, '/invitation')} fields={[{ kind: 'hidden', name: 'token', value: token }, ...asked]} submit={hasAccount ? t.acceptSeat : t.accept} label={t.title} refused={refused} />
      <p>
        <a href={addressIn(locale, '/about/privacy')}>{typeset(locale, t.privacy)}</a>
      </p>
    </div>
  );
}
