/** What a letter's last link opens. It says nothing of who the letter was sent to. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { ActionForm } from '#kernel/ui/components/action-form/action-form.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Letters } from '../rules/preferences.ts';
import { texts } from '../texts/words.ts';

export interface StopModel {
  readonly letters: Letters;
  readonly token: string;
  readonly isDone: boolean;
}

export function showStop({ letters, token, isDone }: StopModel, { locale }: { readonly locale: Locale }): Page {
  const t = texts[locale].stop;
  const hasClocks = letters === 'clocks' || letters === 'digest';
  const body = (
    <>
      {isDone ? (
        <Notice locale={locale} kind="success">
          <p>{typeset(locale, letters === 'clocks' ? t.stoppedClocks : t.stopped)}</p>
        </Notice>
      ) : null}
      <PageIntro locale={locale} title={t.title} lead={isDone || letters === 'clocks' ? undefined : t.lead(letters)} />
      {hasClocks ? <p>{typeset(locale, t.clocks)}</p> : null}
      {isDone ? null : (
        <>
          <p>{typeset(locale, t.nothingYet)}</p>
          <ActionForm locale={locale} name="stop" page={addressIn(locale, '/inbox/unsubscribe')} label={t.title} fields={[{ kind: 'hidden', name: 'letter', value: token }]} submit={letters === 'clocks' ? t.buttonClocks : t.button} />
        </>
      )}
      <p>
        <a href={addressIn(locale, '/inbox/preferences')}>{typeset(locale, t.preferences)}</a>
      </p>
    </>
  );
  return { title: t.title, crumbs: [{ label: t.title }], body, noIndex: true };
}
