/** Each example of each component, in both languages, is valid HTML that a strict content policy lets through. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { locales } from '#kernel/text/locale.ts';
import { galleries } from './galleries.ts';
import { galleryFrench } from './gallery-french.ts';
import { GalleryPage } from './gallery.tsx';
import { Layout } from './layout.tsx';
import { aFrame } from './testing.ts';

const checker = new HtmlValidate(new FileSystemConfigLoader());

async function faultsOf(html: string): Promise<string[]> {
  const report = await checker.validateString(html, 'example.html');
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? ''})`));
}

const valuesOf = (html: string, attribute: string) => [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

for (const gallery of galleries) {
  describe(`the component ${gallery.component}`, () => {
    it('says what it promises and has an example', () => {
      assert.ok(gallery.accessibility.length > 0);
      assert.ok(gallery.examples.length > 0);
    });

    for (const example of gallery.examples) {
      const rendered = locales.map((locale) => markupOf(example.render(locale)));

      it(`${example.name}: is valid in both languages`, async () => {
        for (const html of rendered) assert.deepEqual(await faultsOf(html), []);
      });

      it(`${example.name}: holds no inline style, script or handler`, () => {
        for (const html of rendered) assert.doesNotMatch(html, / style="|<script|<style| on[a-z]+="/);
      });

      it(`${example.name}: uses no id twice, and names only ids that are there`, () => {
        for (const html of rendered) {
          const ids = valuesOf(html, 'id');
          assert.deepEqual(ids, [...new Set(ids)]);
          const named = ['aria-labelledby', 'aria-describedby'].flatMap((attribute) => valuesOf(html, attribute)).flatMap((value) => value.split(' '));
          assert.deepEqual(named.filter((id) => !ids.includes(id)), []);
        }
      });

      it(`${example.name}: differs between the languages`, () => {
        assert.notEqual(rendered[0], rendered[1]);
      });
    }
  });
}

describe('the gallery', () => {
  it('shows every component that has examples', () => {
    const withExamples = readdirSync(new URL('components', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .filter(({ name }) => readdirSync(new URL(`components/${name}`, import.meta.url)).includes(`${name}.examples.tsx`))
      .map(({ name }) => name);
    assert.deepEqual(galleries.map((gallery) => gallery.component).toSorted(), withExamples.toSorted());
  });

  it('has the French of every promise and of every name, and of nothing else', () => {
    const english = galleries.flatMap((gallery) => [...gallery.accessibility, ...gallery.examples.map((example) => example.name)]);
    assert.deepEqual(Object.keys(galleryFrench).toSorted(), [...new Set(english)].toSorted());
  });

  it('is a valid document in both languages, with every id once', async () => {
    for (const locale of locales) {
      const page = (
        <Layout frame={aFrame({ locale, path: '/components' })} title="Components" description="Parts" crumbs={[{ label: 'Components' }]}>
          <GalleryPage locale={locale} />
        </Layout>
      );
      assert.deepEqual(await faultsOf(`<!doctype html>${markupOf(page)}`), []);
    }
  });
});
