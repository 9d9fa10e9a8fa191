/** Every word about sharing, in both languages. The labels of TLP 2.0 are the same in every language. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { SeatRole } from '#kernel/values/viewer.ts';
import type { AudienceRefusal } from './rules/audience.ts';
import type { ChangeRefusal } from './rules/item.ts';
import type { MarkRefusal } from './rules/marking.ts';
import type { Act } from './store/items.ts';

export type Refusal = AudienceRefusal | ChangeRefusal | MarkRefusal | 'no-account' | 'was-shared';

const instants: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
};
const lists: Record<Locale, Intl.ListFormat> = { en: new Intl.ListFormat('en-GB'), fr: new Intl.ListFormat('fr-FR') };

const en = {
  instant: (at: Date) => `${instants.en.format(at)} (Paris time)`,
  list: (some: readonly string[]) => lists.en.format(some),

  public: 'Everyone, signed in or not',
  community: 'Everyone who is signed in',
  delegation: (of: string) => `The delegation ${of}`,
  yourself: 'You',
  personWith: (name: string, post: string) => (post === '' ? name : `${name}, ${post}`),
  someone: 'Someone who has an account',
  closedAccount: 'Someone whose account is closed',
  hidesMembers: 'hides its members',

  markingName: (marking: Marking) => `TLP:${marking}`,
  markingMeans: {
    CLEAR: 'may be passed on to anyone',
    GREEN: 'may be passed on within this community, and not made public',
    AMBER: 'may be passed on to those who need to know, in the reader’s own organisation and its partners',
    'AMBER+STRICT': 'may be passed on to those who need to know, in the reader’s own organisation alone',
    RED: 'for the eyes of those it was shared with alone; not to be passed on',
  } satisfies Record<Marking, string>,
  markingChoice: (marking: Marking): string => `${en.markingName(marking)}: ${en.markingMeans[marking]}`,
  marking: 'Marking',
  isWatched: 'Who reads this is recorded, and shown to whoever shared it.',
  mayNotBeExported: 'It is marked TLP:RED: it may be read here by those it was shared with, and may not leave as a file.',

  handling: 'Sharing and marking',
  handlingOf: (title: string) => `Sharing and marking: ${title}`,
  back: 'Back to what was shared',
  whoCanSee: 'Who can see this?',
  whyCanISee: 'Why can I see this?',
  maybeOthers: 'These are the circles that you may know of. There may be others.',
  onlyYou: 'You alone.',
  putHereBy: (name: string, at: string) => `${name} put it here on ${at}.`,
  youPutItHere: 'You put it here.',
  isPublic: 'It is open to everyone.',
  isByName: (from: Day) => `It was shared with you by name; your account is open since ${writtenDay('en', from)}.`,
  isBySeat: (circle: string, role: string, from: Day) => `You sit in: ${circle}, as ${role}, since ${writtenDay('en', from)}.`,
  role: {
    member: 'member', secretariat: 'Secretariat', bureau: 'member of the Bureau', observer: 'observer', auditor: 'auditor', correspondent: 'Permanent Correspondent', administrator: 'national administrator',
    manager: 'drug policy manager', professional: 'professional', civil_society: 'voice of civil society', family: 'voice of families', lived_experience: 'person with lived experience', coordinator: 'co-ordinator', juror: 'juror',
  } satisfies Record<SeatRole, string>,

  share: 'Share with others, or with fewer',
  audienceTitle: (title: string) => `Who should read “${title}”?`,
  audienceLead: 'Choose, look at whom you would reach, then confirm. Nothing changes before you confirm. You always stay among the readers.',
  chooseCircles: 'Circles',
  choosePeople: 'People',
  chosenPeople: 'People chosen',
  findPerson: 'Find a person',
  findHint: 'Part of a name or a post, of those with whom you sit in a circle that shows its members. Tick the people found, then look again.',
  nobodyFound: (words: string) => `Nobody of whom you may know was found for “${words}”.`,
  look: 'See whom this reaches',
  wouldReach: 'Whom this would reach',
  reaches: (people: number, atMost: boolean, states: number) => {
    const who = `${atMost ? 'Up to ' : ''}${people === 1 ? '1 person' : `${people} people`}`;
    return states === 0 ? `${who}.` : `${who} in ${states === 1 ? '1 State' : `${states} States`}.`;
  },
  reachesEveryone: 'Everyone, signed in or not. Search engines may keep a copy.',
  youIncluded: 'You are counted.',
  theseStates: (names: string) => `States: ${names}`,
  theseCircles: 'Circles and people',
  apart: (circle: string, people: number) => `${circle}: ${people === 1 ? '1 person' : `${people} people`}`,
  apartHidden: (circle: string, from: number, to: number | undefined) => (to === undefined ? `${circle}: ${from} people or more` : from === 0 ? `${circle}: fewer than ${to + 1} people` : `${circle}: ${from} to ${to} people`),
  apartNote: 'Circles whose members you do not see are counted each by itself, so that no number tells who sits in them; those that hide their members, roughly.',
  nobodyElse: 'Nobody but you.',
  confirm: 'Share with these',
  confirmFewer: 'Keep for myself',
  noLongerYours: 'It is open now to circles that you no longer see. They are left out unless you stop here.',

  mark: 'Change the marking',
  markHint: 'Whoever reads this may raise the marking. Only who put it here may lower it.',
  recall: 'Recall',
  recallLead: 'Recalling takes it from everyone, for good: the content and its title are deleted here, and those who could read it find only that something was recalled, by whom, when and why. What somebody has copied cannot be taken back; this page goes on telling you who had read it.',
  reason: 'Reason, shown to those who could read it',
  recallNow: 'Recall for good',
  remove: 'Delete',
  removeLead: 'Nobody else could ever read it: it goes without a trace.',
  removeNow: 'Delete for good',

  recalled: 'This was recalled',
  recalledBy: (name: string, at: string) => `Something was here. ${name} recalled it on ${at}.`,
  recalledWhy: (reason: string) => `Reason: ${reason}`,
  recalledWithoutReason: 'No reason was given.',
  recalledAsk: 'If you hold a copy, please delete it.',

  readers: 'Who read it',
  readersNote: 'Recorded each time, before the page was sent, while it was marked TLP:AMBER+STRICT or TLP:RED.',
  ownReadings: 'When you read it',
  noReaders: 'Nobody but you has read it while it was so marked.',
  reader: 'Reader',
  version: 'Version',
  readAt: 'When',
  log: 'What was done',
  person: 'Who',
  act: 'What',
  acts: {
    kept: () => 'put it here', audience: () => 'changed who can see it', raised: (from: string, to: string) => `raised the marking from ${from} to ${to}`, lowered: (from: string, to: string) => `lowered the marking from ${from} to ${to}`,
    renamed: () => 'renamed it', saved: () => 'saved a new version', recalled: () => 'recalled it',
  } satisfies Record<Act, (from: string, to: string) => string>,
  done: { shared: 'Who can see it was changed.', marked: 'The marking was changed.', recalled: 'It was recalled.' } as Readonly<Record<string, string>>,
  watermark: (name: string, at: string, item: string) => `Read by ${name} on ${at} · ${item}`,

  refusal: {
    recalled: 'It was recalled meanwhile: nothing more can be changed.',
    'changed-meanwhile': 'It was changed since you opened this page. Look at it as it is now, then decide again.',
    'not-the-originator': 'Only who put it here decides who can see it.',
    'same-marking': 'It has this marking already.',
    'only-the-originator-lowers': 'Only who put it here may lower the marking. You may raise it.',
    'circles-too-wide': 'With this marking it could not stay open to everyone who can see it now. Who put it here must first choose who should.',
    'no-such-circle': 'One of the circles is not there for you.',
    'not-your-circle': 'You may not put things before one of these circles: you do not sit in it as someone who does, or it is closed.',
    'too-many': 'Those are too many circles at once.',
    'marking-forbids-public': 'Only what is marked TLP:CLEAR can be open to everyone.',
    'marking-forbids-community': 'What is marked above TLP:GREEN cannot be open to everyone who is signed in.',
    'no-account': 'Your account has no circle of its own yet. Ask the Secretariat.',
    'was-shared': 'Others could read it: it can be recalled, which leaves a trace, and not deleted.',
  } satisfies Record<Refusal, string>,
};

const fr: typeof en = {
  instant: (at) => `${instants.fr.format(at)} (heure de Paris)`,
  list: (some) => lists.fr.format(some),

  public: 'Tout le monde, avec ou sans compte',
  community: 'Toutes les personnes qui ont un compte',
  delegation: (of) => `La délégation ${of}`,
  yourself: 'Vous',
  personWith: (name, post) => (post === '' ? name : `${name}, ${post}`),
  someone: 'Une personne qui a un compte',
  closedAccount: 'Une personne dont le compte est fermé',
  hidesMembers: 'ne montre pas ses membres',

  markingName: (marking) => `TLP:${marking}`,
  markingMeans: {
    CLEAR: 'peut être transmis à tout le monde',
    GREEN: 'peut être transmis au sein de cette communauté, sans être rendu public',
    AMBER: 'peut être transmis à qui a besoin d’en connaître, dans l’organisation du lecteur et chez ses partenaires',
    'AMBER+STRICT': 'peut être transmis à qui a besoin d’en connaître, dans la seule organisation du lecteur',
    RED: 'réservé aux personnes avec qui il a été partagé ; ne se transmet pas',
  },
  markingChoice: (marking) => `${fr.markingName(marking)} : ${fr.markingMeans[marking]}`,
  marking: 'Mention de diffusion',
  isWatched: 'Chaque lecture est consignée et montrée à qui l’a partagé.',
  mayNotBeExported: 'La mention est TLP:RED : il se lit ici, par les personnes avec qui il a été partagé, et ne peut pas sortir sous forme de fichier.',

  handling: 'Partage et mention de diffusion',
  handlingOf: (title) => `Partage et mention de diffusion : ${title}`,
  back: 'Revenir à ce qui est partagé',
  whoCanSee: 'Qui peut voir ceci ?',
  whyCanISee: 'Pourquoi puis-je voir ceci ?',
  maybeOthers: 'Ce sont les cercles dont vous pouvez connaître l’existence. Il peut y en avoir d’autres.',
  onlyYou: 'Vous seulement.',
  putHereBy: (name, at) => `Déposé par ${name} le ${at}.`,
  youPutItHere: 'C’est vous qui l’avez déposé.',
  isPublic: 'C’est ouvert à tout le monde.',
  isByName: (from) => `Le partage a été fait avec vous nommément ; votre compte est ouvert depuis le ${writtenDay('fr', from)}.`,
  isBySeat: (circle, role, from) => `Vous siégez ici : ${circle}, en qualité de ${role}, depuis le ${writtenDay('fr', from)}.`,
  role: {
    member: 'membre', secretariat: 'Secrétariat', bureau: 'membre du Bureau', observer: 'observateur', auditor: 'auditeur', correspondent: 'Correspondant permanent', administrator: 'administrateur national',
    manager: 'responsable de la politique en matière de drogues', professional: 'professionnel', civil_society: 'voix de la société civile', family: 'voix des familles', lived_experience: 'personne ayant une expérience vécue', coordinator: 'coordinateur', juror: 'membre du jury',
  },

  share: 'Partager plus largement ou moins largement',
  audienceTitle: (title) => `Qui doit lire « ${title} » ?`,
  audienceLead: 'Choisissez, regardez qui vous atteindriez, puis confirmez. Rien ne change avant votre confirmation. Vous restez toujours parmi les lecteurs.',
  chooseCircles: 'Cercles',
  choosePeople: 'Personnes',
  chosenPeople: 'Personnes choisies',
  findPerson: 'Trouver une personne',
  findHint: 'Une partie d’un nom ou d’une fonction, parmi les personnes avec qui vous siégez dans un cercle qui montre ses membres. Cochez les personnes trouvées, puis regardez de nouveau.',
  nobodyFound: (words) => `Aucune personne que vous puissiez connaître n’a été trouvée pour « ${words} ».`,
  look: 'Voir qui serait atteint',
  wouldReach: 'Qui serait atteint',
  reaches: (people, atMost, states) => {
    const who = `${atMost ? 'Jusqu’à ' : ''}${people === 1 ? '1 personne' : `${people} personnes`}`;
    return states === 0 ? `${who}.` : `${who} dans ${states === 1 ? '1 État' : `${states} États`}.`;
  },
  reachesEveryone: 'Tout le monde, avec ou sans compte. Des moteurs de recherche peuvent en garder une copie.',
  youIncluded: 'Vous êtes compris dans ce nombre.',
  theseStates: (names) => `États : ${names}`,
  theseCircles: 'Cercles et personnes',
  apart: (circle, people) => `${circle} : ${people === 1 ? '1 personne' : `${people} personnes`}`,
  apartHidden: (circle, from, to) => (to === undefined ? `${circle} : ${from} personnes ou plus` : from === 0 ? `${circle} : moins de ${to + 1} personnes` : `${circle} : de ${from} à ${to} personnes`),
  apartNote: 'Les cercles dont vous ne voyez pas les membres sont comptés chacun à part, afin qu’aucun nombre ne dise qui y siège ; ceux qui ne montrent pas leurs membres, à peu près.',
  nobodyElse: 'Personne d’autre que vous.',
  confirm: 'Partager avec ces lecteurs',
  confirmFewer: 'Garder pour moi',
  noLongerYours: 'C’est ouvert aujourd’hui à des cercles que vous ne voyez plus. Ils seront laissés de côté si vous continuez.',

  mark: 'Changer la mention de diffusion',
  markHint: 'Toute personne qui lit ceci peut relever la mention. Seul l’auteur du dépôt peut l’abaisser.',
  recall: 'Rappeler',
  recallLead: 'Le rappel retire ceci à tout le monde, pour toujours : le contenu et son titre sont effacés ici, et les personnes qui pouvaient le lire ne trouvent plus que ceci : quelque chose a été rappelé, par qui, quand et pourquoi. Ce que quelqu’un a copié ne peut pas être repris ; cette page continue de vous dire qui l’avait lu.',
  reason: 'Motif, montré aux personnes qui pouvaient le lire',
  recallNow: 'Rappeler pour toujours',
  remove: 'Supprimer',
  removeLead: 'Personne d’autre n’a jamais pu le lire : il disparaît sans laisser de trace.',
  removeNow: 'Supprimer pour toujours',

  recalled: 'Ceci a été rappelé',
  recalledBy: (name, at) => `Il y avait quelque chose ici. Rappelé par ${name} le ${at}.`,
  recalledWhy: (reason) => `Motif : ${reason}`,
  recalledWithoutReason: 'Aucun motif n’a été donné.',
  recalledAsk: 'Si vous en détenez une copie, veuillez la supprimer.',

  readers: 'Qui l’a lu',
  readersNote: 'Consigné à chaque fois, avant l’envoi de la page, tant que la mention était TLP:AMBER+STRICT ou TLP:RED.',
  ownReadings: 'Quand vous l’avez lu',
  noReaders: 'Personne d’autre que vous ne l’a lu tant qu’il portait cette mention.',
  reader: 'Lecteur',
  version: 'Version',
  readAt: 'Quand',
  log: 'Ce qui a été fait',
  person: 'Qui',
  act: 'Quoi',
  acts: {
    kept: () => 'l’a déposé', audience: () => 'a changé qui peut le voir', raised: (from, to) => `a relevé la mention de ${from} à ${to}`, lowered: (from, to) => `a abaissé la mention de ${from} à ${to}`,
    renamed: () => 'l’a renommé', saved: () => 'a enregistré une nouvelle version', recalled: () => 'l’a rappelé',
  },
  done: { shared: 'Les lecteurs ont été changés.', marked: 'La mention de diffusion a été changée.', recalled: 'Le rappel est fait.' },
  watermark: (name, at, item) => `Lu par ${name} le ${at} · ${item}`,

  refusal: {
    recalled: 'Ceci a été rappelé entre-temps : plus rien ne peut être changé.',
    'changed-meanwhile': 'Ceci a changé depuis que vous avez ouvert cette page. Regardez ce qu’il en est maintenant, puis décidez de nouveau.',
    'not-the-originator': 'Seul l’auteur du dépôt décide qui peut le voir.',
    'same-marking': 'Cette mention y figure déjà.',
    'only-the-originator-lowers': 'Seul l’auteur du dépôt peut abaisser la mention. Vous pouvez la relever.',
    'circles-too-wide': 'Avec cette mention, il ne pourrait pas rester ouvert à toutes les personnes qui le voient aujourd’hui. L’auteur du dépôt doit d’abord choisir qui doit le lire.',
    'no-such-circle': 'L’un de ces cercles n’existe pas pour vous.',
    'not-your-circle': 'Vous ne pouvez rien déposer devant l’un de ces cercles : vous n’y siégez pas à ce titre, ou il est fermé.',
    'too-many': 'Cela fait trop de cercles à la fois.',
    'marking-forbids-public': 'Seul ce qui porte la mention TLP:CLEAR peut être ouvert à tout le monde.',
    'marking-forbids-community': 'Ce qui porte une mention plus stricte que TLP:GREEN ne peut pas être ouvert à toutes les personnes qui ont un compte.',
    'no-account': 'Votre compte n’a pas encore de cercle à lui. Adressez-vous au Secrétariat.',
    'was-shared': 'D’autres ont pu le lire : il peut être rappelé, ce qui laisse une trace, mais non supprimé.',
  },
};

export const sharingTexts = { en, fr };
