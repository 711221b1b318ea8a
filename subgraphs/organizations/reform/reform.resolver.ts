import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import type { Work } from '../../../shared/database/work.js'
import { convertLevel, renameOrganization } from './forms.service.js'
import { ReformPayload } from './reform.entity.js'
import {
  AbolishOrganizationInput,
  ConvertLevelInput,
  MergeOrganizationsInput,
  RenameOrganizationInput,
  ReparentOrganizationInput,
  SplitOrganizationInput,
} from './reform.inputs.js'
import { actLoader } from './reform.loader.js'
import {
  abolishOrganization,
  mergeOrganizations,
  reparentOrganization,
  splitOrganization,
} from './reform.service.js'

async function answer<I extends { idempotencyKey?: string | null }>(
  context: Context,
  action: string,
  input: I,
  run: (work: Work, input: I) => Promise<string>,
): Promise<ReformPayload> {
  const what = { action, input, idempotencyKey: input.idempotencyKey }
  return recordPayload(context, await context.act(what, (work) => run(work, input)), actLoader, 'ReformAct')
}

/** Reforms of organizations: each one mutation, one transaction, one decision. */
@Resolver()
export class ReformResolver {
  @Mutation(() => ReformPayload, { description: 'Renames an organization from a day on (đổi tên).' })
  renameOrganization(
    @Ctx() context: Context,
    @Arg('input', () => RenameOrganizationInput) input: RenameOrganizationInput,
  ): Promise<ReformPayload> {
    return answer(context, 'renameOrganization', input, renameOrganization)
  }

  @Mutation(() => ReformPayload, {
    description: 'Gives an organization another level or kind from a day on (chuyển cấp, chuyển loại hình).',
  })
  convertLevel(
    @Ctx() context: Context,
    @Arg('input', () => ConvertLevelInput) input: ConvertLevelInput,
  ): Promise<ReformPayload> {
    return answer(context, 'convertLevel', input, convertLevel)
  }

  @Mutation(() => ReformPayload, {
    description: 'Hangs an organization below another parent from a day on (chuyển cấp trên).',
  })
  reparentOrganization(
    @Ctx() context: Context,
    @Arg('input', () => ReparentOrganizationInput) input: ReparentOrganizationInput,
  ): Promise<ReformPayload> {
    return answer(context, 'reparentOrganization', input, reparentOrganization)
  }

  @Mutation(() => ReformPayload, {
    description:
      'Makes several organizations one from a day on (sáp nhập, hợp nhất); people move, open work waits for handOver.',
  })
  mergeOrganizations(
    @Ctx() context: Context,
    @Arg('input', () => MergeOrganizationsInput) input: MergeOrganizationsInput,
  ): Promise<ReformPayload> {
    return answer(context, 'mergeOrganizations', input, mergeOrganizations)
  }

  @Mutation(() => ReformPayload, {
    description: 'Splits an organization from a day on (chia, tách), each group of records to one successor.',
  })
  splitOrganization(
    @Ctx() context: Context,
    @Arg('input', () => SplitOrganizationInput) input: SplitOrganizationInput,
  ): Promise<ReformPayload> {
    return answer(context, 'splitOrganization', input, splitOrganization)
  }

  @Mutation(() => ReformPayload, {
    description: 'Ends an organization on a day (giải thể, kết thúc hoạt động), with or without successors.',
  })
  abolishOrganization(
    @Ctx() context: Context,
    @Arg('input', () => AbolishOrganizationInput) input: AbolishOrganizationInput,
  ): Promise<ReformPayload> {
    return answer(context, 'abolishOrganization', input, abolishOrganization)
  }
}
