/** The words of the frame and of the components. French carries its no-break spaces as escapes, so that they are seen. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  name: 'Entente',
  tagline: 'Drug-policy co-operation between States',
  skip: 'Skip to the content',
  home: 'Home',
  search: 'Search',
  searchLabel: 'Search the platform',
  languageLabel: 'Language',
  signIn: 'Sign in',
  signOut: 'Sign out',
  menuLabel: 'Main menu',
  crumbsLabel: 'You are here',
  footerLabel: 'About this platform',
  namesNotice:
    'The names and boundaries shown do not imply any position on the legal status of any territory. Any reference to Kosovo is to be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.',
  independence:
    'Entente is an independent, open-source project. It is not an official site of the Council of Europe nor of its Pompidou Group, and speaks for neither.',
  mapSource: 'Base map: Natural Earth, adapted by Visionscarto.',

  originalIn: (language: string) => `original in ${language}`,
  machineTranslation: 'machine translation',
  staleTranslation: 'translation older than the original',
  inLanguage: (language: string) => `in ${language}`,

  inventedStates: 'Invented States',
  inventedLead: 'These States are invented for demonstrations, with everything that is said of them. They stand in no list, count, map or comparison of real States.',
  tryInvented: 'Try it with an invented State:',

  noRows: 'There is nothing to show for this choice.',
  scrollHint: 'Scroll sideways to see the whole table.',
  sortBy: (column: string) => `Sort by ${column}`,
  download: 'Download:',
  downloadAs: (format: string, caption: string) => `${format}: ${caption}`,
  highlighted: 'your selection',

  apply: 'Apply',
  clear: 'Clear',
  any: 'All',
  choose: 'Choose',
  optional: '(optional)',
  errorTitle: (count: number) => (count === 1 ? 'There is 1 thing to put right' : `There are ${count} things to put right`),
  errorPrefix: 'Error:',

  paginationLabel: 'Pages of results',
  letters: (list: string) => `${list}: go to a letter`,
  previous: 'Previous page',
  next: 'Next page',
  page: (number: number) => `Page ${number}`,

  source: 'Source:',
  sources: 'Sources',
  passage: 'passage:',
  readOn: (day: string) => `read on ${day}`,

  quoteTitle: 'Quote this',
  quoteIntro: 'One sentence with its source, ready for a note, in both languages.',
  copy: 'Copy',
  copyForWord: 'Copy for Word',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text instead.',
  permalink: 'Permanent address:',

  newerDiffers: 'A newer published value differs',
  newerText: (label: string, words: string) => `${label}: “${words}”`,
  correctionStands: 'What was corrected here stands on this page.',

  warning: 'Please note',
  success: 'Done',

  galleryTitle: 'Components',
  galleryLead: 'The parts that every page is made of, each with invented examples and what it promises to people who use a keyboard, a screen reader or no script.',
  galleryPromises: 'What it promises',
};

const fr: typeof en = {
  name: 'Entente',
  tagline: 'Coopération entre États sur les politiques en matière de drogues',
  skip: 'Aller au contenu',
  home: 'Accueil',
  search: 'Rechercher',
  searchLabel: 'Rechercher dans la plateforme',
  languageLabel: 'Langue',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  menuLabel: 'Menu principal',
  crumbsLabel: 'Vous êtes ici',
  footerLabel: 'À propos de la plateforme',
  namesNotice:
    'Les désignations employées et les frontières représentées n’impliquent aucune prise de position quant au statut juridique d’un territoire. Toute référence au Kosovo doit être comprise en pleine conformité avec la résolution 1244 du Conseil de sécurité des Nations Unies, sans préjuger du statut du Kosovo.',
  independence:
    'Entente est un projet indépendant, à code source ouvert. Ce n’est pas un site officiel du Conseil de l’Europe ni de son Groupe Pompidou, et il ne s’exprime au nom ni de l’un ni de l’autre.',
  mapSource: 'Fond de carte\u00a0: Natural Earth, adapté par Visionscarto.',

  originalIn: (language) => `original en ${language}`,
  machineTranslation: 'traduction automatique',
  staleTranslation: 'traduction antérieure à l’original',
  inLanguage: (language) => `en ${language}`,

  inventedStates: 'États inventés',
  inventedLead: 'Ces États sont inventés pour les démonstrations, avec tout ce qui en est dit. Ils ne figurent dans aucune liste, aucun décompte, aucune carte ni aucune comparaison d’États réels.',
  tryInvented: 'Essayer avec un État inventé :',

  noRows: 'Rien à afficher pour ce choix.',
  scrollHint: 'Faites défiler vers la droite pour voir tout le tableau.',
  sortBy: (column) => `Trier par ${column}`,
  download: 'Télécharger\u00a0:',
  downloadAs: (format, caption) => `${format}\u00a0: ${caption}`,
  highlighted: 'votre sélection',

  apply: 'Appliquer',
  clear: 'Effacer',
  any: 'Tous',
  choose: 'Choisissez',
  optional: '(facultatif)',
  errorTitle: (count) => (count < 2 ? 'Il y a 1 point à corriger' : `Il y a ${count} points à corriger`),
  errorPrefix: 'Erreur\u00a0:',

  paginationLabel: 'Pages de résultats',
  letters: (list) => `${list} : aller à une lettre`,
  previous: 'Page précédente',
  next: 'Page suivante',
  page: (number) => `Page ${number}`,

  source: 'Source\u00a0:',
  sources: 'Sources',
  passage: 'passage\u00a0:',
  readOn: (day) => `lu le ${day}`,

  quoteTitle: 'Citer',
  quoteIntro: 'Une phrase et sa source, prêtes pour une note, dans les deux langues.',
  copy: 'Copier',
  copyForWord: 'Copier pour Word',
  copied: 'Copié',
  copyFailed: 'Copie impossible. Sélectionnez plutôt le texte.',
  permalink: 'Adresse permanente\u00a0:',

  newerDiffers: 'Une valeur publiée plus récente diffère',
  newerText: (label, words) => `${label} : « ${words} »`,
  correctionStands: 'Ce qui a été corrigé ici reste en vigueur sur cette page.',

  warning: 'À noter',
  success: 'C’est fait',

  galleryTitle: 'Composants',
  galleryLead:
    'Les éléments dont chaque page est faite, avec des exemples inventés et ce que chacun promet aux personnes qui utilisent un clavier, un lecteur d’écran ou aucun script.',
  galleryPromises: 'Ce qu’il promet',
};

export type UiTexts = typeof en;
export const uiTexts: Readonly<Record<Locale, UiTexts>> = { en, fr };
