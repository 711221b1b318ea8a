import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Achievement } from './achievement.entity.js'

const columns = `a.id, a.owner_id as "ownerId", a.candidate_id as "candidateId", a.title, a.achieved_on as "achievedOn", a.evidence,
  (select u.proposal_id from achievement_use u where u.achievement_id = a.id and u.live) as "usedBy"`

/** Achievements by id. */
export function loadAchievements(work: Work, ids: readonly string[]): Promise<Achievement[]> {
  return work.query(`/* achievement.load */ select ${columns} from achievement a where a.id = any ($1)`, [
    ids,
  ])
}

/** Achievements that an organization has recorded, latest first. */
export function listAchievements(
  work: Work,
  ownerId: string,
  { limit, after }: Keyset,
): Promise<Achievement[]> {
  return work.query(
    `/* achievement.list */ select ${columns} from achievement a where a.owner_id = $1
       and ($2::date is null or (a.achieved_on, a.id) < ($2, $3::uuid)) order by a.achieved_on desc, a.id desc limit $4`,
    [ownerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Writes an achievement; answers its id. */
export async function insertAchievement(
  work: Work,
  one: Pick<Achievement, 'ownerId' | 'candidateId' | 'title' | 'achievedOn' | 'evidence'> & {
    subject: string
  },
): Promise<string> {
  const id = uuid()
  await work.query(
    `/* achievement.insert */ insert into achievement (id, owner_id, subject, candidate_id, title, achieved_on, evidence, recorded_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, one.ownerId, one.subject, one.candidateId, one.title, one.achievedOn, one.evidence, work.today],
  )
  return id
}

/** Whose proposal rests on what. */
export interface NewUse {
  proposalId: string
  ownerId: string
  candidateId: string
}

/** Enters an achievement into the ledger; refuses one that serves another proposal. */
export async function useAchievement(
  work: Work,
  { proposalId, ownerId }: NewUse,
  { id, title }: Pick<Achievement, 'id' | 'title'>,
  path: readonly string[],
): Promise<void> {
  await onConstraint(
    work.query(
      `/* achievement.use */ insert into achievement_use (id, owner_id, achievement_id, proposal_id, live) values ($1, $2, $3, $4, true)
       on conflict on constraint achievement_use_of_proposal do nothing`,
      [uuid(), ownerId, id, proposalId],
    ),
    {
      achievement_once: () =>
        refuse('ACHIEVEMENT_USED', { title }, path, {
          ruleId: 'R-GEN-01',
          legalBasis: 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c',
        }),
    },
  )
}

/** Enters an initiative into the ledger; refuses one that serves another award of the author. */
export async function useInitiative(
  work: Work,
  { proposalId, ownerId, candidateId }: NewUse,
  initiativeId: string,
  { reused, path }: { reused: boolean; path: readonly string[] },
): Promise<void> {
  const used = (): never =>
    refuse('INITIATIVE_USED', { initiative: initiativeId }, path, {
      ruleId: 'R-GEN-10',
      legalBasis: 'CV 5007/BNV-TĐKT 2023, III.5c',
    })
  await onConstraint(
    work.query(
      `/* initiative.use */ insert into initiative_use (id, owner_id, initiative_id, candidate_id, proposal_id, reused, live)
       values ($1, $2, $3, $4, $5, $6, true)
       on conflict on constraint initiative_use_of_proposal do update set live = true where not initiative_use.live`,
      [uuid(), ownerId, initiativeId, candidateId, proposalId, reused],
    ),
    { proposal_initiative_once: used, initiative_reused_once: used },
  )
}

/** The award that an author's initiative serves already, and how far it has come; undefined while it is free. */
export async function findUse(
  work: Work,
  initiativeId: string,
  candidateId: string,
  butFor: string,
): Promise<{ awardType: string; state: string } | undefined> {
  const rows = await work.query<{ awardType: string; state: string }>(
    `/* initiative.find_use */ select p.award_type as "awardType", p.state from initiative_use u join proposal p on p.id = u.proposal_id
     where u.initiative_id = $1 and u.candidate_id = survivor($2) and u.live and not u.reused and u.proposal_id <> $3`,
    [initiativeId, candidateId, butFor],
  )
  return rows[0]
}
