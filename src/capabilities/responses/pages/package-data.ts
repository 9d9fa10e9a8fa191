/** What the page gives to the script of packages. Everything else that the script works with is the reader's own. */
import type { Pillar } from '#kernel/values/pillars.ts';
import type { Candidate } from '../rules/ranking.ts';
import type { OptionFacts } from '../rules/package.ts';

/** Options and outcomes under the names by which a reader of one language knows them. */
export interface PackageSubject {
  readonly options: readonly (OptionFacts & { readonly title: string; readonly pillar: Pillar; readonly rights: string })[];
  /** By outcome: what it is called. */
  readonly outcomes: Readonly<Record<string, string>>;
}

export interface PackageData extends PackageSubject {
  readonly challengeId: string;
  readonly stateCode: string;
  /** Of the page, for what is saved or printed. */
  readonly heading: string;
  readonly notice: string;
  readonly revision: number;
  /** The options that are compared with each other. */
  readonly candidates: readonly Candidate[];
  readonly workerAddress: string;
  readonly wasmAddress: string;
}

export const packageDataId = 'package-data';

/** The id of the control that stands for a field such as `costs.take-home-naloxone.firstYear`. */
export const controlId = (field: string): string => `package-${field.replaceAll('.', '-')}`;

/** Where what the reader typed about packages is kept in the browser, for one challenge and State. */
export const packageKey = ({ challengeId, stateCode }: Pick<PackageData, 'challengeId' | 'stateCode'>): string => `entente.package.${challengeId}.${stateCode}`;
