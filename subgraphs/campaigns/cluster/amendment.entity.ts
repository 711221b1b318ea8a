import { Field, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** A decision that amends a cluster. */
@ObjectType({
  description:
    'A decision that amends a cluster within its period (quyết định điều chỉnh, bổ sung cụm, khối). Who joined and left shows in members(asOf).',
})
export class ClusterAmendment {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  clusterId: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision.' })
  decisionDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => Day, { description: 'First day on which the cluster is as amended.' })
  validFrom: string

  @Field(() => Day, { description: 'Day on which it was entered.' })
  amendedOn: string
}
