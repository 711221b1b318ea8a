import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import type { SignedPaperInput } from './dossier.inputs.js'

/** A signed paper as it is stored. */
export interface SignedPaper {
  number: string
  dated: string
  signerName: string
  signerTitle: string
}

/** Number and signature as clean lines; refuses an empty one and a date after the day of the request, naming the field. */
export function cleanPaper(paper: SignedPaperInput, field: string, today: string): SignedPaper {
  assertNotFuture(paper.date, today, `${field}.date`)
  return {
    number: cleanLine(`${field}.number`, paper.number, 100),
    dated: paper.date,
    signerName: cleanLine(`${field}.signerName`, paper.signerName, 200),
    signerTitle: cleanLine(`${field}.signerTitle`, paper.signerTitle, 200),
  }
}
