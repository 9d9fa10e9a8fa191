/** Open data and the API. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Prose } from './prose.ts';

const en: Prose = {
  title: 'Open data and API',
  lead: 'Everything that can be read here can be taken away and used: by a person, by a spreadsheet, by a program.',
  sections: [
    {
      id: 'files',
      title: 'Files',
      paragraphs: ['Tables can be downloaded below them, as CSV and as JSON. The file is the page: put .csv or .json after the path, and keep what follows the question mark.'],
      list: ['/en/states.csv?body=pompidou-group&on=2012-01-01', '/en/states/MT.json'],
      after: ['Column names are the same in both languages; columns of words end in _en and _fr. Dates are as precise as known, and the kinds of “unknown” are told apart.'],
    },
    {
      id: 'api',
      title: 'API',
      paragraphs: ['The API answers in JSON below /api/v1, is described by OpenAPI 3.1, and may be called from any site. Lists answer “items”, and “next” where there is more. Errors are problem documents (RFC 9457). No key is needed; a program that asks more than a few times a second may be told to wait.'],
      links: [
        { path: '/api', label: 'Routes, parameters and examples' },
        { path: '/api/v1/openapi.json', label: 'OpenAPI document' },
      ],
    },
    {
      id: 'feeds',
      title: 'Feeds',
      paragraphs: ['What was added or changed, in each language, newest first.'],
      links: [
        { path: '/feed.atom', label: 'Atom' },
        { path: '/feed.json', label: 'JSON Feed' },
      ],
    },
    {
      id: 'citing',
      title: 'Citing',
      paragraphs: ['An answer can be quoted from its own page, in both languages, with its source. The permanent address given there carries the revision, so that what you cite stays what you saw.'],
    },
    {
      id: 'licence',
      title: 'Licence',
      paragraphs: [
        'Software, questions, labels and sentences are under the European Union Public Licence 1.2. Facts are free. Each row keeps its source, and should keep it when it is used again: documents and databases of others have their own terms.',
        'The names and boundaries shown imply no position on the legal status of any territory. Disclaimers that belong to a name go with it.',
      ],
      links: [{ path: 'https://eupl.eu/1.2/en/', label: 'European Union Public Licence 1.2' }],
    },
  ],
};

const fr: Prose = {
  title: 'Données ouvertes et API',
  lead: 'Tout ce qui se lit ici peut être emporté et réutilisé : par une personne, un tableur, un programme.',
  sections: [
    {
      id: 'files',
      title: 'Fichiers',
      paragraphs: ['Les tableaux se téléchargent au-dessous d’eux, en CSV et en JSON. Le fichier est la page : ajoutez .csv ou .json au chemin, et gardez ce qui suit le point d’interrogation.'],
      list: ['/fr/states.csv?body=pompidou-group&on=2012-01-01', '/fr/states/MT.json'],
      after: ['Les noms de colonnes sont les mêmes dans les deux langues ; les colonnes de mots se terminent par _en et _fr. Les dates sont aussi précises que connues, et les sortes d’« inconnu » sont distinguées.'],
    },
    {
      id: 'api',
      title: 'API',
      paragraphs: ['L’API répond en JSON sous /api/v1, est décrite en OpenAPI 3.1 et peut être appelée depuis n’importe quel site. Les listes répondent « items », et « next » s’il y a une suite. Les erreurs sont des documents de problème (RFC 9457). Aucune clé n’est nécessaire ; un programme qui demande plus de quelques fois par seconde peut être prié d’attendre.'],
      links: [
        { path: '/api', label: 'Routes, paramètres et exemples' },
        { path: '/api/v1/openapi.json', label: 'Document OpenAPI' },
      ],
    },
    {
      id: 'feeds',
      title: 'Flux',
      paragraphs: ['Ce qui a été ajouté ou modifié, dans chaque langue, du plus récent au plus ancien.'],
      links: [
        { path: '/feed.atom', label: 'Atom' },
        { path: '/feed.json', label: 'JSON Feed' },
      ],
    },
    {
      id: 'citing',
      title: 'Citer',
      paragraphs: ['Une réponse peut être citée depuis sa propre page, dans les deux langues, avec sa source. L’adresse permanente qui y figure porte la révision : ce que vous citez reste ce que vous avez vu.'],
    },
    {
      id: 'licence',
      title: 'Licence',
      paragraphs: [
        'Le logiciel, les questions, les libellés et les phrases sont sous Licence publique de l’Union européenne 1.2. Les faits sont libres. Chaque ligne garde sa source et devrait la garder lorsqu’elle est réutilisée : les documents et bases de données d’autrui ont leurs propres conditions.',
        'Les désignations employées et les frontières représentées n’impliquent aucune prise de position quant au statut juridique d’un territoire. Une mention qui accompagne un nom en est inséparable.',
      ],
      links: [{ path: 'https://eupl.eu/1.2/fr/', label: 'Licence publique de l’Union européenne 1.2' }],
    },
  ],
};

export const data: Readonly<Record<Locale, Prose>> = { en, fr };
