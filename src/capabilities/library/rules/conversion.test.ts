import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moneyAskedIn } from '#kernel/values/money.ts';
import { convert, gapsIn, threeDigits, type Amount, type Index } from './conversion.ts';

const anAmount = (change: Partial<Amount> = {}): Amount => ({ place: 'GB', currency: 'GBP', priceYear: 2010, isMoney: true, value: 1000, interval: { low: 800, high: 1500 }, ...change });
const level = (place: string, currency: string, year: number, value: number, more: Partial<Index> = {}): Index => ({ id: `gdp.${place}.${year}.${more.baseYear ?? 2015}`, kind: 'gdp_deflator', place, currency, baseYear: 2015, year, value, ...more });
const rate = (kind: 'exchange_rate' | 'purchasing_power', place: string, currency: string, against: string, year: number, value: number): Index => ({ id: `${kind}.${place}.${currency}.${against}.${year}`, kind, place, currency, against, year, value });
const asked = (words: string) => moneyAskedIn(words) ?? assert.fail(words);
const indices = [
  level('GB', 'GBP', 2010, 90), level('GB', 'GBP', 2024, 135),
  rate('exchange_rate', 'GB', 'GBP', 'EUR', 2024, 0.8), rate('exchange_rate', 'SE', 'SEK', 'EUR', 2024, 11),
  rate('purchasing_power', 'GB', 'GBP', 'USD', 2024, 0.7), rate('purchasing_power', 'FR', 'EUR', 'USD', 2024, 0.63),
];
const valueOf = (amount: Amount, words: string, among: readonly Index[] = indices) => {
  const one = convert(amount, asked(words), among);
  assert.equal(one.kind, 'converted', JSON.stringify(one));
  return one.kind === 'converted' ? one : assert.fail();
};

describe('an amount in another currency and year', () => {
  it('is brought to the year by its own prices first, then exchanged at the rate of that year, with its interval', () => {
    const one = valueOf(anAmount(), 'EUR-2024');
    assert.equal(one.value, (1000 * (135 / 90)) / 0.8);
    assert.deepEqual(one.interval, { low: 800 * (135 / 90) * (1 / 0.8), high: 1500 * (135 / 90) * (1 / 0.8) });
    assert.deepEqual(one.used.map(({ id }) => id), ['gdp.GB.2010.2015', 'gdp.GB.2024.2015', 'exchange_rate.GB.GBP.EUR.2024']);
  });

  it('goes by a third currency where both have a rate against it', () => {
    assert.ok(Math.abs(valueOf(anAmount({ priceYear: 2024 }), 'SEK-2024').value - (1000 * 11) / 0.8) < 1e-9);
  });

  it('is exchanged the other way round where only that rate is on record', () => {
    assert.equal(valueOf(anAmount({ place: 'FR', currency: 'EUR', priceYear: 2024 }), 'GBP-2024').value, 800);
  });

  it('is exchanged by purchasing power where a State is named', () => {
    assert.ok(Math.abs(valueOf(anAmount(), 'EUR-2024-FR').value - (1000 * 1.5 * 0.63) / 0.7) < 1e-9);
    assert.deepEqual(convert(anAmount({ place: 'DE', currency: 'EUR', priceYear: 2024 }), asked('EUR-2024-FR'), indices), { kind: 'missing', missing: [{ kind: 'purchasing_power', place: 'DE', currency: 'EUR', years: [2024] }] });
  });

  it('is what it was in its own currency and year, without any index', () => {
    const one = valueOf(anAmount(), 'GBP-2010', []);
    assert.deepEqual([one.value, one.interval, one.used], [1000, { low: 800, high: 1500 }, []]);
  });

  it('takes the deflator of GDP before consumer prices, and consumer prices where it has no other', () => {
    const prices = [level('GB', 'GBP', 2010, 50, { kind: 'consumer_prices', id: 'c1' }), level('GB', 'GBP', 2024, 100, { kind: 'consumer_prices', id: 'c2' })];
    assert.equal(valueOf(anAmount(), 'GBP-2024', [...prices, ...indices]).value, 1500);
    assert.equal(valueOf(anAmount(), 'GBP-2024', prices).value, 2000);
  });

  it('is never brought over by two levels of different bases', () => {
    const one = convert(anAmount(), asked('GBP-2024'), [level('GB', 'GBP', 2010, 90), level('GB', 'GBP', 2024, 120, { baseYear: 2020 })]);
    assert.deepEqual(one, { kind: 'missing', missing: [{ kind: 'price-level', place: 'GB', currency: 'GBP', years: [2010, 2024] }] });
  });

  it('is not converted where the prices of another State would have to stand for its own, and says what is missing, all of it', () => {
    const one = convert(anAmount({ place: 'IE', currency: 'EUR', priceYear: 2004 }), asked('USD-2024'), indices);
    assert.deepEqual(one, { kind: 'missing', missing: [{ kind: 'price-level', place: 'IE', currency: 'EUR', years: [2004, 2024] }, { kind: 'exchange_rate', place: 'IE', currency: 'EUR', years: [2024] }, { kind: 'exchange_rate', place: '', currency: 'USD', years: [2024] }] });
  });

  it('is not converted where the year of its prices is not known, or where it is no money', () => {
    assert.deepEqual(convert(anAmount({ priceYear: undefined }), asked('EUR-2024'), indices), { kind: 'price-year-unknown' });
    assert.deepEqual(convert(anAmount({ isMoney: false }), asked('EUR-2024'), indices), { kind: 'no-amount' });
  });
});

describe('what is to be imported', () => {
  it('is named once for many amounts, with all years', () => {
    const of = (priceYear: number) => convert(anAmount({ priceYear, place: 'US', currency: 'USD' }), asked('USD-2024'), []);
    assert.deepEqual(gapsIn([of(2012), of(1998), of(2012)]), [{ kind: 'price-level', place: 'US', currency: 'USD', years: [1998, 2012, 2024] }]);
  });
});

describe('a request for money', () => {
  it('is a currency and a year, and a State if need be', () => {
    assert.deepEqual(moneyAskedIn('eur-2024'), { currency: 'EUR', year: 2024 });
    assert.deepEqual(moneyAskedIn(' GBP 2019 fr '), { currency: 'GBP', year: 2019, place: 'FR' });
    for (const odd of ['', 'EUR', '2024', 'EUR-1824', 'EURO-2024', 'EUR-2024-FRA', 'EUR-20245']) assert.equal(moneyAskedIn(odd), undefined, odd);
  });

  it('is answered to three digits', () => {
    assert.deepEqual([1634.4, 0.012345, 998_765].map(threeDigits), [1630, 0.0123, 999_000]);
  });
});
