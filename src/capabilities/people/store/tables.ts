/** The rows of circles, seats, nominations and reviews, as their stores use them. */
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind, PersonId, SeatRole } from '#kernel/values/viewer.ts';
import type { NominationStage } from '../rules/nomination.ts';

export type CircleTables = {
  people_circles: {
    id: CircleId; public_id: string; kind: CircleKind; state_code: string | null; name: Text | null; purpose: Text | null;
    hidden_members: boolean; concealed: boolean; opened_on: Day; closed_on: Day | null;
  };
  people_accounts: { id: PersonId; name: string; post: string; closed_on: Day | null };
  people_seats: {
    id: string; person_id: PersonId; circle_id: CircleId; role: SeatRole; valid_from: Day; valid_until: Day | null;
    for_state: string | null; given_by: PersonId | null; ended_by: PersonId | null; reviewed_on: Day | null;
  };
  people_nominations: {
    id: string; position: number; circle_id: CircleId; role: SeatRole; person_id: PersonId | null; address: string | null; for_state: string | null;
    delegation_id: CircleId | null; nominated_by: PersonId | null; words: string; begun_on: Day; due_on: Day; renews: string | null; stage: NominationStage;
    decided_by: PersonId | null; decided_on: Day | null; reason: string; seat_until: Day | null; seat_id: string | null;
  };
  people_reviews: { id: string; circle_id: CircleId; begun_on: Day; due_on: Day; final_on: Day; escalated_on: Day | null; ended_on: Day | null };
};
