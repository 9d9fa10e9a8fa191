import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { Lead, PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { texts } from '../texts/sign-in.ts';

export function CodePage({ locale, to, refused }: { readonly locale: Locale; readonly to: string; readonly refused: NotTaken | undefined }) {
  const t = texts[locale].code;
  const here = addressIn(locale, '/sign-in/code');
  const hidden = { kind: 'hidden' as const, name: 'to', value: to };
  return (
    <div>
      <PageIntro locale={locale} title={t.title} />
      <Lead>{typeset(locale, t.lead)}</Lead>
      <ActionForm locale={locale} name="code" page={here} fields={[hidden, { kind: 'text', name: 'code', label: t.code, autocomplete: 'one-time-code', maxLength: 10, required: true }]} submit={t.submit} label={t.title} refused={refused} />
      <Section locale={locale} id="recover" title={t.recovery}>
        <ActionForm locale={locale} name="recovery" page={here} fields={[hidden, { kind: 'text', name: 'code', label: t.recoveryCode, autocomplete: 'off', maxLength: 40, required: true }]} submit={t.recoverySubmit} weight="secondary" refused={refused} />
      </Section>
      <p>
        <a href={addressIn(locale, '/sign-in')}>{typeset(locale, t.startAgain)}</a>
      </p>
    </div>
  );
}
