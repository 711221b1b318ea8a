import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Gender, PositionGroup, Rating } from './person.enums.js'

/** Somebody who works for an organization; visible to the organizations that employ or employed them. */
@Entity('person')
@ObjectType({ description: 'Somebody who works for an organization (cá nhân).' })
@Directive('@key(fields: "id")')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, {
    description: 'Identifier; of two merged records the one that goes on answers for both.',
  })
  id: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Full name (họ và tên).' })
  name: string

  @Column({ type: 'text' })
  @Field(() => Gender, { description: 'Gender.' })
  gender: Gender

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** Works where, as what, since when. */
@Entity('employment')
@ObjectType({ description: 'An employment (nơi công tác), dated.' })
export class Employment {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'uuid' })
  personId: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Specialized team (tổ chuyên môn).' })
  team: string | null

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Position (chức vụ).' })
  position: string

  @Column({ type: 'text' })
  @Field(() => PositionGroup, { description: 'Position group.' })
  positionGroup: PositionGroup

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Direct worker (người trực tiếp lao động).' })
  isDirectWorker: boolean

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it lasts; the API shows null then. */
  @Column({ type: 'date' })
  validTo: string
}

/** The annual quality rating of a person in an organization. */
@Entity('quality_rating')
@ObjectType({ description: 'Annual quality rating (xếp loại chất lượng viên chức).' })
export class QualityRating {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  personId: string

  @Column({ type: 'uuid' })
  organizationId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => Rating, { description: 'The rating.' })
  rating: Rating

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A page of people. */
export const PersonConnection = connectionOf(Person, 'Person')
