/** A sentence for people in both languages of the hub. */
export interface Sentence {
  vi: string
  en: string
}

/** What fills a place in a sentence; a Sentence is said in the language of the message. */
export type Argument = string | number | Sentence

/** Why a service call was refused; nothing of it was stored. */
export interface RefusalDetail {
  /** A code of the catalogue (shared/errors/catalogue.ts and each subgraph's messages.ts). */
  code: string
  /** What the catalogue's sentence speaks of: field, value, what was expected. */
  args?: Record<string, Argument>
  /** Path into the input: ['items', '3', 'awardType']. */
  path?: readonly string[]
  /** Where a rule of the law refused: its id, its article and its own sentence. */
  ruleId?: string
  legalBasis?: string
  sentence?: Sentence
}

/** An act of a user that the domain does not allow; becomes `userErrors`. */
export class Refusal extends Error {
  constructor(readonly details: readonly RefusalDetail[]) {
    super(details.map((detail) => detail.code).join(', '))
    this.name = 'Refusal'
  }
}

/** Refuses with one code; `source` says on which rule or article a refusal rests that is not of the rules' own. */
export function refuse(
  code: string,
  args: Record<string, Argument> = {},
  path: readonly string[] = [],
  source: Pick<RefusalDetail, 'ruleId' | 'legalBasis'> = {},
): never {
  throw new Refusal([{ code, args, path, ...source }])
}

/** Runs a statement; a violated constraint that is named here becomes that refusal, any other error stays itself. */
export async function onConstraint<T>(
  statement: Promise<T>,
  refusals: Record<string, () => never>,
): Promise<T> {
  try {
    return await statement
  } catch (error) {
    const constraint = constraintOf(error)
    if (constraint) refusals[constraint]?.()
    throw error
  }
}

function constraintOf(error: unknown): string | undefined {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } }
  return constraint ?? driverError?.constraint
}
