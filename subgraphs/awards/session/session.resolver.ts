import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import { OrganizationRef, PersonRef } from '../references/references.js'
import { CouncilRules } from './council-rules.entity.js'
import { councilRulesOn } from './council-rules.js'
import {
  CouncilAgendaItem,
  CouncilSession,
  CouncilSessionConnection,
  CouncilSessionSeat,
  WrittenOpinion,
} from './session.entity.js'
import { CouncilSessionState } from './session.enums.js'
import { agendaLoader, opinionLoader, seatLoader, sessionLoader } from './session.loader.js'
import { sessionActions } from './session.states.js'
import { listSessions } from './session.store.js'

/** Sessions of councils, as far as they may be read. */
@Resolver(() => CouncilSession)
export class CouncilSessionResolver {
  @Query(() => CouncilSession, {
    nullable: true,
    description:
      "One session (phiên họp) of the viewer's council, or of one that voted on a proposal open to the viewer.",
  })
  councilSession(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The session.' }) id: string,
  ): Promise<CouncilSession | null> {
    return context.loader(sessionLoader).load(id)
  }

  @Query(() => CouncilSessionConnection, {
    description: "Sessions of an organization's council, latest first.",
  })
  async councilSessions(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the council.' })
    organizationId: string,
    @Args() args: PageArgs,
  ): Promise<Page<CouncilSession>> {
    const page = keyset(args, ['DAY', 'UUID'])
    return pageOf(await listSessions(context.read, organizationId, page), page, (row) => [row.heldOn, row.id])
  }

  @Query(() => CouncilRules, {
    description:
      "How an organization's council sits on a day: by its own rules where the viewer may read them, else by the defaults.",
  })
  councilRules(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the council.' })
    organizationId: string,
    @Arg('asOf', () => Day, { nullable: true, description: 'Day; default today.' }) asOf?: string | null,
  ): Promise<CouncilRules> {
    return councilRulesOn(context.read, organizationId, asOf ?? context.read.today)
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization whose council it is.' })
  organization(@Root() { ownerId }: CouncilSession): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => [CouncilSessionSeat], {
    description: 'Members, chair first; none for a session on paper.',
  })
  seats(@Root() { id }: CouncilSession, @Ctx() context: Context): Promise<CouncilSessionSeat[]> {
    return context.loader(seatLoader).load(id)
  }

  @FieldResolver(() => [CouncilAgendaItem], { description: 'Agenda, in order.' })
  agenda(@Root() { id }: CouncilSession, @Ctx() context: Context): Promise<CouncilAgendaItem[]> {
    return context.loader(agendaLoader).load(id)
  }

  @FieldResolver(() => [WrittenOpinion], {
    description: 'Written opinions of absent members; shown once the first round has been counted.',
  })
  async writtenOpinions(@Root() session: CouncilSession, @Ctx() context: Context): Promise<WrittenOpinion[]> {
    const { COUNTED, CLOSED } = CouncilSessionState
    const isCounted = session.round > 1 || [COUNTED, CLOSED].includes(session.state)
    return isCounted ? context.loader(opinionLoader).load(session.id) : []
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path for one download of the minutes (biên bản) within five minutes; null until the session is closed.',
  })
  async minutesPath(
    @Root() { minutesFileId, heldOn }: CouncilSession,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (!minutesFileId) return null
    return context.files.downloadPath(minutesFileId, `bien-ban-${heldOn}.txt`, 'text/plain; charset=utf-8')
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  async allowedActions(@Root() session: CouncilSession, @Ctx() context: Context): Promise<string[]> {
    if (session.councilId === null) return []
    const record = { state: session.state, standing: { OWNER: session.ownerId } }
    const possible = allowedActions(context.viewer, policies, sessionActions, record)
    if (!possible.includes('castBallots')) return possible
    const seats = await context.loader(seatLoader).load(session.id)
    const seat = seats.find(({ subject }) => subject === context.viewer.subject)
    return seat?.isPresent && !seat.hasVoted
      ? possible
      : possible.filter((action) => action !== 'castBallots')
  }
}

/** The person in a seat. */
@Resolver(() => CouncilSessionSeat)
export class CouncilSessionSeatResolver {
  @FieldResolver(() => PersonRef, { nullable: true, description: 'The member.' })
  person(@Root() { personId }: CouncilSessionSeat): PersonRef {
    return { id: personId }
  }
}

/** The proposal of an item. */
@Resolver(() => CouncilAgendaItem)
export class CouncilAgendaItemResolver {
  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'The proposal, as far as it is open to the viewer.',
  })
  proposal(@Root() { proposalId }: CouncilAgendaItem, @Ctx() context: Context): Promise<Proposal | null> {
    return context.loader(proposalLoader).load(proposalId)
  }
}

/** The proposal of an opinion. */
@Resolver(() => WrittenOpinion)
export class WrittenOpinionResolver {
  @FieldResolver(() => Proposal, { nullable: true, description: 'The proposal.' })
  proposal(@Root() { proposalId }: WrittenOpinion, @Ctx() context: Context): Promise<Proposal | null> {
    return context.loader(proposalLoader).load(proposalId)
  }
}
