import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writtenDate, writtenWhen } from './dates.ts';

describe('a date on a page', () => {
  it('is no sharper than it is known', () => {
    assert.equal(writtenDate('en', '2011-03-04'), '4 March 2011');
    assert.equal(writtenDate('fr', '2011-03'), 'mars 2011');
    assert.equal(writtenWhen('en', '2012'), 'during 2012');
    assert.equal(writtenWhen('fr', '2012'), 'courant 2012');
    assert.equal(writtenWhen('fr', '2012-05'), 'courant mai 2012');
    assert.equal(writtenWhen('en', '2012-05-17'), 'on 17 May 2012');
  });

  it('is the first of the month as French says it', () => {
    assert.equal(writtenWhen('fr', '2012-01-01'), 'le 1er janvier 2012');
    assert.equal(writtenDate('fr', '2012-01-11'), '11 janvier 2012');
  });
});
