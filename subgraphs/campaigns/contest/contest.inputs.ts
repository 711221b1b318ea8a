import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { ContestQuotaStatus } from './contest.entity.js'

const key = { nullable: true, description: 'Repeating the call with the same key has one effect.' } as const

/** How quotas are listed. */
@ArgsType()
export class ContestQuotasArgs extends PageArgs {
  @Field(() => UUID, { description: 'The contest.' })
  campaignId: string

  @Field(() => Day, { nullable: true, description: 'Only this month: a day of it.' })
  month?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only this organization.' })
  organizationId?: string | null

  @Field(() => ContestQuotaStatus, { nullable: true, description: 'Only those that have come to this.' })
  status?: ContestQuotaStatus | null
}

/** Quotas of a contest. */
@InputType({ description: 'Quotas of a contest (giao số bài), the same for each organization and month.' })
export class SetContestQuotaInput {
  @Field(() => UUID, { description: 'The contest: a launched campaign of the kind CONTEST.' })
  campaignId: string

  @Field(() => [UUID], { description: 'Organizations that must send entries; at most 500.' })
  organizationIds: string[]

  @Field(() => Period, { description: 'School year or calendar year in which they are counted.' })
  period: string

  @Field(() => Int, { description: 'Entries a month, 1 to 1000.' })
  entries: number

  @Field(() => Int, { description: 'Last day of the month in time, 1 to 31.' })
  dueDay: number

  @Field(() => Day, { description: 'A day of the first month.' })
  firstMonth: string

  @Field(() => Day, { description: 'A day of the last month; at most 24 months.' })
  lastMonth: string

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A new entry. */
@InputType({ description: 'A new entry of a contest, private to its owner until sent.' })
export class DraftContestEntryInput {
  @Field(() => UUID, { description: 'The contest.' })
  campaignId: string

  @Field(() => UUID, { description: 'Organization that sends it.' })
  ownerId: string

  @Field(() => String, { description: 'Title.' })
  title: string

  @Field(() => String, { description: 'Author.' })
  authorName: string

  @Field(() => String, { nullable: true, description: 'Whom or what it is about.' })
  about?: string | null

  @Field(() => String, { description: 'The text, or where it lies; at most 50000 characters.' })
  content: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The sending of an entry. */
@InputType({ description: 'The sending of an entry to the organizer.' })
export class SendContestEntryInput {
  @Field(() => UUID, { description: 'The entry.' })
  entryId: string

  @Field(() => Day, {
    nullable: true,
    description: 'A day of the month whose quota it is for; default: today.',
  })
  month?: string | null

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A mark. */
@InputType({ description: 'What a judge gives an entry, once.' })
export class MarkContestEntryInput {
  @Field(() => UUID, { description: 'The entry.' })
  entryId: string

  @Field(() => Float, { description: 'Points, 0 to 100.' })
  points: number

  @Field(() => String, { nullable: true, description: 'Remark, at most 2000 characters.' })
  remark?: string | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A prize. */
@InputType({ description: 'A prize and the places that it goes to.' })
export class ContestPrizeInput {
  @Field(() => String, { description: 'Name, e.g. "Giải Nhất".' })
  name: string

  @Field(() => Int, { description: 'Last place that it goes to; each prize begins after the one before.' })
  upToRank: number
}

/** The placing of the entries. */
@InputType({ description: 'The placing of all entries that were marked (công bố kết quả cuộc thi).' })
export class PlaceContestEntriesInput {
  @Field(() => UUID, { description: 'The contest.' })
  campaignId: string

  @Field(() => [ContestPrizeInput], { defaultValue: [], description: 'Prizes, the best first; at most 20.' })
  prizes: ContestPrizeInput[]

  @Field(() => String, key)
  idempotencyKey?: string | null
}
