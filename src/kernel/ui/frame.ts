/** What stands around every page, and what a page function hands over to be framed. */
import type { VNode } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';

export interface MenuEntry {
  readonly label: Readonly<Record<Locale, string>>;
  /** Without the language prefix, such as `/atlas`. Addresses below `/api` and whole `https` addresses stay as they are. */
  readonly path: string;
}

/** The last crumb is the page itself and needs no path. Home is put first by the breadcrumbs. */
export interface Crumb {
  readonly label: string;
  /** Without the language prefix. */
  readonly path?: string | undefined;
}

export interface Frame {
  readonly locale: Locale;
  /** Without the language prefix and with the query string, such as `/atlas?year=2024`. Home is `/`. */
  readonly path: string;
  readonly menu: readonly MenuEntry[];
  readonly footer: readonly MenuEntry[];
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  /** Address of an SVG picture. */
  readonly icon?: string | undefined;
  /** Where the platform is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** An Atom feed of what this page lists; its path as a menu entry's. */
  readonly feed?: { readonly title: string; readonly path: string } | undefined;
  /** Who has signed in. Never in a frame whose bytes are kept for others. */
  readonly person?: { readonly name: string } | undefined;
}

export interface Page {
  readonly title: string;
  readonly description?: string | undefined;
  /** Empty on the home page only. */
  readonly crumbs: readonly Crumb[];
  readonly body: VNode;
  readonly noIndex?: boolean | undefined;
  /** The id of the form whose fields are those of the address: an error in one leads to it. */
  readonly form?: string | undefined;
  /** Scripts of this page alone, beside those of the frame. */
  readonly scripts?: readonly string[] | undefined;
}

/** The address of a path in a language: `/atlas` becomes `/fr/atlas`. */
export function addressIn(locale: Locale, path: string): string {
  if (/^https?:\/\//.test(path) || path.startsWith('/api/')) return path;
  return path === '/' ? `/${locale}` : path.startsWith('/?') ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}

/** Where to sign in, and to come back from to the address that was asked for. */
export function signInAddress(locale: Locale, asked: string | undefined): string {
  const page = addressIn(locale, '/sign-in');
  return asked === undefined || asked.startsWith(page) ? page : `${page}?to=${encodeURIComponent(asked)}`;
}

/** Whether a menu entry is the section that the path lies in. */
export function isSectionOf(entry: Pick<MenuEntry, 'path'>, path: string): boolean {
  const asked = path.split(/[?#]/)[0] ?? '/';
  return entry.path === '/' ? asked === '/' : asked === entry.path || asked.startsWith(`${entry.path}/`);
}
