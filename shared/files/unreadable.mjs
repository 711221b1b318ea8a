/** Why a file is not read: a word that whoever asked knows a sentence for. */
export class Unreadable extends Error {
  constructor(refusal, cause) {
    super(refusal, { cause })
    this.refusal = refusal
  }
}
