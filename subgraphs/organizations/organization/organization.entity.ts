import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { OrganizationKind, OrganizationLevel } from './organization.enums.js'

/** An office or a school; owns a slice of the hub's data. */
@Entity('organization')
@ObjectType({ description: 'An office or a school (cơ quan, đơn vị, trường); owns a slice of the data.' })
@Directive('@key(fields: "id")')
export class Organization {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Code by which offices know it (mã đơn vị), unique.' })
  code: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  name: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Short name.' })
  shortName: string | null

  @Column({ type: 'text' })
  @Field(() => OrganizationLevel, { description: 'Level (cấp).' })
  level: OrganizationLevel

  @Column({ type: 'text' })
  @Field(() => OrganizationKind, { description: 'Kind.' })
  kind: OrganizationKind

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Address.' })
  address: string | null

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day on which it exists.' })
  validFrom: string

  /** 'infinity' while it exists; the API shows null then. */
  @Column({ type: 'date' })
  validTo: string

  /** The day on which it was looked at: names, level and kind are those of that day. */
  asOf: string

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of organizations. */
export const OrganizationConnection = connectionOf(Organization, 'Organization')
