/** Every component with its examples and what it promises to those who use a keyboard, a screen reader or no script. */
import type { Locale } from '#kernel/text/locale.ts';
import { PageIntro } from './components/lead/lead.tsx';
import type { Gallery } from './example.ts';
import { galleries } from './galleries.ts';
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

/** The names and promises are written for those who build pages, once, in English; the examples are in the reader's language. */
function OneComponent(props: { locale: Locale; gallery: Gallery }) {
  const { gallery, locale } = props;
  const english = locale === 'en' ? undefined : 'en';
  const id = `component-${gallery.component}`;
  return (
    <section class="gallery__component" aria-labelledby={id}>
      <h2 id={id} lang={english}>
        {gallery.component}
      </h2>
      <h3>{uiTexts[locale].galleryPromises}</h3>
      <ul lang={english}>
        {gallery.accessibility.map((promise) => (
          <li>{promise}</li>
        ))}
      </ul>
      {gallery.examples.map((example) => (
        <div class="gallery__example">
          <h3 lang={english}>{example.name}</h3>
          <div class="gallery__shown">{example.render(locale)}</div>
        </div>
      ))}
    </section>
  );
}
