import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Instant, UUID } from '../../../shared/federation/scalars.js'

/** Types of records whose changes third parties may follow. */
export enum ChangeType {
  ORGANIZATION = 'Organization',
  ORGANIZATION_EDGE = 'OrganizationEdge',
  ORGANIZATION_LINEAGE = 'OrganizationLineage',
  REFORM_ACT = 'ReformAct',
  PERSON = 'Person',
  EMPLOYMENT = 'Employment',
  APPOINTMENT = 'Appointment',
}
registerEnumType(ChangeType, {
  name: 'ChangeType',
  description: 'Types of records whose changes the feed tells.',
})

/** What happened to a record. */
export enum ChangeOperation {
  INSERT = 'INSERT',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
}
registerEnumType(ChangeOperation, {
  name: 'ChangeOperation',
  description: 'What happened to a record; DELETE leaves a tombstone.',
})

/** One change: which record, never its values. */
@ObjectType({ description: 'One change: which record, never its values.' })
export class Change {
  txid: string

  seq: string

  @Field(() => ChangeType, { description: 'Type of the record.' })
  type: ChangeType

  @Field(() => UUID, { description: 'Identifier of the record; ask for it to learn its present state.' })
  recordId: string

  @Field(() => ChangeOperation, { description: 'What happened.' })
  operation: ChangeOperation

  @Field(() => String, {
    nullable: true,
    description:
      'Natural key, also of what is gone: the code of an organization, the number of a decision; of edges, lineage, employments and appointments the code of their organization (of the child, of the predecessor); null where there is none.',
  })
  naturalKey: string | null

  @Field(() => Instant, { description: 'When.' })
  at: Date
}

/** A stretch of the feed. */
@ObjectType({ description: 'A stretch of the feed, in the order in which the changes were committed.' })
export class ChangePage {
  @Field(() => [Change], { description: 'Changes; a record may appear several times.' })
  nodes: Change[]

  @Field(() => String, { description: 'Send it as "after" to read on, now or later.' })
  cursor: string

  @Field(() => Boolean, { description: 'True when more can be read at once.' })
  hasMore: boolean

  @Field(() => Boolean, {
    description:
      'True when the given cursor is of an earlier life of the database: forget all and begin anew.',
  })
  mustResync: boolean
}
