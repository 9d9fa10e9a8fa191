/** The pages about the platform: prose in both languages, section by section, which the compiler holds side by side. */
import type { Locale } from '#kernel/text/locale.ts';
import { accessibility } from './about/accessibility.ts';
import { data } from './about/data.ts';
import { methods } from './about/methods.ts';
import { privacy } from './about/privacy.ts';
import type { Prose } from './about/prose.ts';

/** By the last part of their address, `/about/methods`. */
export const aboutPages: Readonly<Record<string, Readonly<Record<Locale, Prose>>>> = { methods, accessibility, privacy, data };
