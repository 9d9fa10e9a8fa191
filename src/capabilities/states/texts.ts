/** Every word this room shows, in both languages. Proper names of bodies and States are data. */
import type { Locale } from '#kernel/text/locale.ts';
import { writtenDate, writtenWhen } from '#kernel/text/dates.ts';
import { precisionOf, type Day, type PartialDate } from '#kernel/values/dates.ts';
import type { Stage, Standing } from './rules.ts';

const inEnglish = new Intl.ListFormat('en', { type: 'conjunction' });
const inFrench = new Intl.ListFormat('fr', { type: 'conjunction' });

const isSameDay = (day: Day, today: Day) => day === today;

const en = {
  states: 'States',
  statesLead: 'Who belongs to what is a fact with dates. Choose a body and a day to see its members then; choose a State to see what is on record about it.',
  state: 'State',
  body: 'Body',
  filterLabel: 'Choose a body and a day',
  membersOf: 'Members of',
  everyState: 'Every State on record',
  onDay: 'On the day',
  asOfHint: 'The page as of another day',
  show: 'Show',
  known: 'As known at revision',
  allStates: (count: number) => `${count} States on record`,
  allStatesNote: 'In alphabetical order. Under each body, the years of membership or another standing; a dash means that none is on record.',
  membersCount: (count: number, day: Day, today: Day) =>
    isSameDay(day, today)
      ? count === 1
        ? `1 State is a member today, ${writtenDate('en', day)}.`
        : `${count} States are members today, ${writtenDate('en', day)}.`
      : count === 1
        ? `1 State was a member on ${writtenDate('en', day)}.`
        : `${count} States were members on ${writtenDate('en', day)}.`,
  participantsCount: (count: number, day: Day, today: Day) =>
    isSameDay(day, today)
      ? count === 1
        ? `1 State takes part today, ${writtenDate('en', day)}.`
        : `${count} States take part today, ${writtenDate('en', day)}.`
      : count === 1
        ? `1 State took part on ${writtenDate('en', day)}.`
        : `${count} States took part on ${writtenDate('en', day)}.`,
  possibleCount: (count: number) =>
    count === 1
      ? 'For 1 more, the sources read give bounds only: it may have been a member on that day. It is listed, and not counted.'
      : `For ${count} more, the sources read give bounds only: they may have been members on that day. They are listed, and not counted.`,
  notFoundedYet: (founded: PartialDate) => `The body was founded ${writtenWhen('en', founded)}.`,
  participantsOnDay: (day: Day) => `Participants on ${writtenDate('en', day)}`,
  membersOnDay: (day: Day) => `Members on ${writtenDate('en', day)}`,
  membersTable: 'Members and other participants on this day',
  tileDescription: 'Each State as a tile of the same size, placed roughly as on a map. The table below says the same in words.',
  mayHaveBeen: 'May have been a member',
  standing: { member: 'Member', observer: 'Observer', participant: 'Participant', network_participant: 'Participant in a network' } satisfies Record<Standing, string>,
  stage: { 'not-yet': 'Not yet', possible: 'Not certain', certain: 'Yes', former: 'No longer' } satisfies Record<Stage, string>,
  standingColumn: 'Standing',
  since: (from: PartialDate) => `since ${writtenDate('en', from)}`,
  sinceYear: (year: string) => `since ${year}`,
  sinceYearAtLatest: (year: string) => `since ${year} at the latest`,
  yearsFromAtLatest: (from: string, until: string) => `${from} at the latest, to ${until}`,
  years: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  untilAtLeast: (year: string) => `until ${year} at least`,
  noneOnRecord: 'none on record',
  firstDay: 'Since',
  lastDay: 'Last day',
  between: (earliest: PartialDate, latest: PartialDate) => `between ${writtenDate('en', earliest)} and ${writtenDate('en', latest)}`,
  atLatest: (latest: PartialDate) => `${writtenDate('en', latest)} at the latest`,
  atLeast: (earliest: PartialDate) => `${writtenDate('en', earliest)} at the earliest`,
  notKnownSince: 'not known',
  stillHolds: 'no end on record',
  steps: 'Notified, decided, effective',
  notified: (date: PartialDate) => `Notified ${writtenWhen('en', date)}`,
  decided: (date: PartialDate) => `Decided ${writtenWhen('en', date)}`,
  effective: (date: PartialDate) => `Effective ${writtenWhen('en', date)}`,
  stepsNotKnown: (steps: readonly ('notified' | 'decided' | 'effective')[]) =>
    `Not known: ${inEnglish.format(steps.map((step) => ({ notified: 'notification', decided: 'decision', effective: 'effect' })[step]))}`,
  ofTheEnd: 'Of the end:',
  howSure: 'How sure',
  source: 'Source',
  sourceOfEnd: 'Of the end:',
  aboutDates: 'A date is shown as precisely as its source gives it. Where a source gives bounds only, membership counts as certain from the later bound. Notification, decision and effect are three dates.',

  formalName: 'Formal name',
  region: 'Region',
  languages: 'Official languages',
  code: 'Code',
  presidenciesHeld: 'Presidencies',
  presidencyOf: (body: string, years: string) => `Presidency, ${body}, ${years}`,
  vicePresidencyOf: (body: string, years: string) => `Vice-presidency, ${body}, ${years}`,
  memberships: 'Memberships',
  membershipsOn: (day: Day, today: Day) => (isSameDay(day, today) ? `Member today, ${writtenDate('en', day)}:` : `Member on ${writtenDate('en', day)}:`),
  memberOfNone: (day: Day, today: Day) =>
    isSameDay(day, today) ? `No membership is on record today, ${writtenDate('en', day)}.` : `No membership is on record for ${writtenDate('en', day)}.`,
  mayHaveBeenMemberOf: 'Not certain on that day:',
  membershipsOverTime: (name: string) => `${name}: memberships over time`,
  membershipsDescription: 'One row for each body and standing, drawn up to the day asked for.',
  membershipsTable: 'Memberships, with their dates and sources',
  panelFailed: 'This part of the page could not be shown. The rest is complete.',
  allStatesLink: 'All States',
  inventedDescription: (name: string) => `${name}: invented for demonstrations, with everything that is said of it.`,
  stateDescription: (name: string) => `${name}: memberships by date, and what public sources say about drug policy, each answer with its source.`,

  bodies: 'Bodies',
  founded: (date: PartialDate) => `Founded ${writtenWhen('en', date)}.`,
  history: 'Members over time',
  historyTitle: (name: string) => `${name}: who was a member, when`,
  historyDescription: 'One row for each State, in alphabetical order, drawn up to the day asked for.',
  historyTable: 'Accessions and withdrawals, with their dates and sources',
  views: 'Parts of this page',
  view: { members: 'Members', organs: 'Organs and networks', events: 'Presidencies, programmes, conferences' },
  organs: 'Organs',
  composition: 'Composition',
  frequency: 'Meets',
  functions: 'Does',
  networks: 'Networks and working groups',
  networkDetail: 'What is exchanged, how often, what comes out',
  networksNote: 'What they exchange and who takes part, as public pages describe them. Some are closed: the status says so.',
  network: 'Network',
  status: 'Status',
  participants: 'Who takes part',
  exchanges: 'What is exchanged',
  outputs: 'What comes out',
  access: 'Access',
  presidencies: 'Presidencies',
  presidenciesTable: 'Presidencies and vice-presidencies, newest first',
  presidency: 'Presidency',
  vicePresidency: 'Vice-presidency',
  period: 'Years',
  yearsFromTo: (from: string, to: string) => (from === '' ? `until ${to}` : to === '' ? `since ${from}` : from === to ? from : `${from} to ${to}`),
  programmes: 'Work programmes',
  programmesTable: 'Work programmes, newest first',
  programme: 'Work programme',
  remark: 'Remark',
  document: 'Document',
  conferences: 'Ministerial conferences',
  conferencesTable: 'Ministerial conferences found, newest first',
  conference: 'Conference',
  number: 'Number',
  date: 'Date',
  place: 'Place',
  outcome: 'Outcome',
  notFound: 'not known',
  inventedCompared: 'What invented States answer, side by side',
  inventedDifferences: 'Where their answers differ',
  inventedBody: 'Invented for demonstrations: there is no such body.',
  independent: 'Compiled from public sources by this independent project. For official information, ask the body itself.',
  sourceNotRecorded: 'The source was not recorded.',
};

const fr: typeof en = {
  states: 'États',
  statesLead: 'L’appartenance est un fait daté. Choisissez une instance et un jour pour voir qui en était membre ; choisissez un État pour voir ce qui est consigné à son sujet.',
  state: 'État',
  body: 'Instance',
  filterLabel: 'Choisir une instance et un jour',
  membersOf: 'Membres de',
  everyState: 'Tous les États consignés',
  onDay: 'À la date du',
  asOfHint: 'La page à une autre date',
  show: 'Afficher',
  known: 'Selon ce qui était connu à la révision',
  allStates: (count) => `${count} États consignés`,
  allStatesNote: 'Par ordre alphabétique. Sous chaque instance, les années d’appartenance ou une autre qualité ; un tiret signifie qu’aucune n’est consignée.',
  membersCount: (count, day, today) =>
    isSameDay(day, today)
      ? count < 2
        ? `${count} État en est membre aujourd’hui, ${writtenDate('fr', day)}.`
        : `${count} États en sont membres aujourd’hui, ${writtenDate('fr', day)}.`
      : count < 2
        ? `${count} État en était membre le ${writtenDate('fr', day)}.`
        : `${count} États en étaient membres le ${writtenDate('fr', day)}.`,
  participantsCount: (count, day, today) =>
    isSameDay(day, today)
      ? count < 2
        ? `${count} État y prend part aujourd’hui, ${writtenDate('fr', day)}.`
        : `${count} États y prennent part aujourd’hui, ${writtenDate('fr', day)}.`
      : count < 2
        ? `${count} État y prenait part le ${writtenDate('fr', day)}.`
        : `${count} États y prenaient part le ${writtenDate('fr', day)}.`,
  possibleCount: (count) =>
    count < 2
      ? 'Pour 1 autre, les sources lues ne donnent que des bornes : il a pu en être membre ce jour-là. Il figure dans la liste sans être compté.'
      : `Pour ${count} autres, les sources lues ne donnent que des bornes : ils ont pu en être membres ce jour-là. Ils figurent dans la liste sans être comptés.`,
  notFoundedYet: (founded) => `L’instance a été fondée ${writtenWhen('fr', founded)}.`,
  participantsOnDay: (day) => `Participants au ${writtenDate('fr', day)}`,
  membersOnDay: (day) => `Membres au ${writtenDate('fr', day)}`,
  membersTable: 'Membres et autres participants à cette date',
  tileDescription: 'Chaque État est une tuile de même taille, placée à peu près comme sur une carte. Le tableau ci-dessous dit la même chose en mots.',
  mayHaveBeen: 'A pu en être membre',
  standing: { member: 'Membre', observer: 'Observateur', participant: 'Participant', network_participant: 'Participant à un réseau' },
  stage: { 'not-yet': 'Pas encore', possible: 'Incertain', certain: 'Oui', former: 'Ne l’est plus' },
  standingColumn: 'Qualité',
  since: (from) => (precisionOf(from) === 'day' ? `depuis le ${writtenDate('fr', from)}` : `depuis ${writtenDate('fr', from)}`),
  sinceYear: (year) => `depuis ${year}`,
  sinceYearAtLatest: (year) => `depuis ${year} au plus tard`,
  yearsFromAtLatest: (from, until) => `${from} au plus tard, jusqu’en ${until}`,
  years: (from, until) => (from === until ? from : `de ${from} à ${until}`),
  untilAtLeast: (year) => `jusqu’en ${year} au moins`,
  noneOnRecord: 'aucune consignée',
  firstDay: 'Depuis',
  lastDay: 'Dernier jour',
  between: (earliest, latest) => `entre ${withArticle(earliest)} et ${withArticle(latest)}`,
  atLatest: (latest) => `${withArticle(latest)} au plus tard`,
  atLeast: (earliest) => `${withArticle(earliest)} au plus tôt`,
  notKnownSince: 'non connu',
  stillHolds: 'aucune fin consignée',
  steps: 'Notification, décision, effet',
  notified: (date) => `Notification ${writtenWhen('fr', date)}`,
  decided: (date) => `Décision ${writtenWhen('fr', date)}`,
  effective: (date) => `Effet ${writtenWhen('fr', date)}`,
  stepsNotKnown: (steps) => `Non connu : ${inFrench.format(steps.map((step) => ({ notified: 'notification', decided: 'décision', effective: 'effet' })[step]))}`,
  ofTheEnd: 'De la fin :',
  howSure: 'Degré de certitude',
  source: 'Source',
  sourceOfEnd: 'Pour la fin :',
  aboutDates: 'Une date n’est jamais plus précise que sa source. Là où une source ne donne que des bornes, l’appartenance est tenue pour certaine à partir de la dernière. La notification, la décision et l’effet sont trois dates.',

  formalName: 'Nom officiel',
  region: 'Région',
  languages: 'Langues officielles',
  code: 'Code',
  presidenciesHeld: 'Présidences',
  presidencyOf: (body, years) => `Présidence, ${body}, ${years}`,
  vicePresidencyOf: (body, years) => `Vice-présidence, ${body}, ${years}`,
  memberships: 'Appartenances',
  membershipsOn: (day, today) => (isSameDay(day, today) ? `Membre aujourd’hui, ${writtenDate('fr', day)} :` : `Membre au ${writtenDate('fr', day)} :`),
  memberOfNone: (day, today) =>
    isSameDay(day, today) ? `Aucune appartenance n’est consignée aujourd’hui, ${writtenDate('fr', day)}.` : `Aucune appartenance n’est consignée au ${writtenDate('fr', day)}.`,
  mayHaveBeenMemberOf: 'Incertain à cette date :',
  membershipsOverTime: (name) => `${name} : appartenances au fil du temps`,
  membershipsDescription: 'Une ligne par instance et par qualité, tracée jusqu’au jour demandé.',
  membershipsTable: 'Appartenances, avec leurs dates et leurs sources',
  panelFailed: 'Cette partie de la page n’a pas pu être affichée. Le reste est complet.',
  allStatesLink: 'Tous les États',
  inventedDescription: (name) => `${name} : inventé pour les démonstrations, avec tout ce qui en est dit.`,
  stateDescription: (name) => `${name} : appartenances par date, et ce que disent des sources publiques des politiques en matière de drogues, chaque réponse avec sa source.`,

  bodies: 'Instances',
  founded: (date) => `Fondée ${writtenWhen('fr', date)}.`,
  history: 'Les membres au fil du temps',
  historyTitle: (name) => `${name} : qui en était membre, et quand`,
  historyDescription: 'Une ligne par État, par ordre alphabétique, tracée jusqu’au jour demandé.',
  historyTable: 'Adhésions et retraits, avec leurs dates et leurs sources',
  views: 'Parties de cette page',
  view: { members: 'Membres', organs: 'Organes et réseaux', events: 'Présidences, programmes, conférences' },
  organs: 'Organes',
  composition: 'Composition',
  frequency: 'Réunions',
  functions: 'Rôle',
  networks: 'Réseaux et groupes de travail',
  networkDetail: 'Ce qui s’y échange, à quel rythme, ce qui en résulte',
  networksNote: 'Ce qui s’y échange et qui y prend part, tel que le décrivent des pages publiques. Certains sont clos : leur statut le précise.',
  network: 'Réseau',
  status: 'Statut',
  participants: 'Participants',
  exchanges: 'Ce qui s’y échange',
  outputs: 'Ce qui en résulte',
  access: 'Accès',
  presidencies: 'Présidences',
  presidenciesTable: 'Présidences et vice-présidences, de la plus récente à la plus ancienne',
  presidency: 'Présidence',
  vicePresidency: 'Vice-présidence',
  period: 'Années',
  yearsFromTo: (from, to) => (from === '' ? `jusqu’en ${to}` : to === '' ? `depuis ${from}` : from === to ? from : `de ${from} à ${to}`),
  programmes: 'Programmes de travail',
  programmesTable: 'Programmes de travail, du plus récent au plus ancien',
  programme: 'Programme de travail',
  remark: 'Remarque',
  document: 'Document',
  conferences: 'Conférences ministérielles',
  conferencesTable: 'Conférences ministérielles retrouvées, de la plus récente à la plus ancienne',
  conference: 'Conférence',
  number: 'Numéro',
  date: 'Date',
  place: 'Lieu',
  outcome: 'Résultat',
  notFound: 'non connu',
  inventedCompared: 'Ce que répondent les États inventés, côte à côte',
  inventedDifferences: 'Là où leurs réponses diffèrent',
  inventedBody: 'Inventée pour les démonstrations : cette instance n’existe pas.',
  independent: 'Établi à partir de sources publiques par ce projet indépendant. Pour une information officielle, adressez-vous à l’instance elle-même.',
  sourceNotRecorded: 'La source n’a pas été consignée.',
};

const withArticle = (date: PartialDate) => (precisionOf(date) === 'day' ? `le ${writtenDate('fr', date)}` : writtenDate('fr', date));

export type StatesTexts = typeof en;
export const texts: Readonly<Record<Locale, StatesTexts>> = { en, fr };
