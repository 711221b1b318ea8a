import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** What somebody may do for an organization; the same words as shared/access/viewer.ts. */
export enum Role {
  VIEWER = 'VIEWER',
  CLERK = 'CLERK',
  SECRETARY = 'SECRETARY',
  COUNCIL_MEMBER = 'COUNCIL_MEMBER',
  APPRAISER = 'APPRAISER',
  HEAD = 'HEAD',
  ADMIN = 'ADMIN',
}
registerEnumType(Role, {
  name: 'Role',
  description:
    'VIEWER reads; CLERK enters; SECRETARY of the council; COUNCIL_MEMBER votes; APPRAISER; HEAD signs, sends up, decides; ADMIN: people, appointments, keys.',
})

/** Who may act for which organization, in which role, from–to. */
@Entity('appointment')
@ObjectType({ description: 'Who may act for which organization, in which role, from–to (giao vai trò).' })
export class Appointment {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Subject of the token (sub).' })
  subject: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => Role, { description: 'Role.' })
  role: Role

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Subject of the officer for whom she acts (quyền, phụ trách, được ủy quyền); null for her own office.',
  })
  actingFor: string | null

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while open; the API shows null then. */
  @Column({ type: 'date' })
  validTo: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of appointments. */
export const AppointmentConnection = connectionOf(Appointment, 'Appointment')
