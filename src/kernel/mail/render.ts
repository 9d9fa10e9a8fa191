/** A letter as a mail program shows it: plain text that stands by itself, and the same in simple HTML. */
import { typeset } from '#kernel/text/typography.ts';
import type { Block, WrittenLetter } from './letter.ts';
import { texts } from './texts.ts';

/** What fits a window of eighty and leaves room for being quoted. */
const lineLength = 72;

export function plainText(letter: WrittenLetter, publicUrl: string): string {
  const footer = footerOf(letter, publicUrl).map((line) => wrapped(typeset(letter.locale, line)));
  const fewer = letter.unsubscribe === undefined ? [] : [plainLink(letter, texts[letter.locale].unsubscribe, letter.unsubscribe)];
  // Two hyphens and a space: mail programs leave out what follows when they quote.
  return `${[...letter.blocks.map((block) => plainBlock(letter, block)), ['-- ', ...footer, ...fewer].join('\n')].join('\n\n')}\n`;
}

function plainBlock(letter: WrittenLetter, block: Block): string {
  if (block.kind === 'link') return plainLink(letter, block.label, block.url);
  if (block.kind === 'list') return block.items.map((item) => wrapped(typeset(letter.locale, item), '- ', '  ')).join('\n');
  return block.text.split('\n').map((line) => wrapped(typeset(letter.locale, line))).join('\n');
}

/** An address has a line to itself and is never broken: it would not open. */
const plainLink = ({ locale }: WrittenLetter, label: string, url: string) => `${wrapped(typeset(locale, `${label}${locale === 'fr' ? ' :' : ':'}`))}\n${url}`;

/** Breaks at plain spaces only: those of French typography hold their words together. */
function wrapped(words: string, first = '', rest = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/[ \t]+/).filter((one) => one !== '')) {
    const start = lines.length === 0 ? first : rest;
    if (line === '') line = start + word;
    else if (line.length + 1 + word.length <= lineLength) line += ` ${word}`;
    else {
      lines.push(line);
      line = rest + word;
    }
  }
  return [...lines, line].join('\n');
}

/** Nothing in it is fetched and nothing runs: no picture, no style sheet, no script. */
export function html(letter: WrittenLetter, publicUrl: string): string {
  const { locale, subject, blocks, unsubscribe } = letter;
  const say = (words: string) => escaped(typeset(locale, words));
  const link = (label: string, url: string) => `<a href="${escaped(url)}" style="color:#1f4e79">${say(label)}</a>`;
  const body = blocks.map((block) => {
    if (block.kind === 'link') return `<p>${link(block.label, block.url)}</p>`;
    if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${say(item)}</li>`).join('')}</ul>`;
    return `<p>${say(block.text).replaceAll('\n', '<br>')}</p>`;
  });
  const footer = [...footerOf(letter, publicUrl).map(say), ...(unsubscribe === undefined ? [] : [link(texts[locale].unsubscribe, unsubscribe)])];
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${say(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fffdf8;color:#1b2733;font:17px/1.5 Georgia,serif"><div style="max-width:38em">',
    ...body,
    `<p style="border-top:1px solid #cfd6dc;padding-top:12px;font-size:14px;color:#4a5763">${footer.join('<br>')}</p>`,
    '</div></body></html>',
  ].join('\n');
}

function footerOf({ locale, reference }: WrittenLetter, publicUrl: string): string[] {
  const t = texts[locale];
  return [...(reference === undefined ? [] : [t.reference(reference)]), t.sentBy(new URL(publicUrl).host)];
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
