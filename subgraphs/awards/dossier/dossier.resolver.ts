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
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UUID } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { JUDGED_FROM } from '../facts/judged-from.js'
import { policies } from '../policies.js'
import { APPRAISAL_DAYS, lateSince } from '../proposal/clock.js'
import { Proposal } from '../proposal/proposal.entity.js'
import { proposalLoader } from '../proposal/proposal.loader.js'
import { countLate } from '../proposal/side-steps.store.js'
import { OrganizationRef } from '../references/references.js'
import { Dossier, DossierConnection } from './dossier.entity.js'
import { ReceiveDossierInput, SendDossierInput } from './dossier.inputs.js'
import { receiveDossier, sendDossier } from './dossier.service.js'
import { dossierActions } from './dossier.states.js'
import { listDossiers, loadDossiers, loadItems } from './dossier.store.js'
import { DossierBox, DossiersArgs } from './dossiers.inputs.js'

const dossierLoader = loaderOf(loadDossiers, (dossier: Dossier) => dossier.id)
const itemLoader = listLoaderOf(
  loadItems,
  (item: { dossierId: string; proposalId: string }) => item.dossierId,
)

const lateLoader = loaderOf(
  (read, ids) => countLate(read, ids, lateSince(read.today, APPRAISAL_DAYS)),
  (one: { dossierId: string; count: number }) => one.dossierId,
)

/** Answer of the mutations on dossiers. */
@ObjectType({ description: 'Answer of the mutations on dossiers.' })
export class DossierPayload {
  @Field(() => Dossier, { nullable: true, description: 'The dossier; null when refused.' })
  record: Dossier | null

  @Field(() => [UserError], { description: 'Why it was refused; the path names the proposal.' })
  userErrors: UserError[]
}

/** Dossiers: what travels together. */
@Resolver(() => Dossier)
export class DossierResolver {
  @Query(() => Dossier, { nullable: true, description: 'One dossier that is open to the viewer.' })
  dossier(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'The dossier.' }) id: string,
  ): Promise<Dossier | null> {
    return context.loader(dossierLoader).load(id)
  }

  @Query(() => DossierConnection, {
    description: 'Dossiers that an organization of the viewer has received or sent, latest first.',
  })
  async dossiers(
    @Ctx() context: Context,
    @Args() { box, organizationId, ...args }: DossiersArgs,
  ): Promise<Page<Dossier>> {
    const page = keyset(args, ['INSTANT', 'UUID'])
    const { period = null, state = null, search = null } = args
    const why = box === DossierBox.INBOX ? 'SENT' : 'OWNER'
    const rows = await listDossiers(context.read, { organizationId, why, period, state, search }, page)
    return pageOf(rows, page, (row) => [row.sortAt, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization that sent it.' })
  owner(@Root() { ownerId }: Dossier): OrganizationRef {
    return { id: ownerId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organization that receives it.' })
  receiver(@Root() { receiverId }: Dossier): OrganizationRef {
    return { id: receiverId }
  }

  @FieldResolver(() => [Proposal], {
    description: 'Its proposals, as many as are open to the viewer, in the order of the statement.',
  })
  async proposals(@Root() { id }: Dossier, @Ctx() context: Context): Promise<Proposal[]> {
    const items = await context.loader(itemLoader).load(id)
    const proposals = await Promise.all(
      items.map((item) => context.loader(proposalLoader).load(item.proposalId)),
    )
    return proposals.filter((proposal) => proposal !== null)
  }

  @FieldResolver(() => Int, {
    description: 'How many of its proposals lie with the receiver with the limit over (quá hạn).',
  })
  async lateCount(@Root() { id }: Dossier, @Ctx() context: Context): Promise<number> {
    return (await context.loader(lateLoader).load(id))?.count ?? 0
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may do with it now.' })
  allowedActions(@Root() { state, receiverId, ownerId }: Dossier, @Ctx() { viewer }: Context): string[] {
    return allowedActions(viewer, policies, dossierActions, {
      state,
      standing: { OWNER: ownerId, HOLDER: receiverId },
    })
  }

  @Mutation(() => DossierPayload, {
    description: 'Sends proposals one step up with a signed statement (tờ trình): all or none.',
  })
  async sendDossier(
    @Ctx() context: Context,
    @Arg('input', () => SendDossierInput) input: SendDossierInput,
  ): Promise<DossierPayload> {
    const what = {
      action: 'sendDossier',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: JUDGED_FROM,
    }
    return recordPayload(
      context,
      await context.act(what, (work) => sendDossier(work, input)),
      dossierLoader,
      'Dossier',
    )
  }

  @Mutation(() => DossierPayload, { description: 'Takes a dossier in (tiếp nhận).' })
  async receiveDossier(
    @Ctx() context: Context,
    @Arg('input', () => ReceiveDossierInput) input: ReceiveDossierInput,
  ): Promise<DossierPayload> {
    const what = { action: 'receiveDossier', input, idempotencyKey: input.idempotencyKey }
    return recordPayload(
      context,
      await context.act(what, (work) => receiveDossier(work, input)),
      dossierLoader,
      'Dossier',
    )
  }
}
