import { Field, ObjectType } from 'type-graphql'
import { UserError } from '../../../shared/federation/user-error.js'
import { CriteriaComment, CriteriaSet } from './criteria.entity.js'

/** Answer of the mutations on sets of criteria. */
@ObjectType({ description: 'Answer of the mutations on sets of criteria.' })
export class CriteriaSetPayload {
  @Field(() => CriteriaSet, { nullable: true, description: 'The set; null when refused.' })
  record: CriteriaSet | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of the mutations on comments. */
@ObjectType({ description: 'Answer of the mutations on comments.' })
export class CriteriaCommentPayload {
  @Field(() => CriteriaComment, { nullable: true, description: 'The comment; null when refused.' })
  record: CriteriaComment | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}
