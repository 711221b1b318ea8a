/** Why a file is not read: a key of the refusals in extract.ts. */
export class Unreadable extends Error {
  constructor(refusal, cause) {
    super(refusal, { cause })
    this.refusal = refusal
  }
}
