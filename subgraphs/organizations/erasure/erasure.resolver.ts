import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { authorize, may } from '../../../shared/access/policy.js'
import { keyset, PageArgs, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { ancestorIdsLoader, ancestorsOf } from '../../../shared/tree/ancestors.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { PersonErasure, PersonErasureConnection } from './erasure.entity.js'
import { EndErasureInput, RequestErasureInput } from './erasure.inputs.js'
import { confirmErasure, requestErasure, withdrawErasure } from './erasure.service.js'
import { erasureStates } from './erasure.states.js'
import { listErasures, loadErasures } from './erasure.store.js'

const erasureLoader = loaderOf(loadErasures, ({ id }: PersonErasure) => id)

/** Answer of the mutations on erasures. */
@ObjectType({ description: 'Answer of the mutations on erasures.' })
export class PersonErasurePayload {
  @Field(() => PersonErasure, { nullable: true, description: 'The erasure; null when refused.' })
  record: PersonErasure | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Erasures of people. */
@Resolver(() => PersonErasure)
export class ErasureResolver {
  @Query(() => PersonErasureConnection, {
    description: 'Erasures that an organization asked for, the latest first; for its ADMIN and those above.',
  })
  async personErasures(
    @Ctx() { viewer, read }: Context,
    @Args() page: PageArgs,
    @Arg('organizationId', () => UUID, { description: 'The organization.' }) organizationId: string,
  ): Promise<Page<PersonErasure>> {
    authorize(viewer, policies, 'withdrawErasure', { ANCESTOR: await ancestorsOf(read, organizationId) })
    const keys = keyset(page, ['UUID'])
    return pageOf(await listErasures(read, organizationId, keys), keys, ({ id }) => [id])
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The organization that asked.' })
  organization(@Root() erasure: PersonErasure, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(erasure.organizationId)
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  async allowedActions(@Root() erasure: PersonErasure, @Ctx() context: Context): Promise<string[]> {
    const all = await context.loader(ancestorIdsLoader).load(erasure.organizationId)
    const above = all.length === 1 ? all : all.filter((id) => id !== erasure.organizationId)
    return erasureStates[erasure.state].filter((action) => {
      const confirms = action === 'confirmErasure'
      if (confirms && erasure.requestedBy === context.viewer.subject) return false
      return may(context.viewer, policies[action], { ANCESTOR: confirms ? above : all })
    })
  }

  @Mutation(() => PersonErasurePayload, { description: "Asks for the erasure of a person's data." })
  async requestErasure(
    @Ctx() context: Context,
    @Arg('input', () => RequestErasureInput) input: RequestErasureInput,
  ): Promise<PersonErasurePayload> {
    const what = { action: 'requestErasure', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => requestErasure(work, input))
    return recordPayload(context, outcome, erasureLoader, 'PersonErasure')
  }

  @Mutation(() => PersonErasurePayload, {
    description: 'Carries an erasure out, in all rooms; nothing brings the values back.',
  })
  async confirmErasure(
    @Ctx() context: Context,
    @Arg('input', () => EndErasureInput) input: EndErasureInput,
  ): Promise<PersonErasurePayload> {
    const what = { action: 'confirmErasure', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => confirmErasure(work, input))
    return recordPayload(context, outcome, erasureLoader, 'PersonErasure')
  }

  @Mutation(() => PersonErasurePayload, { description: 'Takes an erasure back, or declines it.' })
  async withdrawErasure(
    @Ctx() context: Context,
    @Arg('input', () => EndErasureInput) input: EndErasureInput,
  ): Promise<PersonErasurePayload> {
    const what = { action: 'withdrawErasure', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => withdrawErasure(work, input))
    return recordPayload(context, outcome, erasureLoader, 'PersonErasure')
  }
}
