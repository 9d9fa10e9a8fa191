import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOf } from '#kernel/text/text.ts';
import { cellOf } from '../rules/cell.ts';
import { aCell, aSituation, kiteCount, kites, malta } from '../testing.ts';
import { cellLabel, cellSentence, citationOf, gapWords, periodWords } from './sentences.ts';

const today = '2026-11-24';
const said = (locale: 'en' | 'fr', change: Parameters<typeof aSituation>[0], on = today) => cellSentence(locale, kites, malta, cellOf(kites, 'MT', [aSituation(change)], on, false), on, today);

describe('a quotable sentence', () => {
  it('says since when, where the change is dated', () => {
    assert.equal(said('en', {}), 'In Malta, kites fly everywhere (since 2018).');
    assert.equal(said('fr', {}), 'À Malte, des cerfs-volants volent partout (depuis 2018).');
    assert.equal(said('fr', { from: '2018-05-17', fromPrecision: 'day' }), 'À Malte, des cerfs-volants volent partout (depuis le 17 mai 2018).');
  });

  it('never says of an observation that something was introduced then', () => {
    assert.equal(said('en', { fromBasis: 'observed' }), 'In Malta, kites fly everywhere (as observed in 2018).');
    assert.equal(said('fr', { fromBasis: 'observed' }), 'À Malte, des cerfs-volants volent partout (constaté en 2018).');
    assert.equal(said('fr', { fromBasis: 'observed', from: '2018-04-01', fromPrecision: 'day' }), 'À Malte, des cerfs-volants volent partout (constaté le 1er avril 2018).');
  });

  it('says "during 2018" on a day of the year to which alone the change is known', () => {
    assert.equal(said('en', {}, '2018-07-01'), 'As of 1 July 2018: in Malta, kites fly everywhere (during 2018; the exact date is not known).');
    assert.equal(said('fr', {}, '2018-07-01'), 'Au 1er juillet 2018 : à Malte, des cerfs-volants volent partout (courant 2018, date exacte non connue).');
  });

  it('gives both ends of what has ended', () => {
    assert.equal(said('fr', { from: '2010-04-01', fromPrecision: 'month', until: '2013-01-01', untilPrecision: 'year' }, '2011-01-01'), 'Au 1er janvier 2011 : à Malte, des cerfs-volants volent partout (d’avril 2010 à 2012).');
  });

  it('names a year once in which it both began and ended', () => {
    const year = { from: '2010-01-01', until: '2011-01-01', untilPrecision: 'year' } as const;
    assert.equal(said('en', year, '2010-06-01'), 'As of 1 June 2010: in Malta, kites fly everywhere (in 2010).');
    assert.equal(said('fr', year, '2010-06-01'), 'Au 1er juin 2010 : à Malte, des cerfs-volants volent partout (en 2010).');
    assert.deepEqual([periodWords('en', aSituation(year)), periodWords('fr', aSituation(year)), periodWords('fr', aSituation({ ...year, fromBasis: 'observed' }))], ['in 2010', 'en 2010', 'constaté en 2010']);
  });

  it('does not say again as a date the year that is the answer', () => {
    const year = { ...kiteCount, answerType: 'year' } as const;
    const begun = (answer: string) => cellSentence('fr', year, malta, cellOf(year, 'MT', [aSituation({ answer })], today, false), today, today);
    assert.doesNotMatch(begun('2018'), /depuis/);
    assert.match(begun('2017'), /\(depuis 2018\)\.$/);
  });

  it('says of what a source does not list that it was not seen there, and not checked since', () => {
    assert.equal(said('en', { answer: 'none_seen' }), 'In Malta, no kite was seen in the source. Not checked since.');
    assert.equal(said('fr', { answer: 'none_seen' }), 'À Malte, aucun cerf-volant n’a été recensé dans la source. Non vérifié depuis.');
    assert.equal(cellLabel('en', kites, aCell({ kind: 'none_seen', code: 'none_seen' })), 'None seen in Institute of Ruritania, 2024. Not checked since.');
    assert.equal(cellLabel('fr', kites, aCell({ kind: 'none_seen', code: 'none_seen' })), 'Aucun recensé dans Institute of Ruritania, 2024. Non vérifié depuis.');
  });

  it('says so in words of its own where the codebook has none', () => {
    const seen = (locale: 'en' | 'fr') => cellSentence(locale, kiteCount, malta, cellOf(kiteCount, 'MT', [aSituation({ answer: 'none_seen' })], today, false), today, today);
    assert.equal(seen('en'), 'In Malta, nothing was seen in the source on this question (Number of kites). Not checked since.');
    assert.equal(seen('fr'), 'À Malte, rien n’a été recensé dans la source sur cette question (Nombre de cerfs-volants). Non vérifié depuis.');
  });

  it('stops saying so of today once its source is too old, and names the year', () => {
    const old = { answer: 'none_seen', source: { title: 'T', publisher: 'P', year: 2020 } };
    assert.equal(said('en', old), 'In Malta, nothing recent is known on this question (Kites). None was seen in a source of 2020, too old to speak of today.');
    assert.equal(said('fr', old), 'À Malte, rien de récent n’est connu sur cette question (Cerfs-volants). Aucun cas n’était recensé dans une source de 2020, trop ancienne pour parler d’aujourd’hui.');
    assert.match(said('en', old, '2023-06-01'), /no kite was seen in the source\. Not checked since\.$/);
  });

  it('keeps what is withheld and what does not arise apart from what is not known', () => {
    assert.equal(said('en', { answer: 'withheld' }), 'In Malta, the answer to this question is withheld (Kites).');
    assert.equal(said('fr', { answer: 'withheld' }), 'À Malte, la réponse à cette question n’est pas communiquée (Cerfs-volants).');
    assert.equal(said('en', { answer: 'not_applicable' }), 'In Malta, this question does not arise (Kites).');
    assert.equal(said('fr', { answer: 'not_applicable' }), 'À Malte, cette question est sans objet (Cerfs-volants).');
  });

  it('writes numbers as the language does, one as one, and zero as none', () => {
    const count = (locale: 'en' | 'fr', answer: string) => cellSentence(locale, kiteCount, malta, cellOf(kiteCount, 'MT', [aSituation({ answer })], today, false), today, today);
    assert.equal(count('en', '1200.5'), 'In Malta, 1,200.5 kites fly (since 2018).');
    assert.match(count('fr', '1200.5'), /^À Malte, 1\s200,5 cerfs-volants volent/);
    assert.equal(count('fr', '1'), 'À Malte, un cerf-volant vole (depuis 2018).');
    assert.equal(count('en', '0'), 'In Malta, no kite flies (since 2018).');
  });

  it('says that it is not known, in a sentence that can be quoted too', () => {
    const unknown = cellOf(kites, 'MT', [], today, false);
    assert.equal(cellSentence('en', kites, malta, unknown, today, today), 'In Malta, the answer to this question is not known here (Kites).');
    assert.equal(cellSentence('fr', kites, malta, unknown, today, today), 'À Malte, la réponse à cette question n’est pas connue ici (Cerfs-volants).');
  });
});

describe('what stands under it', () => {
  it('names the source, and that the State has not read it', () => {
    assert.equal(citationOf('en', aCell(), today), 'Source: Institute of Ruritania, Survey of services (2024). From public sources. Not reviewed by the State.');
    assert.equal(citationOf('fr', aCell(), today), 'Source : Institute of Ruritania, Survey of services (2024). D’après des sources publiques. Non relu par l’État.');
  });

  it('says when the State has read it', () => {
    assert.match(citationOf('fr', aCell({ situation: aSituation({ reviewedOn: '2026-03-01' }) }), today), /Confirmé par l’État le 1er mars 2026\.$/);
  });
});

describe('the label of a number', () => {
  it('carries its unit where that is a share', () => {
    const share = { ...kiteCount, unit: textOf('% of the sky', '% du ciel') };
    const label = (locale: 'en' | 'fr', question: typeof kiteCount = share) => cellLabel(locale, question, cellOf(question, 'MT', [aSituation({ answer: '0.04' })], today, false));
    assert.deepEqual([label('en'), label('fr'), label('en', kiteCount)], ['0.04% of the sky', '0,04 % du ciel', '0.04']);
  });
});

describe('a gap between two answers', () => {
  it('is named by its ends', () => {
    const after = { until: '2013-01-01', untilPrecision: 'year' } as const;
    const before = { from: '2016-05-17', fromPrecision: 'day' } as const;
    assert.deepEqual([gapWords('en', { after, before }), gapWords('fr', { after, before })], ['between 2012 and 17 May 2016', 'entre 2012 et le 17 mai 2016']);
    assert.deepEqual([gapWords('en', { after, before: undefined }), gapWords('fr', { after, before: undefined })], ['after 2012', 'après 2012']);
  });
});

describe('the dates of an answer', () => {
  it('are written in the language of the reader', () => {
    assert.equal(periodWords('en', aSituation()), 'since 2018');
    assert.equal(periodWords('fr', aSituation({ fromBasis: 'observed', from: '2018-10-01', fromPrecision: 'month', until: '2020-01-01', untilPrecision: 'year' })), 'constaté d’octobre 2018 à 2019');
  });
});
