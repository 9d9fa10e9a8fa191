/** Who says so, for records that name publishers and addresses. */
import { ExternalLink } from '#kernel/ui/components/link/link.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../../texts.ts';
import type { Recorded } from '../shown.ts';

export function RecordedSource(props: { locale: Locale; record: Recorded }) {
  const { locale, record } = props;
  const publishers = record.source_publisher.split('|').filter(Boolean).join('; ');
  if (publishers === '' && record.source_urls.length === 0) return <>{texts[locale].sourceNotRecorded}</>;
  return (
    <>
      {typeset(locale, publishers)}
      {record.source_urls.map((url) => (
        <>
          {' '}
          <ExternalLink locale={locale} href={url}>
            {hostOf(url)}
          </ExternalLink>
        </>
      ))}
    </>
  );
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);
