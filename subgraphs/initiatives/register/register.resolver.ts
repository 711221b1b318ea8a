import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf } from '../../../shared/federation/loaders.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { OrganizationReference } from '../references/organization.reference.js'
import {
  AppliedElsewhere,
  RegisterEntry,
  RegisterEntryConnection,
  RegisterRecognition,
} from './register.entity.js'
import { RecordApplicationElsewhereInput, RegisterArgs } from './register.inputs.js'
import { recordApplicationElsewhere } from './register.service.js'
import {
  countRegister,
  loadApplied,
  loadEntries,
  searchRegister,
  type RegisterFilter,
} from './register.store.js'

/** Answer of recordApplicationElsewhere. */
@ObjectType({ description: 'Answer of recordApplicationElsewhere.' })
export class RegisterEntryPayload {
  @Field(() => RegisterEntry, { nullable: true, description: 'The entry; null when refused.' })
  record: RegisterEntry | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

const appliedLoader = listLoaderOf(loadApplied, (applied: AppliedElsewhere) => applied.initiativeId)

function filterOf({ search, field, subject, schoolKind, period, scope }: RegisterArgs): RegisterFilter {
  const words = search?.trim() ? cleanLine('search', search, 200) : null
  return { search: words, field, subject, schoolKind, period, scope }
}

/** The public register of initiatives. */
@Resolver(() => RegisterEntry)
export class RegisterResolver {
  @Query(() => RegisterEntryConnection, {
    description:
      'The public register (kho sáng kiến), latest recognition first; for everybody of the hub, and for third parties with PUBLISHED_RESULTS.',
  })
  async initiativeRegister(
    @Ctx() context: Context,
    @Args() args: RegisterArgs,
  ): Promise<Page<RegisterEntry>> {
    const page = keyset(args, ['DAY', 'UUID'])
    const rows = await searchRegister(context.read, filterOf(args), page)
    return pageOf(rows, page, (row) => [row.recognizedOn, row.id])
  }

  @Query(() => Int, { description: 'How many entries of the public register the same search finds.' })
  initiativeRegisterCount(@Ctx() context: Context, @Args() args: RegisterArgs): Promise<number> {
    return countRegister(context.read, filterOf(args))
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: "The owner, which is the authors' unit.",
  })
  unit(@Root() entry: RegisterEntry): OrganizationReference {
    return { id: entry.ownerId }
  }

  @FieldResolver(() => [AppliedElsewhere], { description: 'Other units that apply it, earliest first.' })
  appliedElsewhere(@Root() entry: RegisterEntry, @Ctx() context: Context): Promise<AppliedElsewhere[]> {
    return context.loader(appliedLoader).load(entry.id)
  }

  @Mutation(() => RegisterEntryPayload, {
    description:
      'Records that another unit applies an initiative of the register (xác nhận áp dụng, Mẫu 13).',
  })
  async recordApplicationElsewhere(
    @Ctx() context: Context,
    @Arg('input', () => RecordApplicationElsewhereInput) input: RecordApplicationElsewhereInput,
  ): Promise<RegisterEntryPayload> {
    const what = { action: 'recordApplicationElsewhere', input, idempotencyKey: input.idempotencyKey }
    const { result, userErrors } = await context.act(what, (work) => recordApplicationElsewhere(work, input))
    const [record = null] = result ? await loadEntries(context.read, [result]) : []
    return { record, userErrors }
  }
}

/** Who recognized, in the register. */
@Resolver(() => RegisterRecognition)
export class RegisterRecognitionResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who recognized it.' })
  recognizedBy(@Root() recognition: RegisterRecognition): OrganizationReference {
    return { id: recognition.recognizedBy }
  }
}

/** Who applies an initiative of others. */
@Resolver(() => AppliedElsewhere)
export class AppliedElsewhereResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'The unit that applies it.' })
  organization(@Root() applied: AppliedElsewhere): OrganizationReference {
    return { id: applied.organizationId }
  }
}
