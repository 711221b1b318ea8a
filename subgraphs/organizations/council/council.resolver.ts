import type DataLoader from 'dataloader'
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Person } from '../person/person.entity.js'
import { personLoader } from '../person/person.loader.js'
import { Council, CouncilKind, CouncilMember, CouncilWarning } from './council.entity.js'
import { ReformCouncilInput } from './council.inputs.js'
import { reformCouncil } from './council.service.js'
import {
  listCouncils,
  loadCouncilMembers,
  loadCouncils,
  loadMissed,
  type MissedRequirement,
} from './council.store.js'
import { warningOf } from './council.warnings.js'

const councilLoader = loaderOf(loadCouncils, ({ id }: Council) => id)
const missedLoader = listLoaderOf(loadMissed, ({ councilId }: MissedRequirement) => councilId)

function memberLoader(context: Context, asOf: string | null): DataLoader<string, CouncilMember[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadCouncilMembers(read, ids, asOf),
      ({ councilId }: CouncilMember) => councilId,
    ),
    `council members on ${asOf}`,
  )
}

/** Answer of the mutations on councils. */
@ObjectType({ description: 'Answer of the mutations on councils.' })
export class CouncilPayload {
  @Field(() => Council, { nullable: true, description: 'The council; null when refused.' })
  record: Council | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Councils and who sits in them. */
@Resolver(() => Council)
export class CouncilResolver {
  @Query(() => [Council], {
    description: "Councils of one of the viewer's organizations, latest first, at most 100.",
  })
  councils(
    @Ctx() context: Context,
    @Arg('organizationId', () => UUID, { description: 'Organization of the councils.' })
    organizationId: string,
    @Arg('kind', () => CouncilKind, { nullable: true, description: 'Only this kind.' }) kind?: CouncilKind,
  ): Promise<Council[]> {
    return listCouncils(context.read, organizationId, kind ?? null)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'First day of the next one; null until then.' })
  validTo(@Root() council: Council): string | null {
    return council.validTo === 'infinity' ? null : council.validTo
  }

  @FieldResolver(() => [CouncilMember], {
    description: 'Who sits in it on a day, chair first; without a day all who ever did.',
  })
  members(
    @Root() council: Council,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'The day.' }) asOf?: string,
  ): Promise<CouncilMember[]> {
    return memberLoader(context, asOf ?? null).load(council.id)
  }

  @FieldResolver(() => [CouncilWarning], {
    description: 'What the charter in force on its first day asks for and it has not; blocks nothing.',
  })
  async warnings(@Root() council: Council, @Ctx() context: Context): Promise<CouncilWarning[]> {
    const missed = await context.loader(missedLoader).load(council.id)
    return missed.map((one) => warningOf(one, context.locale))
  }

  @Mutation(() => CouncilPayload, { description: 'Forms a council anew (kiện toàn hội đồng).' })
  async reformCouncil(
    @Ctx() context: Context,
    @Arg('input', () => ReformCouncilInput) input: ReformCouncilInput,
  ): Promise<CouncilPayload> {
    const what = { action: 'reformCouncil', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => reformCouncil(work, input)),
      councilLoader,
      'Council',
    )
  }
}

/** Who a member of a council is. */
@Resolver(() => CouncilMember)
export class CouncilMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Root() member: CouncilMember, @Ctx() context: Context): Promise<Person | null> {
    return context.loader(personLoader).load(member.personId)
  }

  @FieldResolver(() => Day, { nullable: true, description: 'First day after it; null while it lasts.' })
  validTo(@Root() member: CouncilMember): string | null {
    return member.validTo === 'infinity' ? null : member.validTo
  }
}
