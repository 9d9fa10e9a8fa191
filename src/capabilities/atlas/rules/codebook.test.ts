import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerCells, Entry, QuestionCells } from './codebook.ts';
import { faultsOfAnswers, readAnswer, readQuestion } from './codebook.ts';
import { planCodebook, type Answering } from './codebook-change.ts';

const question: QuestionCells = {
  id: 'kites', version: '1', pillar: 'prevention', prevention: '1', harm_reduction: '0', treatment: '0', enforcement: '0', topic_en: 'play', topic_fr: 'jeu', title_en: 'Kites', title_fr: 'Cerfs-volants',
  question_en: 'Where do kites fly?', question_fr: 'Où volent les cerfs-volants ?', answer_type: 'category', unit_en: '', unit_fr: '', aspect: 'practice', guidance_en: 'Look up.', guidance_fr: 'Lever les yeux.',
};
const answer = (code: string, change: Partial<AnswerCells> = {}): AnswerCells => ({ question: 'kites', code, order: '0', label_en: code, label_fr: code, says_en: code, says_fr: code, says_one_en: '', says_one_fr: '', presence: 'present', ...change });
const entry: Entry = { question, answers: [answer('sea', { order: '0' }), answer('hill', { order: '1' })] };

const columnsOf = (read: ReturnType<typeof readQuestion> | ReturnType<typeof readAnswer>) => ('faults' in read ? read.faults.map((one) => `${one.column} ${one.reason.is}`) : []);

describe('a row of a file of questions', () => {
  it('may write its weights with a decimal comma, and means the same', () => {
    const read = readQuestion({ ...question, prevention: '0,50', treatment: '.5' });
    assert.deepEqual('cells' in read && [read.cells.prevention, read.cells.treatment], ['0.5', '0.5']);
  });

  it('weighs 1 in all, or nothing where it is of governance', () => {
    assert.deepEqual(columnsOf(readQuestion({ ...question, treatment: '0.5' })), ['prevention weights-sum']);
    assert.deepEqual(columnsOf(readQuestion({ ...question, treatment: 'half' })), ['treatment not-weight']);
    assert.deepEqual(columnsOf(readQuestion({ ...question, pillar: 'governance_legal' })), ['prevention', 'harm_reduction', 'treatment', 'enforcement'].map((pillar) => `${pillar} weights-of-governance`));
  });

  it('is told each column that is wrong, all at once', () => {
    const wrong = { ...question, id: 'Kites', version: '1.5', pillar: 'fun', question_fr: '', answer_type: 'number', aspect: '' };
    assert.deepEqual(columnsOf(readQuestion(wrong)), ['id not-id', 'version not-version', 'pillar not-among', 'question_fr empty', 'answer_type not-among', 'unit_en no-unit', 'aspect not-among'].filter((one) => !one.startsWith('answer_type')));
    assert.deepEqual(columnsOf(readQuestion({ ...question, unit_fr: 'ans' })), ['unit_en french-only']);
  });
});

describe('a row of a file of answers', () => {
  it('is told each column that is wrong, all at once', () => {
    assert.deepEqual(columnsOf(readAnswer(answer('By Sea', { order: '-1', says_fr: '', says_one_en: 'one', presence: 'maybe' }))), ['code not-code', 'order not-order', 'says_fr empty', 'says_one_fr english-only', 'presence not-among']);
    assert.deepEqual(columnsOf(readAnswer(answer('withheld'))), ['code reserved']);
  });

  it('may have been turned into a truth value by a spreadsheet', () => {
    for (const written of ['TRUE', 'VRAI', 'true']) assert.equal((readAnswer(answer(written)) as { cells: AnswerCells }).cells.code, 'true');
  });

  it('belongs to the type of its question', () => {
    const faults = (type: string, ...answers: AnswerCells[]) => faultsOfAnswers({ question: { ...question, answer_type: type }, answers }).map((one) => one.reason.is);
    assert.deepEqual(faults('category', answer('sea')), ['answers-of-type']);
    assert.deepEqual(faults('boolean', answer('true'), answer('no')), ['answers-of-type']);
    assert.deepEqual(faults('number', answer('value')), ['no-value', 'no-value']);
    assert.deepEqual(faults('number', answer('value', { says_en: '{value} kites', says_fr: '{value} cerfs-volants' }), answer('zero')), []);
    assert.deepEqual(faults('year'), ['no-answers']);
  });
});

describe('what an import changes of a question', () => {
  const answered: Answering[] = [{ id: 'kites-mt', questionId: 'kites', questionVersion: 1, answer: 'sea' }];
  const plan = (change: Partial<QuestionCells>, answers: readonly AnswerCells[] | undefined, staying: readonly Answering[] = answered, all: readonly Answering[] = answered) =>
    planCodebook(new Map([['kites', entry]]), { questions: [{ line: 2, cells: { ...question, ...change } }], answers: (answers ?? []).map((cells, index) => ({ line: index + 2, cells })) }, staying, all);
  const faultsOf = (...given: Parameters<typeof plan>) => plan(...given).faults.map((one) => `${one.file} ${one.line} ${one.column} ${one.reason.is}`);

  it('is nothing where all its cells say what stands, whatever the order of their lines', () => {
    const same = plan({}, entry.answers.toReversed());
    assert.deepEqual([same.changes, same.unchanged, same.faults], [[], 1, []]);
  });

  it('keeps the answers of a question of which the file of answers says nothing', () => {
    const [change] = plan({ title_en: 'All kites' }, undefined).changes;
    assert.deepEqual([change?.entry.answers.length, change?.columns, change?.reworded], [2, [{ column: 'title_en', from: 'Kites', to: 'All kites' }], []]);
  });

  it('needs a new version where an answered one would ask or offer something else', () => {
    assert.deepEqual(faultsOf({ aspect: 'law' }, undefined), ['questions 2 aspect needs-version']);
    assert.deepEqual(faultsOf({}, [...entry.answers, answer('roof')]), ['answers 4 code needs-version']);
    assert.deepEqual(faultsOf({}, [answer('sea', { presence: 'partial' }), answer('hill', { order: '1' })]), ['answers 2 presence needs-version']);
    assert.deepEqual(faultsOf({}, [answer('sea'), answer('roof'), answer('park')]), ['answers 3 code needs-version', 'answers 4 code needs-version', 'answers 2 code removed-needs-version']);
  });

  it('may not take an answer away from the situations that give it, unless the same import changes them', () => {
    const left = [answer('hill'), answer('roof')];
    const refused = plan({}, left).faults.find((one) => one.reason.is === 'answer-in-use');
    assert.deepEqual(refused?.reason, { is: 'answer-in-use', code: 'sea', ids: ['kites-mt'] });
    assert.ok(faultsOf({}, left, []).includes('answers 2 code removed-needs-version'));
  });

  it('is free in a new version, and in one that nothing answers', () => {
    const left = [answer('hill'), answer('roof')];
    assert.deepEqual(faultsOf({ version: '2', answer_type: 'ordinal' }, left), []);
    assert.deepEqual(faultsOf({ answer_type: 'ordinal' }, left, [], []), []);
    assert.deepEqual(plan({ question_en: 'Which kites?' }, undefined, [], []).changes[0]?.reworded, []);
  });

  it('is asked about where words that were answered to are others under the same version', () => {
    const reworded = (change: Partial<QuestionCells>, answers?: readonly AnswerCells[]) => plan(change, answers).changes[0]?.reworded;
    assert.deepEqual(reworded({ question_fr: 'Où ?' }, [answer('sea', { label_en: 'At sea' }), answer('hill', { order: '1' })]), ['question_fr', 'label_en']);
    assert.deepEqual(reworded({ topic_en: 'games', pillar: 'treatment', prevention: '0', treatment: '1' }, [answer('sea', { order: '2' }), answer('hill', { order: '1' })]), []);
    assert.deepEqual(reworded({ version: '2', question_fr: 'Où ?' }), []);
  });

  it('never goes back to an earlier version', () => {
    const stands = new Map([['kites', { ...entry, question: { ...question, version: '2' } }]]);
    const { faults } = planCodebook(stands, { questions: [{ line: 2, cells: question }], answers: [] }, [], []);
    assert.deepEqual(faults, [{ file: 'questions', line: 2, column: 'version', reason: { is: 'version-lowered', given: 1, stands: 2 } }]);
  });
});
