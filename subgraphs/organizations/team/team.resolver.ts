import type DataLoader from 'dataloader'
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Person } from '../person/person.entity.js'
import { personLoader } from '../person/person.loader.js'
import { Team, TeamMember } from './team.entity.js'
import { CloseTeamInput, CreateTeamInput, SetTeamMembersInput } from './team.inputs.js'
import { closeTeam, createTeam, setTeamMembers } from './team.service.js'
import { listTeams, loadTeamMembers, loadTeams } from './team.store.js'

const teamLoader = loaderOf(loadTeams, ({ id }: Team) => id)

function memberLoader(context: Context, asOf: string): DataLoader<string, TeamMember[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadTeamMembers(read, ids, asOf),
      ({ teamId }: TeamMember) => teamId,
    ),
    `team members on ${asOf}`,
  )
}

/** Answer of the mutations on teams. */
@ObjectType({ description: 'Answer of the mutations on teams.' })
export class TeamPayload {
  @Field(() => Team, { nullable: true, description: 'The team; null when refused.' })
  record: Team | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

async function payload(
  context: Context,
  outcome: Promise<{ result: string | null; userErrors: UserError[] }>,
): Promise<TeamPayload> {
  return recordPayload(context, await outcome, teamLoader, 'Team')
}

/** Teams and who belongs to them. */
@Resolver(() => Team)
export class TeamResolver {
  @Query(() => [Team], {
    description: "Teams of one of the viewer's organizations on a day, at most 200, in Vietnamese order.",
  })
  teams(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the teams.' }) organizationId: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<Team[]> {
    return listTeams(context.read, organizationId, asOf ?? context.read.today)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'First day without it; null while it exists.' })
  validTo(@Root() team: Team): string | null {
    return team.validTo === 'infinity' ? null : team.validTo
  }

  @FieldResolver(() => [TeamMember], {
    description: 'Who belongs to it on a day: leader, deputies, members.',
  })
  members(
    @Root() team: Team,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<TeamMember[]> {
    return memberLoader(context, asOf ?? context.read.today).load(team.id)
  }

  @Mutation(() => TeamPayload, { description: 'Creates a team.' })
  createTeam(
    @Ctx() context: Context,
    @Arg('input', () => CreateTeamInput) input: CreateTeamInput,
  ): Promise<TeamPayload> {
    const what = { action: 'createTeam', input, idempotencyKey: input.idempotencyKey }
    return payload(
      context,
      context.act(what, (work) => createTeam(work, input)),
    )
  }

  @Mutation(() => TeamPayload, { description: 'Ends a team.' })
  closeTeam(
    @Ctx() context: Context,
    @Arg('input', () => CloseTeamInput) input: CloseTeamInput,
  ): Promise<TeamPayload> {
    return payload(
      context,
      context.act({ action: 'closeTeam' }, (work) => closeTeam(work, input)),
    )
  }

  @Mutation(() => TeamPayload, { description: 'Sets who belongs to a team from a day on.' })
  setTeamMembers(
    @Ctx() context: Context,
    @Arg('input', () => SetTeamMembersInput) input: SetTeamMembersInput,
  ): Promise<TeamPayload> {
    return payload(
      context,
      context.act({ action: 'setTeamMembers' }, (work) => setTeamMembers(work, input)),
    )
  }
}

/** Who a member of a team is. */
@Resolver(() => TeamMember)
export class TeamMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Root() member: TeamMember, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(member.personId)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'First day after it; null while it lasts.' })
  validTo(@Root() member: TeamMember): string | null {
    return member.validTo === 'infinity' ? null : member.validTo
  }
}
