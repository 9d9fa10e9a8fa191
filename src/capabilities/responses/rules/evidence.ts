/**
 * The evidence lens: the classes in which an option may stand on the core outcomes of a challenge.
 *
 * 1. One source is one voice, however many results it gives: of their directions where they agree, mixed where they do not, and
 *    of harm where one of them is of harm.
 * 2. A voice has a strength: strong, graded high or moderate, or not graded and a systematic review or a randomised trial;
 *    middle, graded low, or not graded and an observational study; weak, the rest, and whatever our record is unsure of. It is
 *    where GRADE starts (G. H. Guyatt and others, BMJ 336 (2008) 924–926): trials high, observational studies low. Weak voices
 *    speak where nobody else does.
 * 3. A voice spans the classes that its certainty leaves open: benefit not graded in a trial may prove very uncertain or high.
 * 4. A direction is set aside where, among voices at least as strong, more than three of another direction stand against each
 *    of its own. One cohort without effect beside twelve that show a benefit does not count; one trial beside twelve cohorts does.
 *    Harm is never set aside.
 * 5. The interval holds all that is left. Three voices or more that are left, all of benefit, are no longer "very uncertain".
 *    Where benefit and no effect, or benefit and harm, are both left, moderate certainty is out: inconsistency lowers it by GRADE.
 *
 * Nothing is added up or averaged: classes are compared, and voices are counted.
 */
import { wholeRange, type ClassInterval } from './lenses.ts';

export interface EvidenceFinding {
  readonly sourceId: string;
  readonly direction: 'benefit' | 'no_effect' | 'mixed' | 'harm';
  readonly certainty: 'high' | 'moderate' | 'low' | 'very_low' | 'not_graded';
  readonly studyType: 'systematic_review' | 'rct' | 'cohort' | 'modelling' | 'qualitative';
  /** Of our record. */
  readonly confidence: 'sure' | 'probable' | 'unsure';
}

/** From the weakest. */
const strengths = ['weak', 'middle', 'strong'] as const;
type Strength = (typeof strengths)[number];

interface Voice {
  readonly direction: EvidenceFinding['direction'];
  readonly strength: number;
  readonly interval: ClassInterval;
}

export interface EvidenceLens {
  readonly interval: ClassInterval;
  /** False: no finding on these outcomes, and the interval is the whole range. */
  readonly isKnown: boolean;
  readonly sources: number;
  /** Sources that the interval leaves out, since many more at least as strong say otherwise, or since they are weak. */
  readonly setAside: number;
}

const designStrength: Record<EvidenceFinding['studyType'], Strength> = { systematic_review: 'strong', rct: 'strong', cohort: 'middle', modelling: 'weak', qualitative: 'weak' };

function strengthOf({ certainty, studyType, confidence }: EvidenceFinding): number {
  if (confidence === 'unsure' || certainty === 'very_low') return strengths.indexOf('weak');
  if (certainty === 'not_graded') return strengths.indexOf(designStrength[studyType]);
  return strengths.indexOf(certainty === 'low' ? 'middle' : 'strong');
}

const harm = 0;
const noEffect = 1;
const veryUncertain = 2;
const benefitLow = 3;
const benefitHigh = 4;

function intervalOf(finding: EvidenceFinding): ClassInterval {
  const { direction, certainty } = finding;
  const isUncertain = certainty === 'not_graded' || certainty === 'very_low';
  switch (direction) {
    case 'harm':
      return { low: harm, high: isUncertain ? noEffect : harm };
    case 'no_effect':
      return { low: noEffect, high: isUncertain ? veryUncertain : noEffect };
    case 'mixed':
      return { low: veryUncertain, high: veryUncertain };
    case 'benefit':
      return benefitOf(finding);
  }
}

function benefitOf({ certainty, studyType }: EvidenceFinding): ClassInterval {
  switch (certainty) {
    case 'high':
    case 'moderate':
      return { low: benefitHigh, high: benefitHigh };
    case 'low':
      return { low: benefitLow, high: benefitLow };
    case 'very_low':
      return { low: veryUncertain, high: veryUncertain };
    case 'not_graded':
      return { low: veryUncertain, high: { strong: benefitHigh, middle: benefitLow, weak: veryUncertain }[designStrength[studyType]] };
  }
}

function voiceOf(findings: readonly EvidenceFinding[]): Voice {
  const directions = new Set(findings.map(({ direction }) => direction));
  const [only, ...others] = directions;
  const strength = Math.max(...findings.map(strengthOf));
  if (only !== undefined && others.length === 0) return { direction: only, strength, interval: hullOf(findings.map(intervalOf)) };
  if (directions.has('harm')) return { direction: 'harm', strength, interval: { low: harm, high: veryUncertain } };
  return { direction: 'mixed', strength, interval: { low: veryUncertain, high: veryUncertain } };
}

const hullOf = (intervals: readonly ClassInterval[]): ClassInterval => ({ low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) });

/** More than three voices, at least as strong, against each of the same direction. */
function isOutvoted(voice: Voice, all: readonly Voice[]): boolean {
  if (voice.direction === 'harm') return false;
  const heard = all.filter(({ strength }) => strength >= voice.strength);
  const same = heard.filter(({ direction }) => direction === voice.direction).length;
  return heard.length - same > 3 * same;
}

/** From the findings on the core outcomes of the challenge. */
export function evidenceLens(findings: readonly EvidenceFinding[]): EvidenceLens {
  const bySource = Map.groupBy(findings, ({ sourceId }) => sourceId);
  const voices = [...bySource.values()].map(voiceOf);
  if (voices.length === 0) return { interval: wholeRange('evidence'), isKnown: false, sources: 0, setAside: 0 };

  const weak = strengths.indexOf('weak');
  const areAllWeak = voices.every(({ strength }) => strength === weak);
  const speaking = voices.filter((voice) => areAllWeak || voice.strength > weak || voice.direction === 'harm');
  const left = speaking.filter((voice) => !isOutvoted(voice, speaking));
  return { interval: agreed(left), isKnown: true, sources: voices.length, setAside: voices.length - left.length };
}

function agreed(left: readonly Voice[]): ClassInterval {
  const { low, high } = hullOf(left.map(({ interval }) => interval));
  const benefits = left.filter(({ direction }) => direction === 'benefit').length;
  if (benefits === left.length && benefits >= 3 && high >= benefitLow) return { low: Math.max(low, benefitLow), high };
  const isContradicted = benefits > 0 && left.some(({ direction }) => direction === 'no_effect' || direction === 'harm');
  return isContradicted ? { low, high: Math.min(high, benefitLow) } : { low, high };
}

/** A benefit that may be more than very uncertain. */
export const isSupported = ({ high }: ClassInterval): boolean => high >= benefitLow;
