import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { initiatives } from '../subgraph.js'
import { application, decision, perform, registered } from '../world.kit.js'

// Two rooms at work: awards keeps the ledger of uses, initiatives shows it; annulments go the other way.

const hub = useHub()
const awards = awardVerbs(hub)
const award = 'CSTDCS'
let world: World
let teachers: string[]

beforeAll(async () => {
  world = await buildWorld(hub())
  teachers = await world.employ(world.school, 3, 'GOOD')
  await awards.register(world.school, teachers, award)
})

const clerk = () => ({ role: 'CLERK', at: world.school }) as const
const head = () => ({ role: 'HEAD', at: world.school }) as const

/** An initiative of a teacher, recognized by the school; answers its id. */
async function recognizedOf(teacher: string): Promise<string> {
  const changes = { ownerId: world.school, authors: [{ personId: teacher, sharePercent: 100 }] }
  const id = await registered(hub(), changes, clerk())
  await perform(hub(), 'fileInitiative', application(id), clerk())
  await perform(hub(), 'recognizeInitiative', decision(id, { recognizedById: world.school }), head())
  return id
}

async function annul(id: string): Promise<void> {
  const query = `{ initiative(id: "${id}") { recognitions { id } } }`
  const { data } = await hub().ask('initiatives', actingFor(world.school, 'HEAD'), query)
  const paper = { grounds: 'Sao chép', decisionNumber: '8/QĐ', decisionDate: '2024-05-20' }
  const input = { ...paper, recognitionId: data.initiative.recognitions[0].id as string }
  expect((await perform(hub(), 'annulRecognition', input, head())).userErrors).toEqual([])
}

async function usesOf(id: string, at = world.school): Promise<unknown> {
  await hub().subgraphs.initiatives.catchUp()
  const query = `{ initiative(id: "${id}") { uses { awardType period state isLive annulledOn organization { id } } } }`
  const { data } = await hub().ask('initiatives', actingFor(at, 'VIEWER'), query)
  return data.initiative?.uses as unknown
}

async function used(): Promise<unknown> {
  const query = `{ _entities(representations: [{ __typename: "Organization", id: "${world.school}" }]) { ... on Organization { initiativeRollup(period: "2023-2024") { used } } } }`
  const { data } = await hub().ask('initiatives', actingFor(world.school, 'VIEWER'), query)
  return data._entities[0].initiativeRollup.used as unknown
}

async function eligibility(teacher: string): Promise<string> {
  await hub().subgraphs.awards.catchUp()
  const query = `{ eligibility(organizationId: "${world.school}", candidateId: "${teacher}", awardType: "${award}", period: "2023-2024") { results { evidence } } }`
  const { data } = await hub().ask('awards', actingFor(world.school, 'HEAD'), query)
  return JSON.stringify(data.eligibility)
}

test('a use is shown with the initiative and counted; a draft to who proposes only', async () => {
  const id = await recognizedOf(teachers[0]!)
  await perform(hub(), 'reportInitiatives', { ownerId: world.school, period: '2023-2024' }, head())
  const drafted = await awards.draft(world.school, teachers[0]!, award, { initiativeId: id })
  expect(drafted.userErrors).toEqual([])
  const use = {
    awardType: award,
    period: '2023-2024',
    annulledOn: null,
    organization: { id: world.school },
  }
  expect(await usesOf(id)).toEqual([{ ...use, state: 'DRAFT', isLive: true }])
  expect(await usesOf(id, world.section)).toEqual([])
  expect(await used()).toBe(1)
  expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
})

test('what is withdrawn leaves the initiative free', async () => {
  const id = await recognizedOf(teachers[1]!)
  const { record } = await awards.draft(world.school, teachers[1]!, award, { initiativeId: id })
  await hub().subgraphs.initiatives.catchUp()
  const before = await used()
  const document = `mutation { withdrawProposal(input: { proposalId: "${record.id}", reason: "Rút" }) { userErrors { code } } }`
  const { data } = await hub().ask('awards', actingFor(world.school, 'HEAD'), document)
  expect(data.withdrawProposal.userErrors).toEqual([])
  expect(await usesOf(id)).toMatchObject([{ state: 'WITHDRAWN', isLive: false }])
  expect(await used()).toBe(Number(before) - 1)
  expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
})

test('a recognition reaches eligibility with its number, and its annulment takes it away', async () => {
  const id = await recognizedOf(teachers[2]!)
  expect(await eligibility(teachers[2]!)).toMatch(/GRASSROOTS, 2024-05-15, decision \d+\/QĐ-THCS/)
  await annul(id)
  expect(await eligibility(teachers[2]!)).not.toContain('GRASSROOTS, 2024-05-15')
  const { userErrors } = await awards.draft(world.school, teachers[2]!, award, { initiativeId: id })
  expect(userErrors).toMatchObject([{ code: 'INITIATIVE_NOT_RECOGNIZED' }])
})

test('annulled and used at the same time: the use is refused, or seen beside the annulment', async () => {
  const [teacher] = await world.employ(world.school, 1, 'GOOD')
  await awards.register(world.school, [teacher!], award)
  const id = await recognizedOf(teacher!)
  const [drafted] = await Promise.all([
    awards.draft(world.school, teacher!, award, { initiativeId: id }),
    annul(id),
  ])
  const uses = await usesOf(id)
  if (drafted.userErrors.length > 0) expect(uses).toEqual([])
  else expect(uses).toMatchObject([{ isLive: true }])
  expect(await eligibility(teacher!)).not.toContain('GRASSROOTS, 2024-05-15')
})

test('a use that was entered by resting the proposal on a further initiative is shown, and as it goes on', async () => {
  const [teacher] = await world.employ(world.school, 1, 'GOOD')
  await awards.register(world.school, [teacher!], award)
  const [first, second] = [await recognizedOf(teacher!), await recognizedOf(teacher!)]
  const { record } = await awards.draft(world.school, teacher!, award, { initiativeId: first })
  const document = `mutation { restProposal(input: { proposalId: "${record.id}", initiativeIds: ["${second}"], achievementIds: [] }) { userErrors { code } } }`
  const { data } = await hub().ask('awards', actingFor(world.school, 'CLERK'), document)
  expect(data.restProposal.userErrors).toEqual([])
  expect(await usesOf(second)).toMatchObject([{ state: 'DRAFT', isLive: true }])
  await awards.review(world.school, [record.id as string])
  for (const id of [first, second])
    expect(await usesOf(id)).toMatchObject([{ state: 'TEAM_REVIEWED', awardType: award }])
  expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
})

test('an award that is annulled is shown so with the initiative on which it rested', async () => {
  const [teacher] = await world.employ(world.school, 1, 'GOOD')
  await awards.register(world.school, [teacher!], award)
  const id = await recognizedOf(teacher!)
  const proposal = await awards.passed(world.school, teacher!, award, { initiativeId: id })
  const sent = await awards.send(world.school, [proposal], 'U-1')
  await awards.receive(world.section, sent.record.id as string)
  await awards.appraise(world.section, [proposal])
  const forwarded = await awards.send(world.section, [proposal], 'U-2')
  await awards.receive(world.committee, forwarded.record.id as string)
  const decided = await awards.decide(world.committee, [proposal], 'U-3')
  expect(decided.userErrors).toEqual([])
  const granted = await hub().sql<{ id: string }>('select id from awards.award where proposal_id = $1', [
    proposal,
  ])
  const input = {
    organizationId: world.committee,
    decisionId: decided.record.id as string,
    awardIds: [granted[0]!.id],
    ground: 'DISHONEST_DECLARATION',
    reason: 'Kết luận số 5/KL',
    paper: { number: 'U-4', date: '2024-06-10', signerName: 'Lan', signerTitle: 'Chủ tịch' },
  }
  const mutation = `mutation ($input: AnnulAwardsInput!) { annulAwards(input: $input) { userErrors { code } } }`
  const { data } = await hub().ask('awards', actingFor(world.committee, 'HEAD', '2024-06-10'), mutation, {
    input,
  })
  expect(data.annulAwards.userErrors).toEqual([])
  expect(await usesOf(id)).toMatchObject([{ state: 'GRANTED', isLive: true, annulledOn: '2024-06-10' }])
})

test('a recognized science topic reaches awards as one, by the feed', async () => {
  const [teacher] = await world.employ(world.school, 1, 'GOOD')
  const changes = {
    ownerId: world.school,
    kind: 'SCIENTIFIC_TOPIC',
    authors: [{ personId: teacher!, sharePercent: 100 }],
  }
  const id = await registered(hub(), changes, clerk())
  await perform(hub(), 'fileInitiative', application(id), clerk())
  await perform(hub(), 'recognizeInitiative', decision(id, { recognizedById: world.school }), head())
  expect(await eligibility(teacher!)).toContain(`science topic ${id}: GRASSROOTS`)
  expect(await eligibility(teacher!)).not.toContain(`initiative ${id}`)
})
