import { Field, InputType } from 'type-graphql'
import { InitiativeActInput } from '../initiative/initiative.inputs.js'

/** The check of an application's form. */
@InputType({
  description:
    'The check of the form (kiểm tra hình thức): description, evidence, effect, confirmation, originality are there.',
})
export class CheckInitiativeFormInput extends InitiativeActInput {}

/** The reading of the report on duplicates. */
@InputType({
  description:
    'The check for duplicates (kiểm tra trùng lặp): a person has read the report on similar initiatives.',
})
export class CheckInitiativeDuplicatesInput extends InitiativeActInput {
  @Field(() => String, { description: 'What she found, at most 2,000 characters.' })
  finding: string
}
