/** Where the page lies, from home to the page itself. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn, type Crumb } from '../../frame.ts';
import { uiTexts } from '../../texts.ts';

export function Breadcrumbs(props: { locale: Locale; crumbs: readonly Crumb[]; label?: string | undefined }) {
  const t = uiTexts[props.locale];
  if (props.crumbs.length === 0) return null;
  const crumbs: readonly Crumb[] = [{ label: t.home, path: '/' }, ...props.crumbs];
  return (
    <nav class="breadcrumbs" aria-label={props.label ?? t.crumbsLabel}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li>
            {crumb.path !== undefined && index < crumbs.length - 1 ? (
              <a href={addressIn(props.locale, crumb.path)}>{typeset(props.locale, crumb.label)}</a>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{typeset(props.locale, crumb.label)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
