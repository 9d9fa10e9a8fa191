/** The accessibility statement: what was aimed at, what was checked and how, and what was not. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Prose } from './prose.ts';

const en: Prose = {
  title: 'Accessibility',
  lead: 'Everyone must be able to read, ask and answer here: with a keyboard, a screen reader, a small screen, without scripts, on paper.',
  sections: [
    {
      id: 'aim',
      title: 'What it aims at',
      paragraphs: ['Level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, and the European standard EN 301 549.'],
    },
    {
      id: 'status',
      title: 'Where it stands',
      paragraphs: [
        'This is a self-assessment of 24 November 2026. Conformity is not claimed: no independent audit was made, and no one who uses assistive technology every day has tested it yet.',
      ],
    },
    {
      id: 'checked',
      title: 'What is checked at every change',
      paragraphs: ['For each type of page, in both languages:'],
      list: [
        'an automated examination (axe) finds no fault, in light and dark colours;',
        'the HTML is valid;',
        'nothing has to be scrolled sideways at 320 pixels, but for wide tables inside their own region;',
        'it works without scripts, and each form can be sent by keyboard.',
      ],
      after: ['Automated examinations find only a part of what may be wrong.'],
    },
    {
      id: 'built',
      title: 'How it is built',
      paragraphs: [],
      list: [
        'Charts and maps have a name, a description, and a table beside them that says the same.',
        'No meaning hangs on a colour alone: pillars have an icon and a word, answers a pattern and a sign.',
        'Each page has one main heading, landmarks, a link past the navigation, and says which language each of its texts is in.',
        'Movement is left out for those who ask their device for less of it.',
      ],
    },
    {
      id: 'limits',
      title: 'Known limits',
      paragraphs: [],
      list: [
        'Large comparisons are wide tables: on a phone they scroll inside their own region.',
        'The shapes on the map are small; the tile map and the table hold the same.',
        'Documents that sources lead to belong to others, and may not be accessible.',
      ],
    },
    {
      id: 'tell',
      title: 'If something stands in your way',
      paragraphs: ['Tell whoever runs this copy which page it was and what you use. If the answer does not help, the body that watches over accessibility in your State can be asked.'],
      links: [{ path: '/components', label: 'Every component, with what it promises' }],
    },
  ],
};

const fr: Prose = {
  title: 'Accessibilité',
  lead: 'Chacun doit pouvoir lire, demander et répondre ici : au clavier, avec un lecteur d’écran, sur un petit écran, sans script, sur papier.',
  sections: [
    {
      id: 'aim',
      title: 'L’objectif',
      paragraphs: ['Le niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2, et la norme européenne EN 301 549.'],
    },
    {
      id: 'status',
      title: 'Où nous en sommes',
      paragraphs: [
        'Ceci est une auto-évaluation du 24 novembre 2026. Aucune conformité n’est revendiquée : aucun audit indépendant n’a été fait, et aucune personne utilisant chaque jour une technologie d’assistance ne l’a encore mis à l’épreuve.',
      ],
    },
    {
      id: 'checked',
      title: 'Ce qui est vérifié à chaque changement',
      paragraphs: ['Pour chaque type de page, dans les deux langues :'],
      list: [
        'un examen automatique (axe) ne relève aucun défaut, en couleurs claires et sombres ;',
        'le HTML est valide ;',
        'rien n’oblige à défiler latéralement à 320 pixels, hormis de larges tableaux dans leur propre zone ;',
        'tout fonctionne sans script, et chaque formulaire peut être envoyé au clavier.',
      ],
      after: ['Un examen automatique ne trouve qu’une partie de ce qui peut clocher.'],
    },
    {
      id: 'built',
      title: 'Comment c’est construit',
      paragraphs: [],
      list: [
        'Graphiques et cartes ont un nom, une description, et à côté d’eux un tableau qui dit la même chose.',
        'Aucun sens ne tient à la seule couleur : les piliers ont une icône et un mot, les réponses un motif et un signe.',
        'Chaque page a un titre principal, des repères, un lien pour passer la navigation, et indique la langue de chacun de ses textes.',
        'Les mouvements sont supprimés pour qui le demande à son appareil.',
      ],
    },
    {
      id: 'limits',
      title: 'Limites connues',
      paragraphs: [],
      list: [
        'Les grandes comparaisons sont de larges tableaux : sur un téléphone, ils défilent dans leur propre zone.',
        'Les formes de la carte sont petites ; la carte en tuiles et le tableau contiennent la même chose.',
        'Les documents auxquels mènent les sources appartiennent à d’autres et peuvent ne pas être accessibles.',
      ],
    },
    {
      id: 'tell',
      title: 'Si quelque chose vous fait obstacle',
      paragraphs: ['Dites à la personne qui gère cette copie de quelle page il s’agit et ce que vous utilisez. Si la réponse ne suffit pas, l’organisme qui veille à l’accessibilité dans votre État peut être saisi.'],
      links: [{ path: '/components', label: 'Chaque composant, et ce qu’il promet' }],
    },
  ],
};

export const accessibility: Readonly<Record<Locale, Prose>> = { en, fr };
