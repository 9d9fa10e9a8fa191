/** What circles, roles and acts are called. */
import type { Locale } from '#kernel/text/locale.ts';
import type { CircleKind, SeatRole } from '#kernel/values/viewer.ts';

const en = {
  kinds: {
    public: 'The public', community: 'The community', delegation: 'Delegation', network: 'Network', table: 'Table', cell: 'Crisis cell', jury: 'Jury', drafting: 'Drafting group', person: 'One person',
  } satisfies Record<CircleKind, string>,
  roles: {
    member: 'Member', secretariat: 'Secretariat', bureau: 'Bureau', observer: 'Observer', auditor: 'Auditor', correspondent: 'Permanent Correspondent', administrator: 'National administrator',
    manager: 'Drug policy manager', professional: 'Professional', civil_society: 'Voice of civil society', family: 'Voice of families', lived_experience: 'Voice of lived experience', coordinator: 'Co-ordinator', juror: 'Juror',
  } satisfies Record<SeatRole, string>,
  acts: {
    'circle-opened': 'opened the circle', 'circle-arranged': 'changed the circle', 'circle-closed': 'closed the circle', invited: 'invited someone', nominated: 'nominated', 'nominated-again': 'nominated again',
    'nomination-approved': 'approved the nomination', 'nomination-declined': 'declined the nomination', 'nomination-withdrawn': 'withdrew the nomination', 'nomination-lapsed': 'the nomination lapsed',
    'renewal-asked': 'a renewal was asked for', 'seat-given': 'gave a seat', 'seat-prolonged': 'changed the end of the seat', 'seat-role-changed': 'changed the role', 'seat-ended': 'ended the seat', 'seat-given-up': 'gave up the own seat',
    'seat-confirmed': 'confirmed the seat', 'review-begun': 'the yearly review began', 'review-escalated': 'the yearly review went to the Secretariat', 'review-ended': 'the yearly review ended',
    'account-opened': 'opened an account', 'account-closed': 'closed the account', admitted: 'accepted an invitation',
  } as Readonly<Record<string, string>>,
  delegation: (of: string) => `Delegation ${of}`,
  community: 'The community',
  nobody: 'A person whose account is closed',
  theHouse: 'The platform itself',
};

const fr: typeof en = {
  kinds: {
    public: 'Le public', community: 'La communauté', delegation: 'Délégation', network: 'Réseau', table: 'Table', cell: 'Cellule de crise', jury: 'Jury', drafting: 'Groupe de rédaction', person: 'Une personne',
  },
  roles: {
    member: 'Membre', secretariat: 'Secrétariat', bureau: 'Bureau', observer: 'Observation', auditor: 'Audit', correspondent: 'Correspondant permanent', administrator: 'Administrateur national',
    manager: 'Responsable des politiques en matière de drogues', professional: 'Spécialiste', civil_society: 'Voix de la société civile', family: 'Voix des familles', lived_experience: 'Voix de l’expérience vécue', coordinator: 'Coordination', juror: 'Jury',
  },
  acts: {
    'circle-opened': 'a ouvert le cercle', 'circle-arranged': 'a modifié le cercle', 'circle-closed': 'a fermé le cercle', invited: 'a invité quelqu’un', nominated: 'a proposé', 'nominated-again': 'a proposé de nouveau',
    'nomination-approved': 'a approuvé la proposition', 'nomination-declined': 'a refusé la proposition', 'nomination-withdrawn': 'a retiré la proposition', 'nomination-lapsed': 'la proposition est devenue caduque',
    'renewal-asked': 'un renouvellement a été demandé', 'seat-given': 'a attribué un siège', 'seat-prolonged': 'a modifié la fin du siège', 'seat-role-changed': 'a changé le rôle', 'seat-ended': 'a mis fin au siège', 'seat-given-up': 'a quitté son siège',
    'seat-confirmed': 'a confirmé le siège', 'review-begun': 'la revue annuelle a commencé', 'review-escalated': 'la revue annuelle est passée au Secrétariat', 'review-ended': 'la revue annuelle est terminée',
    'account-opened': 'a ouvert un compte', 'account-closed': 'a fermé le compte', admitted: 'a accepté une invitation',
  },
  delegation: (of) => `Délégation ${of}`,
  community: 'La communauté',
  nobody: 'Une personne dont le compte est fermé',
  theHouse: 'La plateforme elle-même',
};

export const circleWords: Readonly<Record<Locale, typeof en>> = { en, fr };
