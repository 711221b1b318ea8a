import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context, Outcome } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import * as service from './disclosure.service.js'
import { listDisclosures, loadComments, loadDisclosed, loadDisclosures } from './disclosure.store.js'
import {
  CloseDisclosureInput,
  CommentDisclosureInput,
  DiscloseProposalsInput,
  Disclosure,
  DisclosureComment,
  DisclosurePayload,
  HandleDisclosureCommentInput,
} from './disclosure.types.js'

const disclosureLoader = loaderOf(loadDisclosures, (disclosure: Disclosure) => disclosure.id)
const commentLoader = listLoaderOf(loadComments, (comment: DisclosureComment) => comment.disclosureId)
const itemLoader = listLoaderOf(loadDisclosed, (item: { disclosureId: string }) => item.disclosureId)

const payload = (context: Context, outcome: Outcome<string>): Promise<DisclosurePayload> =>
  recordPayload(context, outcome, disclosureLoader, 'Disclosure')

/** Disclosures for comments. */
@Resolver(() => Disclosure)
export class DisclosureResolver {
  @Query(() => [Disclosure], {
    description: 'Disclosures of an organization of the viewer in a period, latest first; at most 100.',
  })
  disclosures(
    @Ctx() { read }: Context,
    @Arg('organizationId', () => UUID, { description: 'Whose disclosures.' }) organizationId: string,
    @Arg('period', () => Period, { description: 'School year or calendar year.' }) period: string,
  ): Promise<Disclosure[]> {
    return listDisclosures(read, organizationId, period)
  }

  @FieldResolver(() => [Proposal], { description: 'What is shown: name, unit and title aimed at.' })
  async proposals(@Root() { id }: Disclosure, @Ctx() context: Context): Promise<Proposal[]> {
    const items = await context.loader(itemLoader).load(id)
    const found = await Promise.all(items.map((item) => context.loader(proposalLoader).load(item.proposalId)))
    return found.filter((proposal) => proposal !== null)
  }

  @FieldResolver(() => [DisclosureComment], { description: 'Comments, oldest first.' })
  comments(@Root() { id }: Disclosure, @Ctx() context: Context): Promise<DisclosureComment[]> {
    return context.loader(commentLoader).load(id)
  }

  @Mutation(() => DisclosurePayload, {
    description: 'Discloses proposals for comments (công khai, lấy ý kiến).',
  })
  async discloseProposals(
    @Ctx() context: Context,
    @Arg('input', () => DiscloseProposalsInput) input: DiscloseProposalsInput,
  ): Promise<DisclosurePayload> {
    const what = { action: 'discloseProposals', input, idempotencyKey: input.idempotencyKey }
    const outcome = await context.act(what, (work) => service.discloseProposals(work, input))
    const { result, userErrors } = outcome
    if (!result) return { record: null, userErrors }
    const record = result.id ? await context.loader(disclosureLoader).load(result.id) : null
    return { record, userErrors: context.present(result.refused) }
  }

  @Mutation(() => DisclosurePayload, { description: 'Records a comment on what is disclosed.' })
  async commentDisclosure(
    @Ctx() context: Context,
    @Arg('input', () => CommentDisclosureInput) input: CommentDisclosureInput,
  ): Promise<DisclosurePayload> {
    const what = { action: 'commentDisclosure', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => service.commentDisclosure(work, input)))
  }

  @Mutation(() => DisclosurePayload, { description: 'Records how a comment was handled.' })
  async handleDisclosureComment(
    @Ctx() context: Context,
    @Arg('input', () => HandleDisclosureCommentInput) input: HandleDisclosureCommentInput,
  ): Promise<DisclosurePayload> {
    const what = { action: 'handleDisclosureComment', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => service.handleDisclosureComment(work, input)))
  }

  @Mutation(() => DisclosurePayload, { description: 'Ends a disclosure; its proposals go on.' })
  async closeDisclosure(
    @Ctx() context: Context,
    @Arg('input', () => CloseDisclosureInput) input: CloseDisclosureInput,
  ): Promise<DisclosurePayload> {
    const what = { action: 'closeDisclosure', input, idempotencyKey: input.idempotencyKey }
    return payload(context, await context.act(what, (work) => service.closeDisclosure(work, input)))
  }
}
