import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { TeamKind, TeamRole } from './team.entity.js'

/** A new team. */
@InputType({ description: 'A new team.' })
export class CreateTeamInput {
  @Field(() => UUID, { description: 'Organization of the team.' })
  organizationId: string

  @Field(() => String, { description: 'Name, one of its kind in the organization on any day.' })
  name: string

  @Field(() => TeamKind, { description: 'Kind.' })
  kind: TeamKind

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The end of a team. */
@InputType({ description: 'The end of a team and of its members’ belonging to it.' })
export class CloseTeamInput {
  @Field(() => UUID, { description: 'The team.' })
  teamId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => Day, { description: 'First day without it.' })
  on: string
}

/** A member and a role. */
@InputType({ description: 'A person and the role in the team.' })
export class TeamSeatInput {
  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => TeamRole, { description: 'Role.' })
  role: TeamRole
}

/** Who belongs to a team from a day on. */
@InputType({ description: 'Who belongs to a team from a day on: the whole list; who is left out leaves.' })
export class SetTeamMembersInput {
  @Field(() => UUID, { description: 'The team.' })
  teamId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => [TeamSeatInput], { description: 'All members, at most 500.' })
  members: TeamSeatInput[]
}
