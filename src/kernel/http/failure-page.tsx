import type { Locale } from '#kernel/text/locale.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { texts } from './texts.ts';

interface Props {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly details: readonly { readonly field: string; readonly reason: string }[];
  /** What would help, before what always does. */
  readonly first?: { readonly label: string; readonly href: string } | undefined;
}

export function FailurePage({ locale, title, lead, details, first }: Props) {
  const t = texts[locale];
  return (
    <div>
      <h1>{title}</h1>
      <p>{lead}</p>
      {details.map((detail) => (
        <p>
          <strong>{detail.field}</strong> {detail.reason}
        </p>
      ))}
      <ul>
        {first === undefined ? null : (
          <li>
            <a href={first.href}>{first.label}</a>
          </li>
        )}
        <li>
          <a href={addressIn(locale, '/')}>{t.startFromHome}</a>
        </li>
        <li>
          <a href={addressIn(locale, '/search')}>{t.search}</a>
        </li>
      </ul>
    </div>
  );
}
