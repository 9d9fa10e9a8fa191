/** What ships of the atlas: the codebook, situations with their sources, and where later information exists that is not verified. */
import { cellsOf } from '#kernel/reference/cells.ts';
import { putSources } from '#kernel/provenance/sources.ts';
import { corrupt, referenceSet, type ReferenceFiles, type ReferenceSet } from '#kernel/reference/set.ts';
import { closeKnown, listShipped } from '#kernel/reference/shipped-table.ts';
import { removeCards } from '#capabilities/catalogue/index.ts';
import type { Source } from '#kernel/values/source.ts';
import { endSituations, rowOfStatement, writeQuestions, writeSituations, type QuestionRow, type SituationRow } from './actions/write-statements.ts';
import { answerTypes, aspects, presences, questionPillars } from './rules/question.ts';
import { overlapsAmong, readStatement, statementColumns, type Statement } from './rules/statement.ts';
import { questionTable, situationSet, situationTable, questionSet } from './store/shipped.ts';
import { sayReason } from './texts/import.ts';
import { endUnverified, insertUnverified, listUnverifiedRows, type UnverifiedRow } from './store/unverified.ts';

const room = 'atlas';
const questionFile = 'atlas/questions.csv';
const answerFile = 'atlas/answers.csv';
export const situationFile = 'atlas/situations.csv';
export const unverifiedFile = 'atlas/unverified.csv';

function questionRows(read: ReferenceFiles): QuestionRow[] {
  const answers = Map.groupBy(
    read(answerFile, ['question', 'code', 'order', 'label_en', 'label_fr', 'says_en', 'says_fr', 'presence']).map((line) => {
      const cells = cellsOf(answerFile, line);
      return {
        question: cells.text('question'),
        answer: {
          code: cells.text('code'),
          order: cells.number('order'),
          label: cells.bilingual('label'),
          says: cells.bilingual('says'),
          saysOne: cells.maybeBilingual('says_one'),
          presence: cells.oneOf('presence', presences),
        },
      };
    }),
    ({ question }) => question,
  );
  return read(questionFile, ['id', 'version', 'pillar', 'title_en', 'title_fr', 'question_en', 'question_fr', 'answer_type', 'aspect']).map((line) => {
    const cells = cellsOf(questionFile, line);
    const id = cells.text('id');
    return {
      id,
      version: cells.number('version'),
      pillar: cells.oneOf('pillar', questionPillars),
      prevention: cells.maybeNumber('prevention'),
      harm_reduction: cells.maybeNumber('harm_reduction'),
      treatment: cells.maybeNumber('treatment'),
      enforcement: cells.maybeNumber('enforcement'),
      topic: cells.bilingual('topic'),
      title: cells.bilingual('title'),
      question: cells.bilingual('question'),
      guidance: cells.bilingual('guidance'),
      answer_type: cells.oneOf('answer_type', answerTypes),
      unit: cells.maybeBilingual('unit'),
      aspect: cells.oneOf('aspect', aspects),
      answers: (answers.get(id) ?? []).map(({ answer }) => answer),
    };
  });
}

const questions = referenceSet<QuestionRow>({
  name: questionSet,
  room,
  files: [questionFile, answerFile],
  parse: questionRows,
  list: (tx) => listShipped<QuestionRow>(tx, questionTable),
  put: writeQuestions,
  async end(tx, ids, revision) {
    await closeKnown(tx, questionTable, ids, revision);
    await removeCards(tx, 'question', ids);
  },
});

/** Sources are known while the file is read; what is compared with the database are the rows that point at them. */
const sources = new Map<string, Source>();

export const sourcesOf = (rows: readonly SituationRow[]) => rows.map((row) => sources.get(row.id)).filter((source) => source !== undefined);

export const situations = referenceSet<SituationRow>({
  name: situationSet,
  room,
  files: [situationFile, questionFile, answerFile],
  parse(read) {
    const codes = new Map(questionRows(read).map((row) => [row.id, { version: row.version, answerType: row.answer_type, answers: row.answers }]));
    const statements = read(situationFile, statementColumns).map(({ line, cells }): Statement => {
      const state = cells['state'] ?? '';
      // Which codes are States is held by the integrity test of the shipped files; here the shape is enough.
      const read = readStatement(cells, codes, new Set(/^[A-Z]{2}$/.test(state) ? [state] : []));
      if ('statement' in read) return read.statement;
      const [fault] = read.faults;
      throw corrupt(`reference/${situationFile}, line ${line}, column ${fault?.column}: ${fault ? sayReason('en', fault.reason) : ''}`);
    });
    const [clash] = overlapsAmong(statements);
    if (clash) throw corrupt(`reference/${situationFile}: ${clash[0]} and ${clash[1]} hold at the same time`);
    for (const statement of statements) sources.set(statement.id, statement.source);
    return statements.map(rowOfStatement);
  },
  list: (tx) => listShipped<SituationRow>(tx, situationTable),
  put: (tx, rows, revision) => writeSituations(tx, rows, sourcesOf(rows), revision),
  keepBeside: (tx, rows) => putSources(tx, sourcesOf(rows)),
  end: endSituations,
});

export const unverified = referenceSet<UnverifiedRow>({
  name: 'atlas/unverified',
  room,
  files: [unverifiedFile],
  parse: (read) =>
    read(unverifiedFile, ['question', 'state', 'valid_from']).map((line) => {
      const cells = cellsOf(unverifiedFile, line);
      return { id: `${cells.text('question')} ${cells.text('state')}`, question_id: cells.text('question'), state_code: cells.text('state'), valid_from: cells.date('valid_from') };
    }),
  list: listUnverifiedRows,
  put: insertUnverified,
  end: endUnverified,
});

export const atlasReference: readonly ReferenceSet[] = [questions, situations, unverified];
