/** Every component with its examples and what it promises to those who use a keyboard, a screen reader or no script. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { PageIntro } from './components/lead/lead.tsx';
import type { Gallery } from './example.ts';
import { galleries } from './galleries.ts';
import { galleryFrench } from './gallery-french.ts';
import { uiTexts } from './texts.ts';

export function GalleryPage(props: { locale: Locale }) {
  const t = uiTexts[props.locale];
  return (
    <>
      <PageIntro locale={props.locale} title={t.galleryTitle} lead={t.galleryLead} />
      <nav aria-label={t.galleryTitle}>
        <ul class="gallery__index">
          {galleries.map((gallery) => (
            <li>
              <a href={`#component-${gallery.component}`}>{gallery.component}</a>
            </li>
          ))}
        </ul>
      </nav>
      {galleries.map((gallery) => (
        <OneComponent locale={props.locale} gallery={gallery} />
      ))}
    </>
  );
}

/** Galleries are written beside the code, in English; their French is kept apart and complete, which a test sees to. */
const words = (locale: Locale, english: string) => typeset(locale, locale === 'fr' ? (galleryFrench[english] ?? english) : english);

function OneComponent(props: { locale: Locale; gallery: Gallery }) {
  const { gallery, locale } = props;
  const id = `component-${gallery.component}`;
  return (
    <section class="gallery__component" aria-labelledby={id}>
      {/* The name of its folder, the same in every language. */}
      <h2 id={id}>
        {gallery.component}
      </h2>
      <h3>{uiTexts[locale].galleryPromises}</h3>
      <ul>
        {gallery.accessibility.map((promise) => (
          <li>{words(locale, promise)}</li>
        ))}
      </ul>
      {gallery.examples.map((example) => (
        <div class="gallery__example">
          <h3>{words(locale, example.name)}</h3>
          <div class="gallery__shown">{example.render(locale)}</div>
        </div>
      ))}
    </section>
  );
}
