import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { may } from '../../../shared/access/policy.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf, listLoaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Day } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Organization } from '../organization/organization.entity.js'
import { organizationLoader } from '../organization/organization.loader.js'
import { policies } from '../policies.js'
import { Hold } from './hold.entity.js'
import { LiftHoldInput, PlaceHoldInput } from './hold.inputs.js'
import { liftHold, placeHold } from './hold.service.js'
import { loadHolds, loadHoldsOf, loadReasons, type HoldReason } from './hold.store.js'
import { Person } from './person.entity.js'
import { HoldKind } from './person.enums.js'

const holdLoader = loaderOf(loadHolds, ({ id }: Hold) => id)
const reasonLoader = loaderOf(loadReasons, ({ id }: HoldReason) => id)
const holdsOf = listLoaderOf(loadHoldsOf, (hold: Hold) => hold.personId ?? hold.subjectOrganizationId!)

/** Why there is a hold. */
@ObjectType({ description: 'Why there is a hold.' })
export class HoldReasonInfo {
  @Field(() => HoldKind, { description: 'Kind.' })
  kind: HoldKind

  @Field(() => String, { description: 'Body that examines (cơ quan đang xem xét).' })
  body: string

  @Field(() => String, { description: 'Reason in words.' })
  reason: string
}

/** Answer of the mutations on holds. */
@ObjectType({ description: 'Answer of the mutations on holds.' })
export class HoldPayload {
  @Field(() => Hold, { nullable: true, description: 'The hold; null when refused.' })
  record: Hold | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Holds: that there is one, and why where it may be known. */
@Resolver(() => Hold)
export class HoldResolver {
  @FieldResolver(() => Day, { nullable: true, description: 'First day without it; null while it lasts.' })
  validTo(@Root() hold: Hold): string | null {
    return hold.validTo === 'infinity' ? null : hold.validTo
  }

  @FieldResolver(() => HoldReasonInfo, {
    nullable: true,
    description: 'Why; null for everybody but the organization that placed it.',
  })
  async why(@Root() hold: Hold, @Ctx() context: Context): Promise<HoldReasonInfo | null> {
    const isAllowed = may(context.viewer, policies.placeHold, { OWNER: hold.organizationId })
    return isAllowed ? context.loader(reasonLoader).load(hold.id) : null
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Organization that placed it.' })
  placedBy(@Root() hold: Hold, @Ctx() context: Context): Promise<Organization | null> {
    return context.loader(organizationLoader).load(hold.organizationId)
  }

  @Mutation(() => HoldPayload, { description: 'Places a hold on a person or an organization.' })
  async placeHold(
    @Ctx() context: Context,
    @Arg('input', () => PlaceHoldInput) input: PlaceHoldInput,
  ): Promise<HoldPayload> {
    const what = { action: 'placeHold', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => placeHold(work, input)),
      holdLoader,
      'Hold',
    )
  }

  @Mutation(() => HoldPayload, { description: 'Ends a hold.' })
  async liftHold(
    @Ctx() context: Context,
    @Arg('input', () => LiftHoldInput) input: LiftHoldInput,
  ): Promise<HoldPayload> {
    return recordPayload(
      context,
      await context.act({ action: 'liftHold' }, (work) => liftHold(work, input)),
      holdLoader,
      'Hold',
    )
  }
}

/** Holds on people. */
@Resolver(() => Person)
export class PersonHoldResolver {
  @FieldResolver(() => [Hold], { description: 'Holds of the day of the request.' })
  holds(@Root() person: Person, @Ctx() context: Context): Promise<Hold[]> {
    return context.loader(holdsOf).load(person.id)
  }
}

/** Holds on organizations. */
@Resolver(() => Organization)
export class OrganizationHoldResolver {
  @FieldResolver(() => [Hold], {
    description: 'Holds of the day of the request; for the organization and those above it.',
  })
  holds(@Root() organization: Organization, @Ctx() context: Context): Promise<Hold[]> {
    return context.loader(holdsOf).load(organization.id)
  }
}
