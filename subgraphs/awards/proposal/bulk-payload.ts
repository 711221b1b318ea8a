import type { Context, Outcome } from '../../../shared/federation/context.js'
import type { BulkOutcome } from './bulk.js'
import type { Proposal } from './proposal.entity.js'
import { proposalLoader } from './proposal.loader.js'
import type { ProposalsPayload } from './proposal.payloads.js'

/** The answer of a bulk call: the proposals that were changed, and why others were not. */
export async function bulkPayload(
  context: Context,
  { result, userErrors }: Outcome<BulkOutcome>,
): Promise<ProposalsPayload> {
  if (!result) return { records: [], userErrors }
  const records = await context.loader(proposalLoader).loadMany(result.ids)
  return {
    records: records.filter((record): record is Proposal => record instanceof Object && 'id' in record),
    userErrors: context.present(result.refused),
  }
}
