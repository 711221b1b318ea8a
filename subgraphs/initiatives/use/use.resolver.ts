import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Initiative } from '../initiative/initiative.entity.js'
import { OrganizationReference } from '../references/organization.reference.js'

/** A use of an initiative, as awards tells it: the ledger of uses is kept there. */
@ObjectType({
  description: 'Use of an initiative for an award (R-GEN-10), as awards tells it; without the person.',
})
export class InitiativeUse {
  @Field(() => UUID, { description: 'The proposal that rests on it.' })
  proposalId: string

  initiativeId: string
  ownerId: string | null

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Period, { description: 'Period of the award.' })
  period: string

  @Field(() => String, { description: 'State of the proposal.' })
  state: string

  @Field(() => Boolean, {
    description: 'False when the initiative is free again: withdrawn, rejected or refused.',
  })
  isLive: boolean

  @Field(() => Day, {
    nullable: true,
    description: 'Day on which the award that rested on it was annulled (hủy bỏ); null while it holds.',
  })
  annulledOn: string | null
}

/** Uses of initiatives, as far as the viewer may see them, earliest first. */
export function loadUses(work: Work, initiativeIds: readonly string[]): Promise<InitiativeUse[]> {
  return work.query(
    `/* use.load */ select proposal_id as "proposalId", initiative_id as "initiativeId", case when viewer_marks(initiative_id) then null else owner_id end as "ownerId", award_type as "awardType", period, state, live as "isLive", annulled_on as "annulledOn"
     from known_use where initiative_id = any ($1) order by drafted_on, id`,
    [initiativeIds],
  )
}

const useLoader = listLoaderOf(loadUses, (use: InitiativeUse) => use.initiativeId)

/** For what an initiative is used. */
@Resolver(() => Initiative)
export class InitiativeUsesResolver {
  @FieldResolver(() => [InitiativeUse], {
    description:
      'Uses for awards, earliest first: drafts for who proposes only, the others for all who see it.',
  })
  uses(@Root() initiative: Initiative, @Ctx() context: Context): Promise<InitiativeUse[]> {
    return context.loader(useLoader).load(initiative.id)
  }
}

/** Who proposes. */
@Resolver(() => InitiativeUse)
export class InitiativeUseResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Organization that proposes.' })
  organization(@Root() { ownerId }: InitiativeUse): OrganizationReference | null {
    return ownerId ? { id: ownerId } : null
  }
}
