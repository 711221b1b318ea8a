import { Field, ObjectType } from 'type-graphql'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Initiative } from './initiative.entity.js'
import { initiativeLoader } from './initiative.loader.js'

/** Answer of the mutations on one initiative. */
@ObjectType({ description: 'Answer of the mutations on one initiative.' })
export class InitiativePayload {
  @Field(() => Initiative, {
    nullable: true,
    description: 'The initiative after the act; null when refused.',
  })
  record: Initiative | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** The answer to an act whose outcome is the id of the initiative, read anew. */
export async function payloadOf(context: Context, outcome: Outcome<string>): Promise<InitiativePayload> {
  return recordPayload(context, outcome, initiativeLoader, 'Initiative')
}
