import type DataLoader from 'dataloader'
import type { Context } from '../../../shared/federation/context.js'
import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import { policies } from '../policies.js'
import type { CampaignJoining } from './joining.entity.js'
import {
  loadCandidates,
  loadJoinings,
  loadJoiningsOf,
  loadTakingPart,
  type Candidate,
  type Participant,
} from './joining.store.js'

/** Joinings by id. */
export const joiningLoader = loaderOf(loadJoinings, (joining: CampaignJoining) => joining.id)

/** Joinings of a period by organization. */
export function joinedLoader(context: Context, period: string): DataLoader<string, CampaignJoining[]> {
  return context.loader(
    listLoaderOf(
      (read, ids) => loadJoiningsOf(read, ids, period),
      (joining: CampaignJoining) => joining.organizationId,
    ),
    `joined in ${period}`,
  )
}

/** By campaign: organizations of the viewer that take part in it. */
export function takingPartLoader(context: Context): DataLoader<string, Participant[]> {
  const own = context.viewer.appointments.map(({ organizationId }) => organizationId)
  return context.loader(
    listLoaderOf(
      (work, ids) => loadTakingPart(work, ids, own),
      (participant: Participant) => participant.campaignId,
    ),
    'taking part',
  )
}

/** By campaign: organizations for which the viewer could let it be joined today. */
export function candidateLoader(context: Context): DataLoader<string, Candidate[]> {
  const { viewer, read } = context
  const roles: readonly string[] = policies.joinCampaign.roles
  const own = viewer.appointments
    .filter(({ role }) => roles.includes(role))
    .map(({ organizationId }) => organizationId)
  return context.loader(
    listLoaderOf(
      (work, ids) => loadCandidates(work, ids, own, read.today),
      (candidate: Candidate) => candidate.campaignId,
    ),
    'candidates for joining',
  )
}
