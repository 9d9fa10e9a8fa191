/** Sources and methods. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Prose } from './prose.ts';

const en: Prose = {
  title: 'Sources and methods',
  lead: 'How answers are worded, where they come from, how sure they are, and what is not known.',
  sections: [
    {
      id: 'answers',
      title: 'How an answer is worded',
      paragraphs: [
        'The atlas asks every State the same closed questions. A question has a few possible answers, a version, and guidance on how to answer it; when it is asked differently, it becomes another version. An answer is one State’s situation over a period, and reads as a sentence: “In Malta, …”.',
        'Law and practice are apart: a question says which of the two it asks about. That a service exists does not mean that the law permits it, and that a source does not list it does not mean that it is not there.',
        'Everything here comes from public sources and was not reviewed by the States. No State has spoken, and none is bound.',
      ],
    },
    {
      id: 'sources',
      title: 'Sources',
      paragraphs: [
        'Each answer, date, finding and cost names its source: document, publisher, year, and address where there is one. Where only a copy at another place was read, the publisher and title stand without an address. Addresses are citations; documents move, and some no longer answer.',
        'Facts were taken and worded anew; no source was copied table by table.',
      ],
    },
    {
      id: 'certainty',
      title: 'How sure, and how it was read',
      paragraphs: ['Two things are said of a record and never merged into one: how sure the person was who entered it, and whether the source was read for it.'],
      signs: ['confidence', 'evidence'],
      after: ['“Known, not re-read” means general knowledge of the named publication: treat it as provisional. Records that were neither read nor sure are not shown at all.'],
    },
    {
      id: 'unknowns',
      title: 'What is not known',
      paragraphs: ['“Unknown” is four different things, and a fifth is about a source. Each has its own words and its own sign, on the page and in files.'],
      signs: ['unknowns'],
      after: ['“None seen in the source” means that a source which lists what exists does not list the State. It is neither zero nor “not known”, and it stops being shown as current 36 months after its source.'],
    },
    {
      id: 'dates',
      title: 'Two clocks',
      paragraphs: [
        'A date is never sharper than its source: a change known to the year is shown as “during 2012”. Where a source saw a practice without saying when it began, the date is that of the sighting, and the page does not say that it was introduced then.',
        'Any view can be asked as of a day in the world, and as of what was known here at a revision. A correction does not overwrite: it adds a revision. A permanent address carries its revision, and cannot move.',
        'Membership of a body is such a fact with dates. Notification, decision and effect are three of them. Where only bounds are known, membership counts as certain from the later bound of its beginning to the earlier bound of its end, and as possible between the outer ones.',
      ],
      links: [{ path: '/states', label: 'States and what they belong to' }],
    },
    {
      id: 'evidence',
      title: 'Research, practice and costs',
      paragraphs: [
        'A rating of evidence belongs to one option and one outcome, not to an option as a whole. Most findings are not graded, and say so. Research, experience and feasibility are shown apart and never averaged in silence.',
        'Practices that failed and practices never measured are kept. Costs keep their currency, year and price base.',
      ],
    },
    {
      id: 'indicators',
      title: 'Indicators',
      paragraphs: [
        'A value is as its source prints it, with the year of the data and with whom or where it covers. A true zero, a figure that the source itself does not have, and nothing on record are three different things. Where only an interval is published, only the interval is shown.',
        'A chart shows the States that the reader chose, by name. Points are joined only from one year to the next and where the same is counted in the same way; a city, or a part of a State, is never shown as the State. That an indicator stands beside a challenge or an option says that they are about the same thing, not that one explains the other.',
      ],
      links: [{ path: '/indicators', label: 'Indicators' }],
    },
    {
      id: 'ranking',
      title: 'What is never done',
      paragraphs: ['States are never ranked, scored, sorted by merit or set against a median. Lists are alphabetical in the language of the reader. How complete the record of a State is, is that State’s own business, and is shown of questions only.'],
    },
    {
      id: 'languages',
      title: 'Two languages',
      paragraphs: ['English and French are equal: each text knows its original, who translated it and whether the translation is older than the original, and says so on the page. The French texts that ship await a second native reader.'],
    },
    {
      id: 'corrections',
      title: 'If something is wrong',
      paragraphs: ['Tell whoever runs this copy, with the address of the page and a source. A correction is kept beside what was said before it.'],
    },
  ],
};

const fr: Prose = {
  title: 'Sources et méthodes',
  lead: 'Comment les réponses sont formulées, d’où elles viennent, quel est leur degré de certitude, et ce qui n’est pas connu.',
  sections: [
    {
      id: 'answers',
      title: 'Comment une réponse est formulée',
      paragraphs: [
        'L’atlas pose à chaque État les mêmes questions fermées. Une question a quelques réponses possibles, une version et des indications pour y répondre ; posée autrement, elle devient une autre version. Une réponse est la situation d’un État sur une période, et se lit comme une phrase : « À Malte, … ».',
        'Le droit et la pratique sont distincts : une question dit sur lequel des deux elle porte. Qu’un service existe ne signifie pas que le droit le permet, et qu’une source ne le recense pas ne signifie pas qu’il n’existe pas.',
        'Tout provient de sources publiques et n’a pas été relu par les États. Aucun État ne s’est exprimé, et aucun n’est engagé.',
      ],
    },
    {
      id: 'sources',
      title: 'Sources',
      paragraphs: [
        'Chaque réponse, date, constat ou coût nomme sa source : document, éditeur, année et, s’il en est une, adresse. Lorsque seule une copie conservée ailleurs a été lue, l’éditeur et le titre figurent sans adresse. Les adresses sont des références ; les documents se déplacent, et certaines ne répondent plus.',
        'Seuls des faits ont été repris, et reformulés ; aucune source n’a été recopiée tableau par tableau.',
      ],
    },
    {
      id: 'certainty',
      title: 'Degré de certitude, et manière de lire',
      paragraphs: ['Deux choses sont dites d’une donnée et jamais fondues en une seule : le degré de certitude de la personne qui l’a saisie, et le fait que la source ait été lue ou non à cette fin.'],
      signs: ['confidence', 'evidence'],
      after: ['« Connu, non relu » renvoie à une connaissance générale de la publication nommée : à tenir pour provisoire. Ce qui n’était ni lu ni sûr n’est pas montré du tout.'],
    },
    {
      id: 'unknowns',
      title: 'Ce qui n’est pas connu',
      paragraphs: ['« Inconnu » recouvre quatre choses différentes, et une cinquième porte sur une source. Chacune a ses mots et son signe, sur la page comme dans les fichiers.'],
      signs: ['unknowns'],
      after: ['« Aucun recensé dans la source » signifie qu’une source qui recense ce qui existe ne cite pas l’État. Ce n’est ni zéro ni « non connu », et cela cesse d’être présenté comme actuel 36 mois après la source.'],
    },
    {
      id: 'dates',
      title: 'Deux horloges',
      paragraphs: [
        'Une date n’est jamais plus précise que sa source : un changement connu à l’année près s’affiche « courant 2012 ». Lorsqu’une source a vu une pratique sans dire quand elle a commencé, la date est celle de l’observation, et la page ne dit pas que la pratique a été introduite alors.',
        'Toute vue peut être demandée à une date du monde, et selon ce qui était connu ici à une révision. Une correction n’écrase rien : elle ajoute une révision. Une adresse permanente porte sa révision, et ne peut bouger.',
        'L’appartenance à une instance est un tel fait daté. La notification, la décision et l’effet en sont trois dates. Lorsque seules des bornes sont connues, l’appartenance est tenue pour certaine de la dernière borne de son début à la première borne de sa fin, et pour possible entre les bornes extrêmes.',
      ],
      links: [{ path: '/states', label: 'Les États et ce à quoi ils appartiennent' }],
    },
    {
      id: 'evidence',
      title: 'Recherche, pratique et coûts',
      paragraphs: [
        'Une cotation des données probantes se rapporte à une option et à un résultat, non à une option dans son ensemble. La plupart des constats ne sont pas cotés, et cela est dit. La recherche, l’expérience et la faisabilité sont présentées séparément, et jamais confondues en silence dans une moyenne.',
        'Les pratiques qui ont échoué et celles que l’on n’a jamais mesurées sont conservées. Les coûts gardent leur monnaie, leur année et leur base de prix.',
      ],
    },
    {
      id: 'indicators',
      title: 'Indicateurs',
      paragraphs: [
        'Une valeur est telle que sa source l’imprime, avec l’année des données et la population ou le lieu qu’elle couvre. Un zéro véritable, un chiffre que la source elle-même n’a pas et l’absence de toute valeur enregistrée sont trois choses différentes. Lorsque seul un intervalle est publié, seul l’intervalle est montré.',
        'Un graphique montre les États choisis par le lecteur, par ordre alphabétique. Les points ne sont reliés que d’une année à la suivante, et quand la même chose est comptée de la même façon ; une ville, ou une partie d’un État, n’est jamais présentée comme l’État. La présence d’un indicateur à côté d’un défi ou d’une option dit qu’ils portent sur la même chose, non que l’un explique l’autre.',
      ],
      links: [{ path: '/indicators', label: 'Indicateurs' }],
    },
    {
      id: 'ranking',
      title: 'Ce qui ne se fait jamais',
      paragraphs: ['Les États ne sont jamais classés, notés, triés selon leur mérite ni comparés à une médiane. Les listes suivent l’ordre alphabétique de la langue du lecteur. Ce qui est consigné ou non au sujet d’un État est l’affaire de cet État ; la couverture n’est montrée que par question.'],
    },
    {
      id: 'languages',
      title: 'Deux langues',
      paragraphs: ['Le français et l’anglais sont égaux : chaque texte connaît son original, sait qui l’a traduit et si la traduction est antérieure à l’original, et la page le dit. Les textes français fournis attendent un second lecteur de langue maternelle.'],
    },
    {
      id: 'corrections',
      title: 'Si quelque chose est inexact',
      paragraphs: ['Signalez-le à la personne qui gère cette copie, avec l’adresse de la page et une source. Une correction est conservée à côté de ce qui avait été dit auparavant.'],
    },
  ],
};

export const methods: Readonly<Record<Locale, Prose>> = { en, fr };
