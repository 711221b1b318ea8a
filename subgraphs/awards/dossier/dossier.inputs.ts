import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** A signed paper. */
@InputType({ description: 'A signed paper: number, date, who signed.' })
export class SignedPaperInput {
  @Field(() => String, { description: 'Number, e.g. "12/TTr-THCSKS".' })
  number: string

  @Field(() => Day, { description: 'Date of the paper.' })
  date: string

  @Field(() => String, { description: 'Who signed.' })
  signerName: string

  @Field(() => String, { description: 'Title of who signed.' })
  signerTitle: string
}

/** Proposals to be sent up together. */
@InputType({
  description:
    'Proposals to be sent up together, at most 500: all of them or none, because the statement is signed.',
})
export class SendDossierInput {
  @Field(() => UUID, { description: 'Organization that sends: the owner, or the one that forwards.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => SignedPaperInput, { description: 'Submission statement (tờ trình).' })
  statement: SignedPaperInput

  @Field(() => [UUID], { description: 'Proposals.' })
  proposalIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The receipt of a dossier. */
@InputType({ description: 'The receipt of a dossier.' })
export class ReceiveDossierInput {
  @Field(() => UUID, { description: 'Dossier.' })
  dossierId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
