import { Field, InputType } from 'type-graphql'
import { InitiativeActInput } from '../initiative/initiative.inputs.js'
import { InitiativeFileKind } from './text.types.js'

/** A file with the full text that is to be uploaded. */
@InputType({ description: 'A file with the full text (toàn văn) that is to be uploaded.' })
export class CreateInitiativeUploadInput extends InitiativeActInput {
  @Field(() => String, { description: 'Name of the file, at most 200 characters.' })
  name: string

  @Field(() => InitiativeFileKind, { description: 'Kind of the file.' })
  kind: InitiativeFileKind
}
