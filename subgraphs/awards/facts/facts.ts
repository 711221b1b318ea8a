import type { Work } from '../../../shared/database/work.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import { groupBy } from '../../../shared/collections/group-by.js'
import { Refusal } from '../../../shared/errors/refusal.js'
import { loadTypes } from '../award-type/known-types.js'
import { isOwn } from '../rules/own-type.js'
import { loadEarlierForRules, loadStatements, type EarlierForRules } from '../history/history.store.js'
import { findRegistered } from '../registration/registration.store.js'
import { switchedOn } from '../parameter/parameter.service.js'
import { judge, judgeProposable, type Judgement } from '../rules/judge.js'
import { maternityPeriodsOf } from '../rules/maternity.js'
import { memberTitleFacts } from '../rules/member-titles.js'
import { achievementSpan } from '../rules/period.js'
import type {
  CollectiveFacts,
  Employment,
  Facts,
  HistoricAward,
  QualityRating,
  Recognition,
} from '../rules/rule.js'
import type { CommendationKind } from '../rules/award-type.js'
import {
  statedFacts,
  statedMostOutstanding,
  statedOfCollective,
  statedRatings,
  withElectedLeads,
} from '../rules/stated.js'
import { loadBeside } from './beside.js'
import * as store from './facts.store.js'
import { ruleRefusals } from './refusals.js'
import * as people from './people.store.js'

/** What is judged: a proposal, or a candidate for whom nothing is written yet. */
export interface Case {
  /** The proposal's id; null when a mere candidate is asked about. */
  id: string | null
  ownerId: string
  candidateId: string
  subject: 'PERSON' | 'COLLECTIVE'
  awardType: string
  period: string
  commendationKind?: CommendationKind
  registrationId?: string | null
  initiativeId?: string | null
  statedRating?: string | null
  statedUnity?: boolean | null
  statedDisciplined?: number | null
}

/**
 * Judges cases, each by the rules of its day; those of one day and period by a constant number of statements, however
 * many they are.
 */
export async function judgeCases<T extends Case>(
  work: Work,
  cases: readonly T[],
  dayOf: (one: T) => string,
): Promise<Judgement[]> {
  const judged = new Map<T, Judgement>()
  const ids = cases.map((one) => one.candidateId)
  const survivors = await people.loadSurvivors(work, ids)
  const current = (one: T): T => ({
    ...one,
    candidateId: survivors.get(one.candidateId) ?? one.candidateId,
  })
  for (const group of groupBy(cases, (one) => `${dayOf(one)} ${one.period}`).values()) {
    const day = dayOf(group[0]!)
    const now = group.map(current)
    const owners = [...new Set(group.map((one) => one.ownerId))]
    const codes = group.map((one) => one.awardType)
    const [facts, beside, switches, types] = await allInOrder([
      gatherFacts(work, now, day),
      loadBeside(work, now, day),
      switchedOn(work, owners, day),
      loadTypes(work, codes, day),
    ])
    group.forEach((one, index) => {
      const type = types.get(one.awardType)
      const options = { enable: switches.get(one.ownerId) ?? [], standard: isOwn(type) ? type : undefined }
      judged.set(one, judge(one.awardType, one.subject, day, beside(now[index]!, facts[index]!), options))
    })
  }
  return cases.map((one) => judged.get(one)!)
}

/** Refuses to propose whom the rules of the day keep from being proposed, with the rule's own sentence. */
export async function assertProposable(work: Work, one: Case, path: readonly string[]): Promise<void> {
  const [facts] = await gatherFacts(work, [one], work.today)
  const results = judgeProposable(one.awardType, one.subject, work.today, facts!)
  const refusals = ruleRefusals({ results }, ['NOT_MET', 'MISSING_DATA', 'NEEDS_PERSON'], path)
  if (refusals.length > 0) throw new Refusal(refusals)
}

/** The day whose law judges a proposal: on which its holder received it; before that, today. */
export function dayOfLaw(today: string) {
  return ({ receivedOn }: { receivedOn: string | null }): string => receivedOn ?? today
}

async function gatherFacts(work: Work, cases: readonly Case[], day: string): Promise<Facts[]> {
  const persons = cases.filter((one) => one.subject === 'PERSON')
  const ids = cases.map((one) => one.candidateId)
  const [ofPeople, granted, entered, saidOf, held, collectives, leads] = await allInOrder([
    personFacts(work, persons),
    store.loadHistory(work, ids),
    loadEarlierForRules(work, ids),
    loadStatements(work, ids),
    people.loadHeld(work, ids),
    collectiveFacts(work, cases, day),
    clusterLeads(work, cases),
  ])
  const history = groupBy(granted, (row) => row.candidateId)
  const earlier = groupBy(entered, (row) => row.candidateId)
  const statements = groupBy(saidOf, (row) => row.candidateId)
  return cases.map((one) => {
    const said = statements.get(one.candidateId) ?? []
    const before = earlier.get(one.candidateId) ?? []
    const common = {
      subject: one.subject,
      period: one.period,
      openHold: held.has(one.candidateId),
      ...(one.commendationKind && { commendationKind: one.commendationKind }),
      ...statedFacts(said, one.period),
      awardHistory: [...(history.get(one.candidateId) ?? []), ...before.filter(isVerified).map(asAward)],
    }
    // While an entry waits to be verified, nobody can say that the history is complete.
    if (!before.every(isVerified)) delete common.historyFrom
    if (one.subject === 'COLLECTIVE') {
      const own = withElectedLeads(
        statedOfCollective(said, one.period),
        leads.get(one.candidateId) ?? [],
        statedMostOutstanding(said, one.period),
      )
      const known = { ...own, ...collectives.get(one.candidateId) }
      return { ...common, ratings: statedRatings(said), collective: stated(one, known) }
    }
    const person = ofPeople(one)
    return { ...common, ...person, ratings: { ...statedRatings(said), ...person.ratings } }
  })
}

function isVerified(entry: EarlierForRules): boolean {
  return entry.isVerified
}

function asAward({ awardType, period, grantedOn, commendationKind }: EarlierForRules): HistoricAward {
  return {
    awardType,
    period,
    grantedOn,
    commendationKind: commendationKind as CommendationKind,
    annulled: false,
  }
}

/** What is known of people, by a constant number of statements; answers the facts of one of the cases. */
async function personFacts(work: Work, cases: readonly Case[]): Promise<(one: Case) => Partial<Facts>> {
  const ids = cases.map((one) => one.candidateId)
  const [rated, recognized, disciplined, absent, employed, registered] = await allInOrder([
    store.loadKnownRatings(work, ids),
    store.loadRecognitions(work, ids),
    people.loadDiscipline(work, ids),
    people.loadLeaves(work, ids),
    people.loadEmployments(work, ids),
    registeredCandidates(work, cases),
  ])
  const ratings = groupBy(rated, (row) => row.personId)
  const recognitions = groupBy(recognized, (row) => row.authorId)
  const discipline = groupBy(disciplined, (row) => row.personId)
  const leaves = groupBy(absent, (row) => row.personId)
  const employments = groupBy(employed, (row) => row.personId)
  return (one) => ({
    ratings: ratingsOf(one, ratings.get(one.candidateId)),
    // Who has registered for emulation takes part in its movements: practice of the plans (DOMAIN §3.3).
    participatedInCampaign: one.registrationId != null || registered.has(one.candidateId) || undefined,
    recognizedInitiatives: recognitionsOf(
      one,
      recognitions.get(one.candidateId)?.filter(({ kind }) => kind !== store.SCIENCE_TOPIC),
    ),
    acceptedScienceTopics: recognitionsOf(
      one,
      recognitions.get(one.candidateId)?.filter(({ kind }) => kind === store.SCIENCE_TOPIC),
    ),
    discipline: (discipline.get(one.candidateId) ?? []).map(({ from, to }) => ({ from, to })),
    leaves: leaves.get(one.candidateId) ?? [],
    maternityPeriods: maternityPeriodsOf(leaves.get(one.candidateId) ?? [], one.period),
    employments: (employments.get(one.candidateId) ?? []).map(asEmployment),
    proposingOrganizationId: one.ownerId,
  })
}

function asEmployment(one: people.KnownEmployment): Employment {
  const { organizationId, organizationName, isInSector, from, to } = one
  return { organizationId, isInSector, from, to, ...(organizationName && { organizationName }) }
}

async function registeredCandidates(work: Work, cases: readonly Case[]): Promise<Set<string>> {
  const unwritten = cases.filter((one) => one.id === null)
  const groups = groupBy(unwritten, (one) => `${one.ownerId} ${one.period}`)
  const found = new Set<string>()
  for (const group of groups.values()) {
    const { ownerId, period } = group[0]!
    const registered = await findRegistered(
      work,
      ownerId,
      period,
      group.map((one) => one.candidateId),
    )
    for (const id of registered.keys()) found.add(id)
  }
  return found
}

/** Where two organizations rated a person for one period, the rating of the one that proposes her counts. */
function ratingsOf(one: Case, rows: readonly store.KnownRating[] = []): Record<string, QualityRating> {
  const ownLast = [...rows].sort(
    (a, b) => Number(a.organizationId === one.ownerId) - Number(b.organizationId === one.ownerId),
  )
  return Object.fromEntries(ownLast.map((row) => [row.period, row.rating as QualityRating]))
}

function recognitionsOf(one: Case, rows: readonly store.AuthoredRecognition[] = []): Recognition[] {
  return rows.map(({ initiativeId: id, scope, recognizedOn, decisionNumber, usedBy }) => ({
    id,
    scope: scope as Recognition['scope'],
    recognizedOn,
    decisionNumber,
    ...obstacleTo(one, usedBy),
  }))
}

/** One initiative, one use of each author (R-GEN-10): a proposal rests on what it has entered, a candidate on what is free. */
function obstacleTo(one: Case, usedBy: readonly string[]): { usedFor?: string } {
  if (one.id !== null && usedBy.includes(one.id)) return {}
  if (usedBy.length > 0) return { usedFor: `proposal ${usedBy[0]}` }
  return one.id === null
    ? {}
    : { usedFor: 'nothing yet: name it in the proposal (initiativeId, restProposal)' }
}

/** What the owner states of its collective, beside what is known: discipline that is known is not stated away. */
function stated(
  { statedRating, statedUnity, statedDisciplined }: Case,
  known: CollectiveFacts = {},
): CollectiveFacts {
  const disciplined = Math.max(statedDisciplined ?? 0, known.disciplineWarningOrHeavier ?? 0)
  const isKnown = statedDisciplined != null || disciplined > 0
  const { disciplineWarningOrHeavier: _, ...others } = known
  return {
    ...others,
    ...(statedRating ? { rating: statedRating as QualityRating } : {}),
    ...(statedUnity != null ? { internalUnity: statedUnity } : {}),
    ...(isKnown ? { disciplineWarningOrHeavier: disciplined } : {}),
  }
}

/** Clusters that the collectives among cases of one period lead. */
async function clusterLeads(work: Work, cases: readonly Case[]): Promise<Map<string, store.KnownLead[]>> {
  const ids = cases.filter((one) => one.subject === 'COLLECTIVE').map((one) => one.candidateId)
  if (ids.length === 0) return new Map()
  return groupBy(await store.loadClusterLeads(work, ids, cases[0]!.period), (row) => row.organizationId)
}

async function collectiveFacts(
  work: Work,
  cases: readonly Case[],
  day: string,
): Promise<Map<string, CollectiveFacts>> {
  const collectives = cases.filter((one) => one.subject === 'COLLECTIVE')
  if (collectives.length === 0) return new Map()
  const ids = [...new Set(collectives.map((one) => one.candidateId))]
  const { subject, period } = collectives[0]!
  const span = achievementSpan({ subject, period })
  const [counted, held] = await allInOrder([
    store.countMembers(work, ids, { period, ...span, day }),
    store.countMemberTitles(work, ids, period, day),
  ])
  const counts = new Map(counted.map((row) => [row.organizationId, row]))
  const titles = groupBy(held, (row) => row.organizationId)
  return new Map(
    ids.map((id) => {
      const ofMembers = titles.get(id) ?? []
      const granted = Object.fromEntries(ofMembers.map((row) => [row.awardType, row.granted]))
      const pending = Object.fromEntries(ofMembers.map((row) => [row.awardType, row.pending]))
      return [id, { ...memberFacts(counts.get(id)), ...memberTitleFacts(granted, pending) }]
    }),
  )
}

function memberFacts(row: store.MemberCounts | undefined): CollectiveFacts {
  if (!row?.members) return {}
  return {
    membersCounted: row.members,
    membersRated: row.rated,
    membersNotCompleted: row.notCompleted,
    disciplineWarningOrHeavier: row.disciplined,
  }
}
