import { ArgsType, Field, registerEnumType } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { DossierState } from './dossier.entity.js'

/** Which dossiers are listed. */
export enum DossierBox {
  INBOX = 'INBOX',
  OUTBOX = 'OUTBOX',
}
registerEnumType(DossierBox, { name: 'DossierBox', description: 'INBOX: received; OUTBOX: sent.' })

/** Which dossiers of an organization are listed. */
@ArgsType()
export class DossiersArgs extends PageArgs {
  @Field(() => UUID, { description: 'Whose box.' })
  organizationId: string

  @Field(() => DossierBox, { defaultValue: DossierBox.INBOX, description: 'Received ones or sent ones.' })
  box: DossierBox

  @Field(() => Period, { nullable: true, description: 'Only those of this school year or calendar year.' })
  period?: string | null

  @Field(() => DossierState, { nullable: true, description: 'Only those in this state.' })
  state?: DossierState | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only those in whose number, or in the name of whose sender (of an outbox: receiver), these words occur; accents, case and order do not matter.',
  })
  search?: string | null
}
