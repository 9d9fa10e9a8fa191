import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm } from '#kernel/ui/components/action-form/action-form.tsx';
import { ButtonLink } from '#kernel/ui/components/button/button.tsx';
import { Lead, PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { texts } from '../texts/sign-in.ts';

interface SetUpProps {
  readonly locale: Locale;
  /** Which squares are dark, row by row. */
  readonly picture: readonly (readonly boolean[])[];
  readonly size: number;
  readonly key: string;
  readonly wrong: string | undefined;
}

export function SetUpPage({ locale, picture, size, key, wrong }: SetUpProps) {
  const t = texts[locale].setUp;
  const squares = picture.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, t.scan)}</Lead>
      {/* Dark on light whatever the reader's colours: applications do not read it otherwise. */}
      <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-label={typeset(locale, t.picture)} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={squares} fill="#000" />
      </svg>
      <p>{typeset(locale, t.orType)}</p>
      <p class="shown-once">
        <code>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ActionForm
        locale={locale}
        name="confirm-second"
        page={addressIn(locale, '/account/security')}
        label={t.title}
        submit={t.submit}
        fields={[{ kind: 'text', name: 'code', label: t.thenCode, autocomplete: 'one-time-code', maxLength: 10, required: true, error: wrong }]}
      />
    </div>
  );
}

export function RecoveryCodesPage({ locale, codes, first }: { readonly locale: Locale; readonly codes: readonly string[]; readonly first: boolean }) {
  const t = texts[locale].codes;
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      {first ? (
        <Notice locale={locale} kind="success">
          <p>{typeset(locale, t.on)}</p>
        </Notice>
      ) : null}
      <Lead>{typeset(locale, t.lead)}</Lead>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <ButtonLink href={addressIn(locale, '/account/security')}>{typeset(locale, t.kept)}</ButtonLink>
    </div>
  );
}
