/** A brief from the terminal: written into a file of HTML, PDF or DOCX, or shown as HTML. */
import { Type } from 'typebox';
import { verb, type Verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { fit } from '#kernel/documents/fitting.ts';
import { docxOf } from '#kernel/documents/word.ts';
import { isLocale, locales, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { isDay } from '#kernel/values/dates.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { prepareBrief, type BriefRefusal } from '../actions/prepare-brief.ts';
import type { Brief, BriefKind } from '../briefs.ts';
import { briefFile } from '../pages/brief-file.tsx';
import { briefTexts } from '../texts/briefs.ts';

const wrongUse = 2;
const formats = ['html', 'pdf', 'docx'] as const;
type Format = (typeof formats)[number];

interface Options {
  readonly kind: string;
  readonly subject?: string | undefined;
  readonly states?: string | undefined;
  readonly questions?: string | undefined;
  readonly on?: string | undefined;
  readonly made?: string | undefined;
  readonly known?: number | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
}

/** `kinds`: what the rooms offer. The catalogue knows none of them. */
export const briefVerb = (kinds: readonly BriefKind[]): Verb =>
  verb({
    name: 'brief',
    summary: 'Write a brief, in English or French, as a file of HTML, PDF or DOCX',
    options: Type.Object({
      kind: Type.String({ description: namesOf(kinds).join(', ') }),
      subject: Type.Optional(Type.String({ description: `What it is about. ${kinds.map(({ kind, takes }) => `${kind}: ${takes.en}`).join('. ')}` })),
      states: Type.Optional(Type.String({ description: 'ISO 3166-1 codes, such as MT or MT,FR' })),
      questions: Type.Optional(Type.String({ description: 'Questions of the atlas, separated by commas, of a comparison' })),
      on: Type.Optional(Type.String({ description: 'The day it speaks of, such as 2026-01-01; today unless given' })),
      known: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The revision it is frozen to; what is known now unless given' })),
      made: Type.Optional(Type.String({ description: 'The day it was made; today unless given' })),
      lang: Type.Optional(Type.String({ description: 'en or fr; en unless given' })),
      format: Type.Optional(Type.String({ description: `${formats.join(', ')}; as the name of the file ends, else html` })),
      out: Type.Optional(Type.String({ description: 'The file to write; HTML is shown where none is given' })),
    }),
    async run({ db, today, publicUrl }, { lang = 'en', ...options }) {
      if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
      const t = briefTexts[lang];
      const refuse = (sentence: string): VerbAnswer => ({ text: typeset(lang, sentence), exitCode: wrongUse });
      const found = findKind(kinds, options.kind);
      if (!found) return refuse(t.noKind(options.kind, namesOf(kinds)));
      const { kind, leastStates } = found;
      const format = formatOf(options);
      if (format === undefined) return refuse(t.noFormat(options.format ?? options.out ?? '', formats));
      if (format !== 'html' && options.out === undefined) return refuse(t.outMissing(format));
      const odd = [options.on, options.made].find((day) => day !== undefined && !isDay(day));
      if (odd !== undefined) return refuse(t.notADay(odd));
      const subject = options.subject ?? kind.onlySubject;
      if (subject === undefined) return refuse(t.subjectMissing(kind.takes[lang]));
      const states = codesIn(options.states).map((code) => code.toUpperCase());
      if (states.length < leastStates) return refuse(t.statesMissing(leastStates));

      // What everyone may read: a terminal has no seat in any circle.
      const { on, known, made } = options;
      const prepared = await db.reading(visitor, (tx) => prepareBrief(tx, kind, { subject, states, questions: codesIn(options.questions), on, known, made }, today));
      if ('refused' in prepared) return refuse(refusalWords(lang, prepared.refused, kind, options));
      return written(lang, prepared.brief, format, options.out, publicUrl);
    },
  });

const namesOf = (kinds: readonly BriefKind[]) => kinds.flatMap(({ kind, ofSeveral }) => [kind, ...(ofSeveral === undefined ? [] : [ofSeveral.name])]);

function findKind(kinds: readonly BriefKind[], name: string): { readonly kind: BriefKind; readonly leastStates: number } | undefined {
  for (const kind of kinds) {
    if (kind.kind === name) return { kind, leastStates: kind.leastStates };
    if (kind.ofSeveral?.name === name) return { kind, leastStates: kind.ofSeveral.leastStates };
  }
  return undefined;
}

/** As it is asked for, else as the name of the file ends. */
function formatOf({ format, out }: Options): Format | undefined {
  const ending = out === undefined ? undefined : /\.([A-Za-z]+)$/.exec(out)?.[1];
  const asked = (format ?? ending ?? 'html').toLowerCase();
  return formats.find((one) => one === asked || (one === 'html' && asked === 'htm'));
}

const codesIn = (words: string | undefined) => [...new Set((words ?? '').split(',').map((code) => code.trim()).filter((code) => code !== ''))];

function refusalWords(locale: Locale, refusal: BriefRefusal, kind: BriefKind, { subject, states, known }: Options): string {
  const t = briefTexts[locale];
  switch (refusal) {
    case 'states-missing':
      return t.statesMissing(kind.leastStates);
    case 'revision-not-taken':
      return t.notTaken(known ?? 0);
    case 'nothing-there':
      return t.nothingThere([subject ?? kind.onlySubject, states].filter((one) => one !== undefined).join(' · '), kind.takes[locale]);
  }
}

async function written(locale: Locale, brief: Brief, format: Format, out: string | undefined, publicUrl: string): Promise<VerbAnswer> {
  const t = briefTexts[locale];
  const { document, pages, pdf } = fit(brief.say(locale), publicUrl);
  if (format === 'html' && out === undefined) return { text: briefFile(locale, document), exitCode: 0 };
  const bytes = format === 'pdf' ? pdf?.() : format === 'docx' ? await docxOf(document) : Buffer.from(briefFile(locale, document));
  if (bytes === undefined) return { text: typeset(locale, t.noPdf), exitCode: 1 };
  const address = `${publicUrl}${addressIn(locale, brief.say(locale).path)}`;
  return {
    text: [typeset(locale, t.written(out ?? '', document.title)), ...(format === 'pdf' && pages !== undefined ? [typeset(locale, t.pdfNote(pages))] : []), `${typeset(locale, t.address)} ${address}`].join('\n'),
    json: { title: document.title, language: locale, format, out, bytes: bytes.length, ...(format === 'pdf' && { pages }), address },
    file: { path: out ?? '', base64: bytes.toString('base64') },
    exitCode: 0,
  };
}
