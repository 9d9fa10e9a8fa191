/** In the State's own words, in both languages. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  title: 'In the State’s own words',
  titleOf: (name: string) => `In the State’s own words: ${name}`,
  lead: (most: number) => `Up to ${most} words for each pillar, signed by the Correspondent. They are what the State says, not what Entente found.`,
  signed: (day: string) => `Signed by the Correspondent on ${day}.`,
  none: 'The State has not said anything here.',
  earlier: 'Earlier words',
  earlierOf: (pillar: string, day: string) => `${pillar}, signed on ${day}`,
  history: 'All its words, and earlier ones',
  english: 'In English',
  french: 'In French',
  hint: (most: number) => `At most ${most} words in each language. Either may be left empty; the other is then shown, and said to be in its language.`,
  sign: (pillar: string, of: string) => `Sign as Correspondent ${of}: ${pillar}`,
  tooMany: (words: number, most: number) => `${words} words; ${most} is the most. Nothing was lost: shorten it and sign again.`,
  nothingNew: 'This is what stands already, word for word.',
};

const fr: typeof en = {
  title: 'Dans les mots de l’État',
  titleOf: (name) => `Dans les mots de l’État : ${name}`,
  lead: (most) => `Jusqu’à ${most} mots par pilier, signés par le Correspondant permanent. C’est ce que dit l’État, et non ce qu’Entente a trouvé.`,
  signed: (day) => `Signé par le Correspondant permanent le ${day}.`,
  none: 'L’État n’a rien dit ici.',
  earlier: 'Textes antérieurs',
  earlierOf: (pillar, day) => `${pillar}, signé le ${day}`,
  history: 'Tous ses textes, y compris antérieurs',
  english: 'En anglais',
  french: 'En français',
  hint: (most) => `${most} mots au plus dans chaque langue. L’une ou l’autre peut rester vide ; l’autre est alors présentée, et sa langue indiquée.`,
  sign: (pillar, of) => `Signer comme Correspondant permanent ${of} : ${pillar}`,
  tooMany: (words, most) => `${words} mots ; ${most} au plus. Rien n’est perdu : abrégez et signez à nouveau.`,
  nothingNew: 'C’est déjà ce qui est en place, mot pour mot.',
};

export const ownWordsTexts: Record<Locale, typeof en> = { en, fr };
