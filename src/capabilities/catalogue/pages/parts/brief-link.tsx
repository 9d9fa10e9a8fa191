/** The quiet link from a page to its brief. */
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { briefTexts } from '../../texts/briefs.ts';

export const BriefLink = (props: { locale: Locale; /** As `briefPath` makes it, with day and revision. */ path: string }) => <a href={addressIn(props.locale, props.path)}>{briefTexts[props.locale].link}</a>;
