/**
 * What TSX becomes on the server: text at once, with no tree in between. The components are Preact's own kind and are
 * typed by it, so that the same ones can live in a browser; a test holds the text to what Preact makes of them.
 */
import type { ComponentChildren, ComponentType, VNode } from 'preact';

export type { JSX } from 'preact';

/** In parts where it is long: each is put on the wire by itself, and most hold no character that needs more than one byte. */
type Html = string | readonly string[];

const longPart = 8192;

/** Markup that is written already. Any other text is escaped where it is put. */
class Written {
  readonly html: Html;
  constructor(html: Html) {
    this.html = html;
  }
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };

/** A fragment is its children. */
export const Fragment = (props: { readonly children?: ComponentChildren }): ComponentChildren => props.children;

export function jsx(type: string | ComponentType, props: Props): VNode {
  // Preact's types stand for what its runtime would make; a component here gives what it returns.
  if (typeof type === 'function') return (type as unknown as (given: Props) => VNode)(props);
  return new Written(elementOf(type, props)) as unknown as VNode;
}

export { jsx as jsxs };

/**
 * Data for a script of the page. A browser reads no entities inside `script` and runs no `application/json`: the one sign that
 * could end it, or begin a comment, is written as JSON writes signs.
 */
export const dataBlock = (id: string, data: unknown): VNode =>
  new Written(`<script type="application/json" id="${escaped(id)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`) as unknown as VNode;

/** The markup of a component or an element. */
export const markupOf = (node: ComponentChildren): string => partsOf(node).join('');

/** The same, as it was written. */
export function partsOf(node: ComponentChildren): readonly string[] {
  const html = childrenOf(node);
  return typeof html === 'string' ? [html] : html;
}

/**
 * The same, in one piece: V8 keeps joined text as a tree of its parts and copies them together when it is read, each time anew
 * for a part that is put into several pages. Looking for what is not there reads it.
 */
export function inOnePiece(node: ComponentChildren): VNode {
  const html = childrenOf(node);
  html.includes('\u0000');
  return new Written(html) as unknown as VNode;
}

/** No text of a page holds it: PostgreSQL keeps none that does, and HTML knows none. */
const holeSign = '\u0000';

/** Where something is put later: see `writtenAround`. */
export const hole = new Written(holeSign) as unknown as VNode;

/** What is written around the holes, in pieces: one more than there are holes, in the order in which they stand. */
export function cutAtHoles(node: ComponentChildren): readonly VNode[] {
  return partsOf(node)
    .join('')
    .split(holeSign)
    .map((piece) => new Written(piece) as unknown as VNode);
}

const voidElements = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

function elementOf(type: string, props: Props): Html {
  let start = `<${type}`;
  for (const name in props) {
    if (name === 'children' || name === 'key') continue;
    const value = props[name];
    if (value === null || value === undefined) continue;
    // ARIA and data attributes say "false"; of any other, false is that it is not there.
    if (typeof value === 'boolean' && name[4] !== '-') {
      if (value) start += ` ${attributeOf(name)}`;
      continue;
    }
    const text = typeof value === 'string' ? value : wordOf(name, value);
    start += text === '' ? ` ${attributeOf(name)}` : ` ${attributeOf(name)}="${escaped(text)}"`;
  }
  if (voidElements.has(type)) return `${start}/>`;
  const inner = childrenOf(props.children);
  if (typeof inner !== 'string') return [`${start}>`, ...inner, `</${type}>`];
  const html = `${start}>${inner}</${type}>`;
  return html.length < longPart ? html : [html];
}

function wordOf(name: string, value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`The attribute “${name}” cannot hold ${typeof value}.`);
}

function childrenOf(children: unknown): Html {
  if (typeof children === 'string') return escaped(children);
  if (children instanceof Written) return children.html;
  if (children === null || children === undefined || typeof children === 'boolean') return '';
  if (typeof children === 'number') return String(children);
  if (!Array.isArray(children)) throw new Error(`A page cannot write ${typeof children === 'object' ? 'an object' : typeof children}.`);
  let html = '';
  let parts: string[] | undefined;
  for (const child of children) {
    const written = childrenOf(child);
    if (typeof written === 'string') {
      html += written;
      if (html.length < longPart) continue;
      (parts ??= []).push(html);
    } else {
      (parts ??= []).push(html, ...written);
    }
    html = '';
  }
  if (parts === undefined) return html;
  parts.push(html);
  return parts;
}

/** Names that TSX writes in camel case and HTML does not. SVG's own, such as viewBox, stay. */
const attributes = new Map<string, string>([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['httpEquiv', 'http-equiv'],
  ...['autoComplete', 'colSpan', 'dateTime', 'hrefLang', 'inputMode', 'maxLength', 'minLength', 'readOnly', 'rowSpan', 'spellCheck', 'tabIndex'].map((name) => [name, name.toLowerCase()] as const),
]);
const safeName = /^[a-zA-Z][\w:.-]*$/;

function attributeOf(name: string): string {
  const known = attributes.get(name);
  if (known !== undefined) return known;
  if (!safeName.test(name) || /^on[A-Z]/.test(name)) throw new Error(`“${name}” is no attribute that a page may write.`);
  attributes.set(name, name);
  return name;
}

const special = /["&<]/;
const specials = /["&<]/g;
const entities: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

const escaped = (text: string): string => (special.test(text) ? text.replace(specials, (character) => entities[character] ?? '') : text);

