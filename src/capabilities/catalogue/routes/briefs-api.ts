/** Briefs for programs: what each says as blocks, with links to its page and files, and the files themselves. */
import { Type, type Static, type TObject } from 'typebox';
import { fit } from '#kernel/documents/fitting.ts';
import type { SetBlock, SetWords } from '#kernel/documents/set.ts';
import { docxOf } from '#kernel/documents/word.ts';
import { api, apiFile, type ApiRequest, type FieldsRefused } from '#kernel/http/api.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Web } from '#kernel/http/web.ts';
import { isLocale, type Locale } from '#kernel/text/locale.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { isDay } from '#kernel/values/dates.ts';
import { prepareBrief, type PreparedBrief } from '../actions/prepare-brief.ts';
import { briefs, type Brief, type BriefAsked, type BriefKind } from '../briefs.ts';
import { briefTexts } from '../texts/briefs.ts';

const Said = Type.Array(
  Type.Object({ words: Type.String(), language: Type.String(), href: Type.Optional(Type.String()), cites: Type.Array(Type.Integer()), strong: Type.Boolean() }),
  { description: 'In one line, piece by piece; `cites` are numbers of `sources`' },
);

const Block = Type.Object(
  {
    kind: Type.Enum(['paragraph', 'list', 'quotation', 'table']),
    words: Type.Optional(Said),
    by: Type.Optional(Said),
    items: Type.Optional(Type.Array(Said)),
    caption: Type.Optional(Type.String()),
    columns: Type.Optional(Type.Array(Type.String())),
    rows: Type.Optional(Type.Array(Type.Array(Said))),
  },
  { description: 'paragraph: words; quotation: words and by; list: items; table: caption, columns and rows' },
);

const BriefShape = Type.Object({
  kind: Type.String(),
  subject: Type.String(),
  language: Type.String(),
  on: Type.String({ description: 'The day it speaks of' }),
  known: Type.Integer({ description: 'The revision it is frozen to' }),
  made: Type.String({ description: 'The day it was made' }),
  title: Type.String(),
  subtitle: Type.String(),
  clocks: Type.String(),
  notices: Type.Array(Type.String(), { description: 'Who made it and whom it binds: never to be left out' }),
  sections: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), blocks: Type.Array(Block) })),
  leftOut: Type.Optional(Type.Object({ words: Type.String(), address: Type.String() }, { description: 'What was cut so that it fits its pages, and where all of it is' })),
  sources: Type.Array(Type.Object({ number: Type.Integer(), words: Type.String(), href: Type.Optional(Type.String()) })),
  pages: Type.Optional(Type.Integer({ description: 'Of the PDF, where one can be made' })),
  links: Type.Object({ page: Type.String(), pdf: Type.String(), docx: Type.String(), from: Type.String({ description: 'The page that it was made from' }) }, { description: 'Permanent: day and revision are part of them' }),
});

const Query = Type.Object({
  lang: Type.Optional(Type.Enum(['en', 'fr'], { default: 'en', description: 'Language of the brief', examples: ['en'] })),
  states: Type.Optional(Type.String({ pattern: '^[A-Z]{2}(,[A-Z]{2}){0,59}$', description: 'ISO 3166 codes, separated by commas', examples: ['MT'] })),
  questions: Type.Optional(Type.String({ pattern: '^[\\w-]{1,80}(,[\\w-]{1,80}){0,59}$', description: 'Questions of the atlas, separated by commas; of the kind comparison only' })),
  on: Type.Optional(Type.String({ maxLength: 10, description: 'The day it speaks of; the day it is made unless given' })),
  known: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The revision it is frozen to; what is known now unless given' })),
  made: Type.Optional(Type.String({ maxLength: 10, description: 'The day it was made; today unless given' })),
});

type Request<P extends TObject> = ApiRequest<Static<P>, Static<typeof Query>, unknown>;
type Prepared = Extract<PreparedBrief, { readonly brief: Brief }>;

export function briefsApi(web: Web): void {
  const { publicUrl } = web.site;
  const kinds = web.slots.in(briefs);
  const Params = Type.Object({
    kind: Type.Enum(kinds.map(({ kind }) => kind), { description: 'What it is a brief of', examples: ['answer'] }),
    subject: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$', description: 'What it is about', examples: ['take-home-naloxone'] }),
  });
  const common = {
    access: 'public',
    tag: 'briefs',
    params: Params,
    query: Query,
    load: (tx: ReadTx, request: Request<typeof Params>) => load(tx, kinds, request),
  } as const;
  const description = `Frozen to a revision and a day. ${kinds.map(({ kind, takes }) => `\`${kind}\`: ${takes.en}.`).join(' ')}`;

  api(web, '/briefs/:kind/:subject', {
    ...common,
    summary: 'A brief, block by block',
    summaryFr: 'Une note de synthèse, bloc par bloc',
    description,
    response: BriefShape,
    answer: ({ brief, asked }, { params, query }) => Promise.resolve(shapeOf(params.kind, languageIn(query), brief, asked, publicUrl)),
  });
  apiFile(web, '/briefs/:kind/:subject.pdf', {
    ...common,
    summary: 'A brief as tagged PDF',
    summaryFr: 'Une note de synthèse en PDF balisé',
    description: 'The same brief as without the ending.',
    type: 'application/pdf',
    async write({ brief }, { query }) {
      const locale = languageIn(query);
      return fit(brief.say(locale), publicUrl).pdf?.() ?? { refused: briefTexts[locale].noPdf };
    },
  });
  apiFile(web, '/briefs/:kind/:subject.docx', {
    ...common,
    summary: 'A brief as DOCX',
    summaryFr: 'Une note de synthèse en DOCX',
    description: 'The same brief as without the ending.',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ({ brief }, { query }) => docxOf(fit(brief.say(languageIn(query)), publicUrl).document),
  });
}

const languageIn = ({ lang }: Static<typeof Query>): Locale => (lang !== undefined && isLocale(lang) ? lang : 'en');

const split = (list: string | undefined) => [...new Set((list ?? '').split(',').filter(Boolean))];

async function load(tx: ReadTx, kinds: readonly BriefKind[], { params, query, today }: ApiRequest<{ kind: string; subject: string }, Static<typeof Query>, unknown>): Promise<Prepared | FieldsRefused | undefined> {
  const kind = kinds.find((one) => one.kind === params.kind);
  if (!kind) return undefined;
  const t = briefTexts[languageIn(query)];
  const notDays = (['on', 'made'] as const).filter((field) => query[field] !== undefined && !isDay(query[field]));
  if (notDays.length > 0) return { refusedFields: notDays.map((field) => ({ field, reason: t.notADay(query[field] ?? '') })) };
  const { on, known, made } = query;
  const prepared = await prepareBrief(tx, kind, { subject: params.subject, states: split(query.states), questions: split(query.questions), on, known, made }, today);
  if ('brief' in prepared) return prepared;
  if (prepared.refused === 'nothing-there') return undefined;
  return { refusedFields: [prepared.refused === 'states-missing' ? { field: 'states', reason: t.statesMissing(kind.leastStates) } : { field: 'known', reason: t.notTaken(known ?? 0) }] };
}

function shapeOf(kind: string, locale: Locale, brief: Brief, asked: BriefAsked, publicUrl: string): Static<typeof BriefShape> {
  const said = brief.say(locale);
  const { document, pages } = fit(said, publicUrl);
  const { language, title, subtitle, clocks, notices, sections, leftOut, sources } = document;
  const file = (ending: string) => `${publicUrl}${addressIn(locale, said.path.replace(/(?=\?|$)/, ending))}`;
  return {
    kind,
    subject: asked.subject,
    language,
    on: asked.on,
    known: asked.known,
    made: asked.made,
    title,
    subtitle,
    clocks,
    notices: [...notices],
    sections: sections.map(({ id, title: heading, blocks }) => ({ id, title: heading, blocks: blocks.map(blockOf) })),
    ...(leftOut && { leftOut: { ...leftOut } }),
    sources: sources.map((source) => ({ ...source })),
    ...(pages !== undefined && { pages }),
    links: { page: file(''), pdf: file('.pdf'), docx: file('.docx'), from: `${publicUrl}${addressIn(locale, brief.from.path)}` },
  };
}

const saidOf = (words: SetWords): Static<typeof Said> => words.map(({ words: text, language, href, cites, strong }) => ({ words: text, language, ...(href !== undefined && { href }), cites: [...cites], strong }));

function blockOf(block: SetBlock): Static<typeof Block> {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, words: saidOf(block.words) };
    case 'list':
      return { kind: block.kind, items: block.items.map(saidOf) };
    case 'quotation':
      return { kind: block.kind, words: saidOf(block.words), by: saidOf(block.by) };
    case 'table':
      return { kind: block.kind, caption: block.caption, columns: [...block.columns], rows: block.rows.map((row) => row.map(saidOf)) };
  }
}
