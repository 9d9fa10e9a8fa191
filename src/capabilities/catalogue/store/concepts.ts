/** Concepts, their labels and links: written when the thesaurus is loaded, read by its pages. */
import { sql } from 'kysely';
import { publicAudience } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { textOf, type Text } from '#kernel/text/text.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { preferred, type Concept, type UnControl } from '../rules/thesaurus.ts';
import { putCards, removeCards, type Card } from './cards.ts';

export async function listShippedConcepts(tx: ReadTx): Promise<readonly Concept[]> {
  return tx.query(sql<Concept>`select id, scheme, cas, un_control as "unControl",
      case when note is not null then jsonb_build_object('en', note -> 'en' ->> 'text', 'fr', note -> 'fr' ->> 'text') end as note,
      case when source_title is not null then jsonb_build_object('title', source_title, 'url', source_url) end as source,
      (select coalesce(jsonb_agg(jsonb_build_object('language', language, 'label', label, 'kind', kind, 'wholeOnly', whole_only) order by place), '[]')
        from catalogue_labels where concept_id = catalogue_concepts.id) as labels,
      array(select target from catalogue_concept_links where concept_id = catalogue_concepts.id and kind = 'broader' order by place) as broader,
      array(select target from catalogue_concept_links where concept_id = catalogue_concepts.id and kind = 'related' order by place) as related,
      array(select target from catalogue_concept_links where concept_id = catalogue_concepts.id and kind = 'maps_to' order by place) as "mapsTo"
    from catalogue_concepts where ended_revision is null`);
}

export async function putConcepts(tx: WriteTx, concepts: readonly Concept[], revision: number): Promise<void> {
  const rows = JSON.stringify(
    concepts.map((one) => ({
      id: one.id,
      scheme: one.scheme,
      title: textOf(preferred(one, 'en'), preferred(one, 'fr')),
      note: noteOf(one),
      cas: one.cas,
      un_control: one.unControl,
      source_title: one.source?.title ?? null,
      source_url: one.source?.url ?? null,
    })),
  );
  await sql`insert into catalogue_concepts (id, scheme, title, note, cas, un_control, source_title, source_url, audience_id)
    select id, scheme, title, nullif(note, 'null'), cas, un_control, source_title, source_url, ${publicAudience}
    from jsonb_to_recordset(${rows}::jsonb) as row (id text, scheme text, title jsonb, note jsonb, cas text, un_control text, source_title text, source_url text)
    on conflict (id) do update set scheme = excluded.scheme, title = excluded.title, note = excluded.note, cas = excluded.cas, un_control = excluded.un_control,
      source_title = excluded.source_title, source_url = excluded.source_url, ended_revision = null`.execute(tx.write());
  const ids = concepts.map((one) => one.id);
  await sql`delete from catalogue_labels where concept_id = any (${ids})`.execute(tx.write());
  await sql`delete from catalogue_concept_links where concept_id = any (${ids})`.execute(tx.write());
  const labels = JSON.stringify(concepts.flatMap(({ id, labels: all }) => all.map((one, place) => ({ ...one, id, place }))));
  await sql`insert into catalogue_labels (concept_id, place, language, label, kind, whole_only, audience_id)
    select id, place, language, label, kind, "wholeOnly", ${publicAudience}
    from jsonb_to_recordset(${labels}::jsonb) as row (id text, place int, language text, label text, kind text, "wholeOnly" boolean)`.execute(tx.write());
  const links = JSON.stringify(concepts.flatMap((one) => [...linksOf(one, 'broader', one.broader), ...linksOf(one, 'related', one.related), ...linksOf(one, 'maps_to', one.mapsTo)]));
  await sql`insert into catalogue_concept_links (concept_id, kind, target, place, audience_id)
    select id, kind, target, place, ${publicAudience} from jsonb_to_recordset(${links}::jsonb) as row (id text, kind text, target text, place int)`.execute(tx.write());
  await putCards(tx, revision, concepts.map(cardOf));
  await resolveConceptsAgain(tx);
}

export async function endConcepts(tx: WriteTx, ids: readonly string[], revision: number): Promise<void> {
  await sql`update catalogue_concepts set ended_revision = ${revision} where id = any (${[...ids]})`.execute(tx.write());
  // What no longer ships is no longer matched; the concept itself stays, for those who refer to it.
  await sql`delete from catalogue_labels where concept_id = any (${[...ids]})`.execute(tx.write());
  await sql`delete from catalogue_concept_links where concept_id = any (${[...ids]}) or (kind <> 'maps_to' and target = any (${[...ids]}))`.execute(tx.write());
  await removeCards(tx, 'concept', ids);
  await resolveConceptsAgain(tx);
}

/** Cards keep what they said they are about, so that a thesaurus that changed is applied to those already there. */
async function resolveConceptsAgain(tx: WriteTx): Promise<void> {
  await sql`update catalogue_cards set concepts = concepts_of(about)
    where kind <> 'concept' and concepts is distinct from concepts_of(about)`.execute(tx.write());
}

const linksOf = ({ id }: Concept, kind: string, targets: readonly string[]) => [...new Set(targets)].map((target, place) => ({ id, kind, target, place }));

/** A note that exists in English only falls back visibly. */
function noteOf({ note }: Concept): Text | null {
  if (note === null) return null;
  return note.fr === null ? { original: 'en', en: { text: note.en, v: 1 } } : textOf(note.en, note.fr);
}

function cardOf(concept: Concept): Card {
  const words = (language: 'en' | 'fr') => concept.labels.filter((one) => one.language === language && one.kind === 'alternative').map((one) => one.label);
  const summary = (language: 'en' | 'fr') => words(language).slice(0, 6).join(' · ');
  return {
    kind: 'concept',
    subject: concept.id,
    path: `/concepts/${concept.id}`,
    title: textOf(preferred(concept, 'en'), preferred(concept, 'fr')),
    summary: textOf(summary('en'), summary('fr')),
    more: { en: words('en').slice(6).join(' · '), fr: words('fr').slice(6).join(' · ') },
    pillars: pillars.filter((pillar: Pillar) => concept.mapsTo.includes(`pillar:${pillar}`)),
    stateCodes: [],
    concepts: [concept.id],
    audience: publicAudience,
  };
}

export interface ConceptLine {
  readonly id: string;
  readonly scheme: string;
  readonly title: Text;
}

export interface ConceptFacts extends ConceptLine {
  readonly note: Text | null;
  readonly cas: string | null;
  readonly unControl: UnControl | null;
  readonly source: { readonly title: string; readonly url: string | null } | null;
  /** Without the hidden ones and the preferred one. */
  readonly labels: { readonly en: readonly string[]; readonly fr: readonly string[] };
  readonly broader: readonly ConceptLine[];
  readonly narrower: readonly ConceptLine[];
  readonly related: readonly ConceptLine[];
}

export async function listConcepts(tx: ReadTx): Promise<readonly ConceptLine[]> {
  return tx.query(sql<ConceptLine>`select id, scheme, title from catalogue_concepts where ended_revision is null`);
}

export async function findConcept(tx: ReadTx, id: string): Promise<ConceptFacts | undefined> {
  const [concept] = await tx.query(sql<ConceptFacts>`with links as (
      select kind, target as other from catalogue_concept_links where concept_id = ${id} and kind <> 'maps_to'
      union
      select case kind when 'broader' then 'narrower' else kind end, concept_id from catalogue_concept_links where target = ${id} and kind <> 'maps_to'
    ), linked as (
      select kind, jsonb_agg(jsonb_build_object('id', id, 'scheme', scheme, 'title', title)) as concepts
      from links join catalogue_concepts on id = other and ended_revision is null group by kind
    )
    select id, scheme, title, note, cas, un_control as "unControl",
      case when source_title is not null then jsonb_build_object('title', source_title, 'url', source_url) end as source,
      jsonb_build_object(
        'en', (select coalesce(jsonb_agg(label order by place), '[]') from catalogue_labels where concept_id = id and language = 'en' and kind = 'alternative'),
        'fr', (select coalesce(jsonb_agg(label order by place), '[]') from catalogue_labels where concept_id = id and language = 'fr' and kind = 'alternative')) as labels,
      coalesce((select concepts from linked where kind = 'broader'), '[]') as broader,
      coalesce((select concepts from linked where kind = 'narrower'), '[]') as narrower,
      coalesce((select concepts from linked where kind = 'related'), '[]') as related
    from catalogue_concepts where id = ${id} and ended_revision is null`);
  return concept;
}
