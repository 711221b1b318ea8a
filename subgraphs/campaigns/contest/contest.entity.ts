import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** Whether a quota is filled. */
export enum ContestQuotaStatus {
  OPEN = 'OPEN',
  ENOUGH = 'ENOUGH',
  LATE = 'LATE',
  MISSING = 'MISSING',
}
registerEnumType(ContestQuotaStatus, {
  name: 'ContestQuotaStatus',
  description: 'OPEN chưa đến hạn, ENOUGH đủ đúng hạn, LATE đủ nhưng muộn, MISSING thiếu.',
})

/** State of an entry. */
export enum ContestEntryState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
}
registerEnumType(ContestEntryState, {
  name: 'ContestEntryState',
  description: 'DRAFT dự thảo (seen by its owner only), SENT đã gửi dự thi.',
})

/** How an entry counts. */
export enum EntryCounting {
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
  EXTRA = 'EXTRA',
}
registerEnumType(EntryCounting, {
  name: 'EntryCounting',
  description: 'ON_TIME đúng hạn, LATE muộn, EXTRA vượt số lượng giao hoặc không có số lượng giao.',
})

/** What an organization must send to a contest in a month. */
@ObjectType({
  description:
    'How many entries an organization must send to a contest in a month (số bài giao), and how many it sent; seen by it and the organizer; those above read sums (contestRollup).',
})
export class ContestQuota {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  campaignId: string
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => Day, { description: 'First day of the month.' })
  month: string

  @Field(() => Int, { description: 'Entries asked for.' })
  entries: number

  @Field(() => Day, { description: 'Last day on which entries are in time.' })
  dueOn: string

  @Field(() => Int, { description: 'Of these, sent in time.' })
  onTime: number

  @Field(() => Int, { description: 'Of these, sent late.' })
  late: number

  @Field(() => Int, { description: 'Sent beyond the quota.' })
  extra: number
}

/** A page of quotas. */
export const ContestQuotaConnection = connectionOf(ContestQuota, 'ContestQuota')

/** An entry of a contest. */
@ObjectType({
  description:
    'An entry of a contest (bài dự thi): private to its owner until sent to the organizer; once placed, read by everybody in the hub.',
})
@Directive('@key(fields: "id")')
export class ContestEntry {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string
  campaignId: string
  organizerId: string

  @Field(() => String, { description: 'Title.' })
  title: string

  @Field(() => String, { description: 'Author.' })
  authorName: string

  @Field(() => String, { nullable: true, description: 'Whom or what it is about (nhân vật).' })
  about: string | null

  @Field(() => String, { description: 'The text, or where it lies.' })
  content: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => ContestEntryState, { description: 'State.' })
  state: ContestEntryState

  @Field(() => Day, { nullable: true, description: 'Day on which it was sent.' })
  sentOn: string | null

  @Field(() => EntryCounting, { nullable: true, description: 'How it counts; null for a draft.' })
  countsAs: EntryCounting | null

  @Field(() => Float, { nullable: true, description: 'Mean of the judges, 0 to 100; null until placed.' })
  points: number | null

  @Field(() => Int, { nullable: true, description: 'Place, 1 is the first; null until placed.' })
  rank: number | null

  @Field(() => String, { nullable: true, description: 'Prize.' })
  prize: string | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of entries. */
export const ContestEntryConnection = connectionOf(ContestEntry, 'ContestEntry')

/** Entries of an organization and all below it, as of a day. */
@ObjectType({
  description: 'Entries against quotas of an organization and all below it, in a period, as of a day.',
})
export class ContestRollup {
  @Field(() => Day, { description: 'The day up to which is counted.' })
  asOf: string

  @Field(() => Int, { description: 'Entries asked for, due up to and including the day.' })
  due: number

  @Field(() => Int, { description: 'Of these, sent in time.' })
  onTime: number

  @Field(() => Int, { description: 'Sent after their due day, up to and including the day.' })
  late: number

  @Field(() => Int, { description: 'Due before the day and not sent on it.' })
  missing: number

  @Field(() => Int, { description: 'Sent beyond the quotas.' })
  extra: number
}
