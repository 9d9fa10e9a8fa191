/** DOCX with real styles: headings, lists, tables whose header row is repeated, sources that their numbers lead to, the language of each run. */
import {
  AlignmentType, Bookmark, BorderStyle, Document as WordDocument, ExternalHyperlink, Footer, InternalHyperlink, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, SectionType, ShadingType, Table, TableCell, TableLayoutType, TableRow,
  TextRun, WidthType, type IRunOptions, type ParagraphChild,
} from 'docx';
import type { Language } from '#kernel/text/text.ts';
import { sourcesTitle, type SetBlock, type SetDocument, type SetWords } from './set.ts';
import { texts } from './texts.ts';

/** Both ship with Word, and LibreOffice has others of the same widths for them: the house's own are on few machines. */
const [sans, serif] = ['Calibri', 'Cambria'];
const [ink, muted, rule, tint] = ['1D2240', '555872', '7C7589', 'F4EFE6'];

/** In twentieths of a point: A4, with the margins of the PDF. What the PDF has room for has room here, in the typefaces named or others of their widths. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 850, bottom: 1000, left: 1020, right: 1020, footer: 420 } };
const width = 11906 - 2 * 1020;

const languageOf = (language: Language) => ({ value: language === 'en' ? 'en-GB' : language === 'fr' ? 'fr-FR' : language });

export function docxOf(document: SetDocument): Promise<Buffer> {
  const t = texts[document.language];
  const language = languageOf(document.language);
  const word = new WordDocument({
    title: document.title,
    subject: document.subtitle,
    description: document.clocks,
    creator: t.by,
    lastModifiedBy: t.by,
    styles: {
      default: {
        document: { run: { font: sans, size: 18, color: ink, language }, paragraph: { spacing: { after: 40, line: 232, lineRule: LineRuleType.AUTO } } },
        title: { run: { font: serif, size: 30, bold: true, color: ink }, paragraph: { spacing: { after: 40 } } },
        heading1: { run: { font: serif, size: 21, bold: true, color: ink }, paragraph: { spacing: { before: 110, after: 40 }, keepNext: true, outlineLevel: 0 } },
        hyperlink: { run: { color: '24489B', underline: {} } },
      },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { font: serif, size: 20, color: muted } },
        { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 16, color: muted }, paragraph: { keepNext: true, spacing: { before: 20, after: 30 } } },
        { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { font: serif, size: 21 }, paragraph: { indent: { left: 240 }, spacing: { before: 60, after: 20 }, keepNext: true } },
        { id: 'QuoteSource', name: 'Quote Source', basedOn: 'Normal', next: 'Normal', run: { size: 16, color: muted }, paragraph: { indent: { left: 240 } } },
        { id: 'Notice', name: 'Notice', basedOn: 'Normal', next: 'Normal', run: { size: 16, color: muted }, paragraph: { spacing: { after: 20 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: rule } } } },
        { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 15 }, paragraph: { spacing: { after: 0, line: 220, lineRule: LineRuleType.AUTO } } },
        { id: 'Source', name: 'Source', basedOn: 'Normal', run: { size: 14 }, paragraph: { spacing: { after: 10, line: 208, lineRule: LineRuleType.AUTO } } },
      ],
    },
    numbering: {
      config: [
        { reference: 'points', levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 284, hanging: 284 } } } }] },
        { reference: 'sources', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 340, hanging: 340 } } } }] },
      ],
    },
    sections: [
      {
        properties: { page },
        footers: { default: footerOf(document) },
        children: [...headOf(document), ...document.sections.flatMap((section) => [heading(document, section.title), ...section.blocks.flatMap((block) => blockOf(document, block))]), ...tailOf(document)],
      },
      // In two columns, as in the PDF: a line of a source is short.
      ...(document.sources.length === 0 ? [] : [{ properties: { page, type: SectionType.CONTINUOUS, column: { count: 2, space: 280 } }, footers: { default: footerOf(document) }, children: sourcesOf(document) }]),
    ],
  });
  return Packer.toBuffer(word);
}

const plain = (document: Pick<SetDocument, 'language'>, text: string, more: Partial<IRunOptions> = {}) => new TextRun({ ...more, text, language: languageOf(document.language) });

const heading = (document: SetDocument, title: string) => new Paragraph({ style: 'Heading1', children: [plain(document, title)] });

const headOf = (document: SetDocument) => [
  new Paragraph({ style: 'Title', children: [plain(document, document.title)] }),
  new Paragraph({ style: 'Subtitle', children: [plain(document, document.subtitle)] }),
  new Paragraph({ style: 'Notice', children: [plain(document, document.clocks)] }),
  ...document.notices.map((notice) => new Paragraph({ style: 'Notice', children: [plain(document, notice)] })),
];

function tailOf(document: SetDocument): Paragraph[] {
  const { leftOut, sources } = document;
  const rest = leftOut ? [new Paragraph({ children: [plain(document, `${leftOut.words} `), linkTo(leftOut.address, [plain(document, leftOut.address, { style: 'Hyperlink' })])] })] : [];
  return sources.length === 0 ? rest : [...rest, heading(document, sourcesTitle(document.language))];
}

function sourcesOf({ sources, language }: SetDocument): Paragraph[] {
  const document = { language };
  return sources.map(({ number, words, href }) => {
    const mark = new Bookmark({ id: sourceMark(number), children: href === undefined ? [plain(document, words)] : [] });
    const linked = href === undefined ? [] : [linkTo(href, [plain(document, words, { style: 'Hyperlink' })])];
    return new Paragraph({ style: 'Source', numbering: { reference: 'sources', level: 0 }, children: [mark, ...linked] });
  });
}

/** Word knows no hyphen in the name of a bookmark. */
const sourceMark = (number: number) => `source_${number}`;

const linkTo = (link: string, children: ParagraphChild[]) => new ExternalHyperlink({ link, children });

function footerOf(document: SetDocument): Footer {
  const t = texts[document.language];
  const small = { size: 14, color: muted };
  const [before = '', between = ''] = t.page('|', '|').split('|');
  return new Footer({
    children: [
      new Paragraph({ style: 'TableText', children: [plain(document, `${document.title} · ${t.address} `, small), linkTo(document.address, [plain(document, document.address, { ...small, style: 'Hyperlink' })])] }),
      new Paragraph({ style: 'TableText', alignment: AlignmentType.RIGHT, children: [plain(document, before, small), new TextRun({ ...small, children: [PageNumber.CURRENT] }), plain(document, between, small), new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] })] }),
    ],
  });
}

function runsOf(words: SetWords, more: Partial<IRunOptions> = {}): ParagraphChild[] {
  return words.flatMap((piece): ParagraphChild[] => {
    const style: Partial<IRunOptions> = { ...more, ...(piece.strong && { bold: true }), ...(piece.proper && { noProof: true }), language: languageOf(piece.language) };
    const said = piece.href === undefined ? new TextRun({ ...style, text: piece.words }) : linkTo(piece.href, [new TextRun({ ...style, text: piece.words, style: 'Hyperlink' })]);
    const numbers = piece.cites.flatMap((number, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...style, text: ', ', superScript: true })]),
      new InternalHyperlink({ anchor: sourceMark(number), children: [new TextRun({ ...style, text: String(number), superScript: true })] }),
    ]);
    return [said, ...numbers];
  });
}

function blockOf(document: SetDocument, block: SetBlock): (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [new Paragraph({ children: runsOf(block.words) })];
  if (block.kind === 'list') return block.items.map((item) => new Paragraph({ numbering: { reference: 'points', level: 0 }, children: runsOf(item) }));
  if (block.kind === 'quotation') return [new Paragraph({ style: 'Quote', children: runsOf(block.words) }), new Paragraph({ style: 'QuoteSource', children: runsOf(block.by) })];
  const parts = block.widths.reduce((sum, part) => sum + part, 0);
  const widths = block.widths.map((part) => Math.floor((width * part) / parts));
  const cell = (index: number, children: ParagraphChild[], header: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 10, bottom: 10, left: 60, right: 60 },
      ...(header && { shading: { type: ShadingType.CLEAR, fill: tint, color: 'auto' } }),
      children: [new Paragraph({ style: 'TableText', children })],
    });
  return [
    new Paragraph({ style: 'Caption', children: [plain(document, block.caption)] }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map((label, index) => cell(index, [plain(document, label, { bold: true })], true)) }),
        ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((words, index) => cell(index, runsOf(words, index === 0 ? { bold: true } : {}), false)) })),
      ],
    }),
    new Paragraph({ style: 'TableText', children: [] }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'DDD5C6' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
