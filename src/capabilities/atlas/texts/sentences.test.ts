import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf } from '../rules/cell.ts';
import { aCell, aSituation, kiteCount, kites, malta } from '../testing.ts';
import { cellLabel, cellSentence, citationOf, periodWords } from './sentences.ts';

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

  it('says of what a source does not list that it was not seen there, and not checked since', () => {
    assert.equal(said('en', { answer: 'none_seen' }), 'In Malta, no kite was seen in the source. Not checked since.');
    assert.equal(said('fr', { answer: 'none_seen' }), 'À Malte, aucun cerf-volant n’a été recensé dans la source. Non vérifié depuis.');
    assert.equal(cellLabel('en', kites, aCell({ kind: 'none_seen', code: 'none_seen' })), 'None seen in Institute of Ruritania, 2024. Not checked since.');
    assert.equal(cellLabel('fr', kites, aCell({ kind: 'none_seen', code: 'none_seen' })), 'Aucun recensé dans Institute of Ruritania, 2024. Non vérifié depuis.');
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
    assert.match(citationOf('fr', aCell({ situation: aSituation({ reviewedOn: '2026-03-01' }) }), today), /Relu par l’État le 1er mars 2026\.$/);
  });
});

describe('the dates of an answer', () => {
  it('are written in the language of the reader', () => {
    assert.equal(periodWords('en', aSituation()), 'since 2018');
    assert.equal(periodWords('fr', aSituation({ fromBasis: 'observed', from: '2018-10-01', fromPrecision: 'month', until: '2020-01-01', untilPrecision: 'year' })), 'constaté d’octobre 2018 à 2019');
  });
});
