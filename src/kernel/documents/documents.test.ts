/** Documents in their forms: whatever is written stays text, what is too long is cut as stated, and the files are what they say they are. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { keepingFewer, shortened, type Document, type Section } from './document.ts';
import { fit } from './fitting.ts';
import { findPress } from './press.ts';
import { setDocument } from './set.ts';
import { docxOf } from './word.ts';

const publicUrl = 'https://entente.example';
const source = (number: number) => ({ title: `Report ${number}`, publisher: 'Ministry of Health of Aldoria', year: 2024, url: `https://aldoria.example/${number}` });

function aDocument(more: Partial<Document> = {}): Document {
  return {
    language: 'fr',
    title: 'Naloxone à emporter : Aldorie',
    subtitle: 'Note pour 11 h',
    clocks: 'Situation au 24 novembre 2026',
    notices: ['Établi par un lecteur le 24 novembre 2026.'],
    sections: [
      { id: 'quotable', title: 'À citer', blocks: [{ kind: 'quotation', words: [{ words: 'En Aldorie, la naloxone est remise.', cites: [{ source: source(1) }] }], by: 'Source : ministère' }] },
      {
        id: 'states',
        title: 'Des États',
        blocks: [{ kind: 'table', caption: 'Deux États', columns: [{ label: 'État', width: 1 }, { label: 'Réponse', width: 2 }], rows: [['Aldorie', [{ words: 'Oui', cites: [{ source: source(2), group: 'more' }, { source: source(1) }] }]], ['Brévie', [{ words: 'Nie', language: 'pl' }]]] }],
      },
    ],
    cuts: [],
    pages: 1,
    made: '2026-11-24',
    path: '/briefs/answer/take-home-naloxone?on=2026-11-24&known=1',
    rest: '/atlas',
    ...more,
  };
}

const aLongList = (items: number): Section => ({ id: 'long', title: 'Longue liste', blocks: [{ kind: 'list', items: Array.from({ length: items }, (_, index) => `Point ${index + 1}`) }] });

function press() {
  const found = findPress();
  assert.ok(found, 'there is no typst for this platform');
  return found;
}

/** The parts of a file that is a zip. */
function unzipped(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extraLength, commentLength, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(begin, begin + size);
    parts.set(file.toString('utf8', at + 46, at + 46 + nameLength), (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

const hostile = ['#panic("no")', '*bold* _it_ $x^2$ <label> @ref `raw` \\', '<script>alert(1)</script> & "quoted" \'single\'', ']]> <!-- -- > &amp; &#0;', 'a\u0000b\u0007c\u001bd', '\u202eevil\u202c', '漢字 ქართული', 'x'.repeat(9000), '\ud800 half a pair', '{{{{ }}}} = heading\n- item\n+ item', 'https://a.example/?b=1&c=#d'];

/** With what is packed in its streams. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/FlateDecode[^]*?stream\r?\n/g)].map((found) => {
    const begin = found.index + found[0].length;
    try {
      return inflateSync(pdf.subarray(begin, text.indexOf('endstream', begin))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

describe('what is written in a document', () => {
  it('stays text in a PDF for all readers, whatever its characters', () => {
    for (const words of hostile) {
      const said = { ...aDocument({ title: words, subtitle: words, notices: [words] }), sections: [{ id: 'x', title: words, blocks: [{ kind: 'paragraph' as const, words: [{ words, href: words }, { words, cites: [{ source: { title: words, publisher: words, url: words } }] }] }, { kind: 'table' as const, caption: words, columns: [{ label: words, width: 1 }], rows: [[words]] }] }] };
      assert.match(press().compile(setDocument(said, publicUrl)).pdf().toString('latin1', 0, 8), /^%PDF-1\.\d/);
    }
  });

  it('stays text in a DOCX and in a PDF: any string', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        const set = setDocument(aDocument({ title: words, sections: [{ id: 'x', title: words, blocks: [{ kind: 'list', items: [words, [{ words, strong: true }]] }] }] }), publicUrl);
        assert.ok(press().compile(set).pdf().length > 1000);
        const xml = unzipped(await docxOf(set)).get('word/document.xml') ?? '';
        // oxlint-disable-next-line no-control-regex -- they are what XML may not hold.
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        const inside = set.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        assert.ok(xml.replaceAll('&quot;', '"').replaceAll('&apos;', "'").includes(inside));
      }),
      { numRuns: 40 },
    );
  });

  it('leads only to addresses of the web and of the platform', () => {
    const hrefs = ['javascript:alert(1)', '//evil.example', '/atlas', 'https://aldoria.example/a'].map((href) => {
      const set = setDocument(aDocument({ sections: [{ id: 'x', title: 'x', blocks: [{ kind: 'paragraph', words: [{ words: 'x', href }] }] }] }), publicUrl);
      const [block] = set.sections[0]?.blocks ?? [];
      return block?.kind === 'paragraph' ? block.words[0]?.href : '';
    });
    assert.deepEqual(hrefs, [undefined, undefined, 'https://entente.example/fr/atlas', 'https://aldoria.example/a']);
  });

  it('is typeset in its own language', () => {
    const set = setDocument(aDocument({ title: 'Que faire ?', sections: [{ id: 'x', title: 'x', blocks: [{ kind: 'paragraph', words: [{ words: 'What now?', language: 'en' }] }] }] }), publicUrl);
    assert.equal(set.title, 'Que faire\u202f?');
    assert.deepEqual(set.sections[0]?.blocks[0], { kind: 'paragraph', words: [{ words: 'What now?', language: 'en', cites: [], strong: false, proper: false }] });
  });
});

describe('sources', () => {
  it('are numbered as they are met, each once', () => {
    const set = setDocument(aDocument(), publicUrl);
    assert.deepEqual(set.sources.map(({ number, words }) => [number, words]), [[1, 'Ministry of Health of Aldoria, Report 1 (2024)'], [2, 'Ministry of Health of Aldoria, Report 2 (2024)']]);
  });

  it('of what was cut are not listed', () => {
    const set = setDocument(aDocument({ cuts: [{ cites: 'more', what: 'Sources des réponses' }, { section: 'quotable' }] }), publicUrl, 1);
    assert.deepEqual(set.sources.map(({ number }) => number), [1]);
    assert.equal(set.leftOut?.words.replaceAll('\u00a0', ' '), 'Omis faute de place : Sources des réponses. L’ensemble se trouve à l’adresse :');
    assert.equal(set.leftOut?.address, 'https://entente.example/fr/atlas');
  });
});

describe('a document that is too long', () => {
  const long = aDocument({ sections: [aLongList(100), { id: 'short', title: 'Courte', blocks: [{ kind: 'paragraph', words: 'Un mot' }] }], cuts: [{ section: 'short' }, ...keepingFewer('long', 100, 5), { section: 'long' }] });

  it('loses what it says, in the order that it says, and no more than it must', () => {
    const { document, pages } = fit(long, publicUrl);
    assert.equal(pages, 1);
    const kept = Number(/(\d+) sur 100/.exec(document.leftOut?.words ?? '')?.[1]);
    assert.ok(kept > 30 && kept < 100, document.leftOut?.words);
    assert.match((document.leftOut?.words ?? '').replaceAll(/[\u00a0\u202f]/g, ' '), /Courte ; Longue liste : \d+ sur 100/);
    const oneMore = 1 + (100 - kept) - 1;
    assert.equal(press().compile(setDocument(long, publicUrl, oneMore)).pages, 2);
  });

  it('says so for a table as well, and keeps the count that it had', () => {
    const { leftOut } = shortened(long, 4);
    assert.deepEqual(leftOut, [{ what: 'Courte' }, { what: 'Longue liste', kept: 97, of: 100 }]);
  });

  it('is whole where there is no compiler', () => {
    const fitted = fit(long, publicUrl, () => undefined);
    assert.equal(fitted.document.leftOut, undefined);
    assert.equal(fitted.pdf, undefined);
  });

  it('and still too long after every cut is given as it then is', () => {
    assert.equal(fit(aDocument({ sections: [aLongList(110)], cuts: [] }), publicUrl).pages, 2);
  });
});

describe('the PDF', () => {
  it('is tagged for all readers, has its language and title, and is the same each time', () => {
    const pdf = () => fit(aDocument(), publicUrl).pdf?.() ?? Buffer.alloc(0);
    const text = pdf().toString('latin1');
    assert.match(text, /pdfuaid:part>1</);
    assert.match(text, /\/Lang \(fr/);
    assert.match(text, /\/DisplayDocTitle true/);
    assert.match(text, /\/S \/TH/);
    assert.match(text, /\/S \/H1/);
    assert.match(text, /\/S \/LBody|\/S \/L\b/);
    assert.deepEqual(pdf(), pdf());
  });

  it('holds no font but the two of the house', () => {
    const fonts = new Set([...(fit(aDocument(), publicUrl).pdf?.() ?? Buffer.alloc(0)).toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name));
    assert.deepEqual([...fonts].filter((name) => !/^Source(Sans3|Serif4)$/.test(name ?? '')), []);
  });
});

describe('the DOCX', () => {
  it('has real styles, headings, tables whose header row is repeated, and the language of each run', async () => {
    const parts = unzipped(await docxOf(setDocument(aDocument({ sections: [...aDocument().sections, aLongList(3)] }), publicUrl)));
    const [document, styles, core] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) => parts.get(name) ?? '');
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Quote', 'Caption', 'TableText', 'Source']) {
      assert.match(document ?? '', new RegExp(`<w:pStyle w:val="${style}"/>`));
      assert.match(styles ?? '', new RegExp(`w:styleId="${style}"`));
    }
    assert.match(document ?? '', /<w:tblHeader\/>/);
    assert.match(document ?? '', /<w:numPr>/);
    assert.match(document ?? '', /<w:lang w:val="fr-FR"/);
    assert.match(document ?? '', /<w:lang w:val="pl"\/>[\s\S]{0,80}Nie/);
    assert.match(document ?? '', /<w:hyperlink [^>]*w:anchor="source_1"/);
    assert.match(document ?? '', /<w:bookmarkStart [^>]*w:name="source_1"/);
    assert.match(styles ?? '', /<w:lang w:val="fr-FR"/);
    assert.match(core ?? '', /<dc:title>Naloxone à emporter\u00a0: Aldorie<\/dc:title>/);
  });

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  it('opens in LibreOffice and keeps its headings, table and title', { skip: office === undefined && 'LibreOffice is not on this machine' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-brief-'));
    try {
      writeFileSync(join(folder, 'brief.docx'), await docxOf(setDocument(aDocument(), publicUrl)));
      const run = spawnSync(office ?? '', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}', '--outdir', folder, join(folder, 'brief.docx')], { timeout: 120_000 });
      assert.equal(run.status, 0, String(run.stderr));
      const pdf = unpacked(readFileSync(join(folder, 'brief.pdf')));
      const lacking = [/\/S\s*\/(H1|Heading#201|Heading)/, /\/S\s*\/TH/, /\/S\s*\/LI\b/, /\/Lang\s*\(fr-FR\)/, /\/Lang\s*\(pl/].filter((wanted) => !wanted.test(pdf));
      assert.deepEqual(lacking, []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
