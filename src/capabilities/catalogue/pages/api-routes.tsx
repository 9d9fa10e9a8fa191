/** Every route of the API, printed from its own OpenAPI document: parameters, answers and an example of each. */
import type { VNode } from 'preact';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Operation, Parameter } from '../rules/openapi.ts';
import { texts } from '../texts/words.ts';

export function apiPage(locale: Locale, operations: readonly Operation[], publicUrl: string): Page {
  const t = texts[locale];
  const tags = [...new Set(operations.map((one) => one.tag))];
  const nameOf = (tag: string) => t.apiTags[tag.toLowerCase()] ?? tag;
  return {
    title: t.api,
    description: t.apiDescription,
    crumbs: [{ label: t.api }],
    body: (
      <div class="api">
        <PageIntro locale={locale} title={t.api} lead={t.apiLead}>
          <p><a href="/api/v1/openapi.json">{typeset(locale, t.apiDocument)}</a></p>
        </PageIntro>
        <nav aria-label={t.apiGroups}>
          <ul class="concept__links">
            {tags.map((tag) => (
              <li><a href={`#tag-${anchor(tag)}`}>{nameOf(tag)}</a></li>
            ))}
          </ul>
        </nav>
        {tags.map((tag) => (
          <Section locale={locale} id={`tag-${anchor(tag)}`} title={nameOf(tag)}>
            {operations.filter((one) => one.tag === tag).map((one) => (
              <Route locale={locale} operation={one} publicUrl={publicUrl} />
            ))}
          </Section>
        ))}
      </div>
    ),
  };
}

const anchor = (tag: string) => tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function Route({ locale, operation, publicUrl }: { locale: Locale; operation: Operation; publicUrl: string }): VNode {
  const t = texts[locale];
  return (
    <section class="api__route" id={operation.id} aria-labelledby={`${operation.id}-title`}>
      <h3 id={`${operation.id}-title`}>
        <Words locale={locale} english={operation.summary} french={operation.summaryFr} />
      </h3>
      <p><code class="api__path">{operation.method} {operation.path}</code></p>
      {operation.description === undefined ? null : <p><Words locale={locale} english={operation.description} /></p>}
      {operation.parameters.length === 0 ? (
        <p>{typeset(locale, t.noParameters)}</p>
      ) : (
        <DataTable
          locale={locale}
          id={`${operation.id}-parameters`}
          caption={t.parameters(operation.path)}
          stack
          columns={[{ key: 'name', label: t.parameter }, { key: 'place', label: t.where }, { key: 'form', label: t.form }, { key: 'meaning', label: t.meaning }]}
          rows={operation.parameters.map((one) => ({ cells: cellsOf(locale, one) }))}
        />
      )}
      <p>{t.answers}</p>
      <ul>
        {operation.statuses.map((status) => (
          <li><code>{status}</code> {typeset(locale, status === '200' && operation.file !== undefined ? t.aFile(operation.file) : (t.statuses[status] ?? ''))}</li>
        ))}
      </ul>
      {operation.fields.length === 0 ? null : (
        <Disclosure summary={t.fieldsOfAnswer}>
          <ul class="api__fields">{operation.fields.map((field) => <li><code>{field}</code></li>)}</ul>
        </Disclosure>
      )}
      <Example locale={locale} operation={operation} publicUrl={publicUrl} />
    </section>
  );
}

function cellsOf(locale: Locale, one: Parameter) {
  const t = texts[locale];
  return {
    name: <code>{one.name}</code>,
    place: t.places[one.place],
    form: <span>{one.form}{one.required ? ` · ${t.required}` : ''}</span>,
    // What a parameter means is the same wherever it stands; the document itself is in English.
    meaning: t.parameterMeanings[one.name] ? typeset(locale, t.parameterMeanings[one.name] ?? '') : <Words locale={locale} english={one.description ?? '–'} />,
  };
}

function Example({ locale, operation, publicUrl }: { locale: Locale; operation: Operation; publicUrl: string }): VNode {
  const t = texts[locale];
  const address = `${publicUrl}${operation.example ?? operation.path}`;
  const curl = operation.body === undefined ? `curl '${address}'` : `curl -X POST -H 'content-type: application/json' -d '${operation.body}' '${address}'`;
  return (
    <>
      <p>{t.example}</p>
      <pre class="api__example" tabIndex={0}><code>{curl}</code></pre>
      {operation.method === 'GET' && operation.example !== undefined ? (
        <p><a href={operation.example} aria-label={`${t.tryIt} (${operation.path})`}>{t.tryIt}</a></p>
      ) : null}
    </>
  );
}

function Words({ locale, english, french }: { locale: Locale; english: string; french?: string | undefined }) {
  if (locale === 'en') return <>{typeset('en', english)}</>;
  return french === undefined ? <span lang="en">{english}</span> : <>{typeset('fr', french)}</>;
}
