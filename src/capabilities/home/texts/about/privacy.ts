/** Data protection. What is said here is what the code does: change both together. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Prose } from './prose.ts';

const en: Prose = {
  title: 'Data protection',
  lead: 'What you look for here is your own business. You can read everything without saying who you are.',
  sections: [
    {
      id: 'cookies',
      title: 'One cookie, and only for those who sign in',
      paragraphs: ['For those who only read, no cookie is set and nothing is stored in the browser. Whoever signs in has one cookie, which says which session it is and nothing else; it ends with the session, after 30 days at the latest. Nothing is loaded from another site: fonts, maps and scripts come from here. There is no measurement of visitors.'],
    },
    {
      id: 'logs',
      title: 'What is written down',
      paragraphs: ['For each request one line: a random reference, the method, the path without anything after the question mark, the status and the time that the answer took. The network address, the words of a search, the choices of a form and the browser are not written down.'],
      after: [
        'The lines go to whoever runs this copy, who decides how long they are kept; thirty days are enough to find a fault. What stands in front of this service, such as a provider’s server, may write down more.',
      ],
    },
    {
      id: 'limits',
      title: 'Too many requests',
      paragraphs: ['To refuse floods, the number of requests from each network address is counted in memory for one minute, then forgotten.'],
    },
    {
      id: 'content',
      title: 'Persons in the content',
      paragraphs: ['The content is about States, laws, services and studies. It holds no data on suspects, patients or people who use drugs. Authors are named as publications name them.'],
    },
    {
      id: 'rights',
      title: 'Your rights',
      paragraphs: ['Since nothing here says who you are, there is nothing about you to hand over or delete. Whoever runs this copy answers for it; your authority for data protection hears complaints.'],
    },
  ],
};

const fr: Prose = {
  title: 'Protection des données',
  lead: 'Ce que vous cherchez ici ne regarde que vous. Tout se lit sans dire qui l’on est.',
  sections: [
    {
      id: 'cookies',
      title: 'Un seul cookie, et seulement pour qui se connecte',
      paragraphs: ['Pour qui ne fait que lire, aucun cookie n’est déposé et rien n’est conservé dans le navigateur. Qui se connecte reçoit un cookie, qui indique de quelle session il s’agit et rien d’autre ; il prend fin avec la session, au bout de 30 jours au plus. Rien n’est chargé depuis un autre site : polices, cartes et scripts viennent d’ici. La fréquentation n’est pas mesurée.'],
    },
    {
      id: 'logs',
      title: 'Ce qui est consigné',
      paragraphs: ['Pour chaque requête, une ligne : une référence aléatoire, la méthode, le chemin sans rien de ce qui suit le point d’interrogation, le statut et le temps de réponse. L’adresse réseau, les mots d’une recherche, les choix d’un formulaire et le navigateur ne sont pas consignés.'],
      after: [
        'Ces lignes parviennent à la personne qui gère cette copie, qui décide de leur durée de conservation ; trente jours suffisent pour trouver une panne. Ce qui se trouve devant ce service, par exemple le serveur d’un hébergeur, peut en consigner davantage.',
      ],
    },
    {
      id: 'limits',
      title: 'Trop de requêtes',
      paragraphs: ['Pour refuser les afflux, le nombre de requêtes de chaque adresse réseau est compté en mémoire pendant une minute, puis oublié.'],
    },
    {
      id: 'content',
      title: 'Les personnes dans le contenu',
      paragraphs: ['Le contenu porte sur des États, des lois, des services et des études. Il ne contient aucune donnée sur des suspects, des patients ou des personnes qui consomment des drogues. Les auteurs sont nommés comme dans leurs publications.'],
    },
    {
      id: 'rights',
      title: 'Vos droits',
      paragraphs: ['Comme rien ici ne dit qui vous êtes, il n’y a rien à vous remettre ni à effacer. La personne qui gère cette copie en répond ; votre autorité de protection des données reçoit les réclamations.'],
    },
  ],
};

export const privacy: Readonly<Record<Locale, Prose>> = { en, fr };
