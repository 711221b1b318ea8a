import { Directive, Field, ObjectType } from 'type-graphql'

/** Why an act was refused; nothing of it was stored. */
@ObjectType({ description: 'Why an act was refused (lý do từ chối); nothing of a refused act is stored.' })
@Directive('@shareable')
export class UserError {
  @Field(() => String, { description: 'Code of the error catalogue (docs/errors.md).' })
  code: string

  @Field(() => String, { description: 'Sentence for people, Vietnamese or English by Accept-Language.' })
  message: string

  @Field(() => [String], { description: 'Path into the input, empty when the whole input is meant.' })
  path: string[]

  @Field(() => String, { nullable: true, description: 'Rule of the law that refused, e.g. "R-IND-01".' })
  ruleId: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Article on which the refusal rests (căn cứ pháp lý).',
  })
  legalBasis: string | null
}
