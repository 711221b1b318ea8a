import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { ContestEntry } from './contest.entity.js'
import {
  DraftContestEntryInput,
  SendContestEntryInput,
  MarkContestEntryInput,
  SetContestQuotaInput,
  PlaceContestEntriesInput,
} from './contest.inputs.js'
import { entryLoader } from './contest.loader.js'
import * as service from './contest.service.js'

/** Answer of the mutations on one record. */
@ObjectType({ description: 'Answer of the mutations on one entry.' })
export class ContestEntryPayload {
  @Field(() => ContestEntry, { nullable: true, description: 'The record; null when refused.' })
  record: ContestEntry | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of the mutations on many records. */
@ObjectType({ description: 'Answer of the mutations on many records.' })
export class ContestEntryCountPayload {
  @Field(() => Int, { nullable: true, description: 'How many; null when refused.' })
  count: number | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** What may be done. */
@Resolver()
export class ContestMutationsResolver {
  @Mutation(() => ContestEntryPayload, {
    description: 'Drafts an entry, private to its owner (CLERK, SECRETARY, HEAD).',
  })
  draftContestEntry(
    @Ctx() context: Context,
    @Arg('input', () => DraftContestEntryInput) input: DraftContestEntryInput,
  ): Promise<ContestEntryPayload> {
    return done(context, { action: 'draftContestEntry', input }, (work) =>
      service.draftContestEntry(work, input),
    )
  }

  @Mutation(() => ContestEntryPayload, {
    description:
      'Sends an entry to the organizer, counted for its month (CLERK, SECRETARY, HEAD of the owner).',
  })
  sendContestEntry(
    @Ctx() context: Context,
    @Arg('input', () => SendContestEntryInput) input: SendContestEntryInput,
  ): Promise<ContestEntryPayload> {
    return done(context, { action: 'sendContestEntry', input }, (work) =>
      service.sendContestEntry(work, input),
    )
  }

  @Mutation(() => ContestEntryPayload, {
    description:
      'Gives an entry the points of a judge, once (APPRAISER, COUNCIL_MEMBER, HEAD of the organizer).',
  })
  markContestEntry(
    @Ctx() context: Context,
    @Arg('input', () => MarkContestEntryInput) input: MarkContestEntryInput,
  ): Promise<ContestEntryPayload> {
    return done(context, { action: 'markContestEntry', input }, (work) =>
      service.markContestEntry(work, input),
    )
  }

  @Mutation(() => ContestEntryCountPayload, {
    description: 'Asks organizations for entries, month by month (CLERK, HEAD of the organizer).',
  })
  async setContestQuota(
    @Ctx() context: Context,
    @Arg('input', () => SetContestQuotaInput) input: SetContestQuotaInput,
  ): Promise<ContestEntryCountPayload> {
    const what = {
      action: 'setContestQuota',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => service.setContestQuota(work, input))
    return { count: result, userErrors }
  }

  @Mutation(() => ContestEntryCountPayload, {
    description:
      'Places all marked entries, with prizes: everybody in the hub reads them from now on (HEAD of the organizer).',
  })
  async placeContestEntries(
    @Ctx() context: Context,
    @Arg('input', () => PlaceContestEntriesInput) input: PlaceContestEntriesInput,
  ): Promise<ContestEntryCountPayload> {
    const what = {
      action: 'placeContestEntries',
      input,
      idempotencyKey: input.idempotencyKey,
      relyOn: ['organizations'],
    }
    const { result, userErrors } = await context.act(what, (work) => service.placeContestEntries(work, input))
    return { count: result, userErrors }
  }
}

async function done(
  context: Context,
  act: { action: string; input: { idempotencyKey?: string | null }; reason?: string },
  run: (work: Work) => Promise<string>,
): Promise<ContestEntryPayload> {
  const what = { ...act, idempotencyKey: act.input.idempotencyKey, relyOn: ['organizations'] }
  return recordPayload(context, await context.act(what, run), entryLoader, 'ContestEntry')
}
