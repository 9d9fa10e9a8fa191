/** The words of a leaver's file and of the log. */
import type { Locale } from '#kernel/text/locale.ts';

const en = {
  handover: 'For whoever takes over',
  handoverOf: (name: string) => `For whoever takes over from ${name}`,
  lead: 'What is open, by when, whom to turn to and what to read. It shows what you may read yourself: what only the leaver could see is not here.',
  ownLead: 'What is open, by when, whom to turn to and what to read, as you see it today. Print or download it before you leave: afterwards your delegation sees only the part that it may read.',
  duties: 'Open duties', noDuties: 'Nothing waits for this person that you may read.', dueOn: 'Last day', noClock: 'No clock', duty: 'What',
  seats: 'Seats', contacts: 'Contacts', contactsNote: 'People in the same circles, as far as you may see who sits in them.', noContacts: 'There is nobody whom you may see.',
  reading: 'Reading list', noReading: 'Nothing was shared or saved that you may read.',
  download: 'Download as JSON', nomination: (who: string) => `Nomination of ${who}`, nominationWithoutName: 'Nomination of somebody who has no account yet',
  log: 'Log', logLead: 'Who did what about accounts, circles and seats. It holds no content, and nothing is ever taken out of it.',
  from: 'From', to: 'To', about: 'Person', aboutHint: 'Part of a name, or the identifier.', filter: 'Filter the log', show: 'Show',
  at: 'When', who: 'Who', act: 'What', where: 'Circle', whom: 'About', details: 'Details', zone: 'Times are those of Paris (Europe/Paris).',
  entries: (count: number, more: boolean) => (more ? `The newest ${count} entries; narrow the days to see others` : count === 1 ? '1 entry' : `${count} entries`),
  nothing: 'Nothing was done on these days.', cut: (shown: number) => `The page shows the newest ${shown}; the files hold all that were found.`,
};

const fr: typeof en = {
  handover: 'Pour la personne qui prend la suite',
  handoverOf: (name) => `Pour la personne qui prend la suite de ${name}`,
  lead: 'Ce qui est en cours, les délais, à qui s’adresser et que lire. N’y figure que ce que vous pouvez lire vous-même : ce que seule la personne partante voyait n’est pas ici.',
  ownLead: 'Ce qui est en cours, les délais, à qui s’adresser et que lire, tel que vous le voyez aujourd’hui. Imprimez ou téléchargez ce dossier avant de partir : ensuite, votre délégation n’en verra que ce qu’elle peut lire.',
  duties: 'Tâches en cours', noDuties: 'Rien de ce que vous pouvez lire n’attend cette personne.', dueOn: 'Dernier jour', noClock: 'Sans délai', duty: 'Objet',
  seats: 'Sièges', contacts: 'Contacts', contactsNote: 'Les personnes des mêmes cercles, dans la mesure où vous pouvez voir qui y siège.', noContacts: 'Il n’y a personne que vous puissiez voir.',
  reading: 'À lire', noReading: 'Rien de ce que vous pouvez lire n’a été partagé ou gardé.',
  download: 'Télécharger en JSON', nomination: (who) => `Proposition : ${who}`, nominationWithoutName: 'Proposition d’une personne qui n’a pas encore de compte',
  log: 'Journal', logLead: 'Qui a fait quoi au sujet des comptes, des cercles et des sièges. Il ne contient aucun contenu, et rien n’en est jamais retiré.',
  from: 'Du', to: 'Au', about: 'Personne', aboutHint: 'Une partie du nom, ou l’identifiant.', filter: 'Filtrer le journal', show: 'Afficher',
  at: 'Quand', who: 'Qui', act: 'Quoi', where: 'Cercle', whom: 'Au sujet de', details: 'Détails', zone: 'Les heures sont celles de Paris (Europe/Paris).',
  entries: (count, more) => (more ? `Les ${count} entrées les plus récentes ; resserrez les dates pour en voir d’autres` : count < 2 ? `${count} entrée` : `${count} entrées`),
  nothing: 'Rien n’a été fait ces jours-là.', cut: (shown) => `La page montre les ${shown} plus récentes ; les fichiers contiennent tout ce qui a été trouvé.`,
};

export const handoverTexts: Readonly<Record<Locale, typeof en>> = { en, fr };
