import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** Kinds of teams. */
export enum TeamKind {
  PROFESSIONAL = 'PROFESSIONAL',
  OFFICE = 'OFFICE',
}
registerEnumType(TeamKind, { name: 'TeamKind', description: 'Team: tổ chuyên môn, tổ văn phòng.' })

/** Roles in a team. */
export enum TeamRole {
  LEADER = 'LEADER',
  DEPUTY = 'DEPUTY',
  MEMBER = 'MEMBER',
}
registerEnumType(TeamRole, {
  name: 'TeamRole',
  description: 'Role in a team: tổ trưởng, tổ phó, thành viên.',
})

/** A team of an organization. */
@ObjectType({ description: 'A team (tổ chuyên môn, tổ văn phòng) of an organization.' })
export class Team {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => TeamKind, { description: 'Kind.' })
  kind: TeamKind

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it exists. */
  validTo: string

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A member of a team. */
@ObjectType({ description: 'A member of a team, from–to.' })
export class TeamMember {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  teamId: string

  personId: string

  @Field(() => TeamRole, { description: 'Role.' })
  role: TeamRole

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it lasts. */
  validTo: string
}
