import { InputType } from 'type-graphql'
import { InitiativeActInput } from '../initiative/initiative.inputs.js'

/** Which initiative is to be compared with all others. */
@InputType({ description: 'Which initiative is to be compared with all others of the hub.' })
export class CheckSimilarityInput extends InitiativeActInput {}
