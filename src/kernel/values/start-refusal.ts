/** Why the platform does not start: one clear sentence that says what to do, and an exit. Nothing was damaged. */
export class StartRefusal extends Error {
  readonly reason: string;
  /** `reason` completes "not started because …", in kebab-case; `sentence` is what the person at the machine reads. */
  constructor(reason: string, sentence: string) {
    super(sentence);
    this.reason = reason;
  }
}
