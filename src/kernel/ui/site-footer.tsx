/** Who stands behind the page, what its maps and names do not mean, and where the small print is. */
import { addressIn, type Frame } from './frame.ts';
import { writtenWith } from './markup/remembered.ts';
import { uiTexts } from './texts.ts';

/** The same on every page. */
export const SiteFooter = writtenWith(
  ({ frame }: { frame: Frame }) => frame.footer,
  ({ frame }) => frame.locale,
  WrittenFooter,
);

function WrittenFooter({ frame }: { frame: Frame }) {
  const t = uiTexts[frame.locale];
  return (
    <footer class="site-footer">
      <div class="site-footer__band" aria-hidden="true">
        <span class="pillar-prevention" />
        <span class="pillar-harm-reduction" />
        <span class="pillar-treatment" />
        <span class="pillar-enforcement" />
      </div>
      <div class="wrap site-footer__row">
        <div class="site-footer__notices">
          <p>{t.independence}</p>
          <p>{t.namesNotice}</p>
          <p>{t.mapSource}</p>
        </div>
        <nav aria-label={t.footerLabel}>
          <ul>
            {frame.footer.map((entry) => (
              <li>
                <a href={addressIn(frame.locale, entry.path)}>{entry.label[frame.locale]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
