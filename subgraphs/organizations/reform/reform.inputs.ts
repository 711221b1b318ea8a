import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { EdgeKind, OrganizationKind, OrganizationLevel } from '../organization/organization.enums.js'
import { RecordGroup } from './reform.entity.js'

/** What every reform carries: its paper and its day. */
@InputType({ description: 'The decision of a reform (quyết định) and the day on which it takes effect.' })
export class ReformDecisionInput {
  @Field(() => String, { description: 'Number of the decision.' })
  number: string

  @Field(() => Day, { description: 'Date of the decision.' })
  date: string

  @Field(() => Day, {
    description: 'First day on which it holds; figures booked on earlier days stay where they are.',
  })
  effectiveOn: string
}

/** What all reform acts are given. */
@InputType({ description: 'What all reforms are given.' })
export abstract class ReformInput {
  @Field(() => ReformDecisionInput, { description: 'Decision and day.' })
  decision: ReformDecisionInput

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A new name. */
@InputType({ description: 'A new name of an organization (đổi tên).' })
export class RenameOrganizationInput extends ReformInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => String, { description: 'New Vietnamese name.' })
  name: string

  @Field(() => String, { nullable: true, description: 'New English name.' })
  nameEn?: string | null

  @Field(() => String, { nullable: true, description: 'New short name.' })
  shortName?: string | null

  @Field(() => Int, { nullable: true, description: 'Version that the client saw; another one is refused.' })
  expectedVersion?: number | null
}

/** Another level or kind. */
@InputType({ description: 'Another level or kind of an organization (chuyển cấp, chuyển loại hình).' })
export class ConvertLevelInput extends ReformInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => OrganizationLevel, { description: 'New level.' })
  level: OrganizationLevel

  @Field(() => OrganizationKind, { description: 'New kind.' })
  kind: OrganizationKind

  @Field(() => Int, { nullable: true, description: 'Version that the client saw; another one is refused.' })
  expectedVersion?: number | null
}

/** Another parent. */
@InputType({ description: 'Another parent of an organization by one kind of edge (chuyển cấp trên).' })
export class ReparentOrganizationInput extends ReformInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => EdgeKind, { description: 'Which of its two parents.' })
  kind: EdgeKind

  @Field(() => UUID, { nullable: true, description: 'New parent; none when left out.' })
  parentId?: string | null
}

/** Who takes over. */
@InputType({ description: 'A successor, and the groups of records that it takes over.' })
export class SuccessorInput {
  @Field(() => UUID, { description: 'Organization that takes over.' })
  organizationId: string

  @Field(() => [RecordGroup], {
    nullable: true,
    description:
      'Groups that it takes over; a single successor takes all. Each group must have exactly one taker.',
  })
  recordGroups?: RecordGroup[] | null
}

/** Where a child goes. */
@InputType({ description: 'Where an organization goes that lay directly below one that ends.' })
export class ChildPlaceInput {
  @Field(() => UUID, { description: 'Organization that lay below.' })
  organizationId: string

  @Field(() => UUID, { description: 'Its new parent, by the same kind of edge.' })
  parentId: string
}

/** Many become one. */
@InputType({ description: 'Organizations that become one (sáp nhập, hợp nhất).' })
export class MergeOrganizationsInput extends ReformInput {
  @Field(() => [UUID], { description: 'Organizations that end, at most 50.' })
  organizationIds: string[]

  @Field(() => UUID, {
    description: 'The one that goes on with all their records: a new one, or one of them that stays.',
  })
  successorId: string
}

/** One becomes many. */
@InputType({ description: 'An organization that becomes several (chia, tách).' })
export class SplitOrganizationInput extends ReformInput {
  @Field(() => UUID, { description: 'Organization that is split.' })
  organizationId: string

  @Field(() => [SuccessorInput], {
    description: 'Who takes over; when the organization itself is among them, it goes on (tách).',
  })
  successors: SuccessorInput[]

  @Field(() => [ChildPlaceInput], { nullable: true, description: 'Where those directly below it go.' })
  children?: ChildPlaceInput[] | null
}

/** The end of an organization. */
@InputType({ description: 'The end of an organization (giải thể, kết thúc hoạt động).' })
export class AbolishOrganizationInput extends ReformInput {
  @Field(() => UUID, { description: 'Organization that ends.' })
  organizationId: string

  @Field(() => [SuccessorInput], { description: 'Who takes over its records; may be empty.' })
  successors: SuccessorInput[]

  @Field(() => [ChildPlaceInput], {
    nullable: true,
    description: 'Where those directly below it go; a single successor takes those not named.',
  })
  children?: ChildPlaceInput[] | null
}
