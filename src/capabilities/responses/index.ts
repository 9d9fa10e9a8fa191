/** Responses: the options for a challenge in a State, prepared for whoever reads them. */
export { prepareResponse, type Appraisal, type Response } from './actions/prepare-response.ts';
export type { Status, Tally } from './rules/status.ts';
export { byPlaceOf, placesInBrowser, savedAnswersIn, savedLines, type SavedAnswers, type SavedLine } from './reading/saved-answers.ts';
