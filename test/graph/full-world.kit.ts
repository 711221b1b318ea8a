import type { Viewer } from '../../shared/access/viewer.js'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import type { Facts } from '../access/facts.kit.js'
import { addForClients, makeFacts } from '../access/world.kit.js'
import type { TestHub } from '../kit/hub.js'

/** Who asks: she acts for every place in every role. */
export const subject = 'nguoi-0'

const roles = ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD', 'ADMIN']

/** The random world of the access test, in which somebody sees everything, and what that world has none of. */
export async function makeFullWorld(hub: TestHub): Promise<Facts> {
  const facts = await makeFacts(hub, 7, [subject])
  await hub.sql('delete from organizations.appointment where subject = $1', [subject])
  const always = { acting_for: null, valid_from: '2015-01-01', valid_to: 'infinity' }
  for (const { id: organization_id } of facts.country.places) {
    for (const role of roles)
      facts.add('organizations.appointment', { subject, organization_id, role, ...always })
  }
  addForClients(facts, [])
  addProposalsOfOwnTypes(facts)
  addDuplicates(facts)
  addSections(facts)
  await facts.write()
  await hub.settle()
  return facts
}

/** An award type of an organization's own takes another way than those of the law; with some of them somebody is late. */
function addProposalsOfOwnTypes({ add, draw, rows }: Facts): void {
  const codes = rows('awards.own_award_type').map(({ code }) => code)
  for (const proposal of [...rows('awards.proposal')]) {
    const clock_from = proposal['sent_on'] && '2024-05-02'
    add('awards.proposal', { ...proposal, id: draw.uuid(), award_type: draw.pick(codes), clock_from })
  }
}

/** People of whom there may be two records. */
function addDuplicates({ add, draw, rows, country }: Facts): void {
  const known = rows('organizations.person_protected')[0]!
  const person = rows('organizations.person').find(({ id }) => id === known['id'])!
  const organization_id = country.places.find(({ to }) => to === 'infinity')!.id
  for (let turn = 0; turn < 2; turn++) {
    const twin = add('organizations.person', { ...person, id: draw.uuid() })
    const days = { valid_from: '2019-09-01', valid_to: 'infinity' }
    add('organizations.employment', { person_id: twin['id'], organization_id, ...days })
    const { birth_date } = known
    add('organizations.person_protected', { id: twin['id'], birth_date, identity_number: null })
  }
}

/** Sections at the top, as the pages ask for them. */
function addSections({ add, draw, country }: Facts): void {
  const days = { valid_from: '2015-01-01', valid_to: 'infinity' }
  const texts = { level: 'DISTRICT', kind: 'EDUCATION_SECTION', short_name: null, name_en: null }
  for (let turn = 0; turn < 2; turn++) {
    const id = draw.uuid()
    add('organizations.organization', { id, code: `A-${id.toUpperCase()}`, ...texts, ...days })
    const line = { child_id: id, parent_id: country.places[0]!.id, kind: 'PROFESSIONAL' }
    add('organizations.organization_edge', { ...line, ...days })
  }
}

/** How the gateway would know her on a day. */
export async function viewerOn(hub: TestHub, day: string): Promise<Viewer> {
  const now = `${day}T02:00:00.000Z`
  const known = (await hub.subgraphs.organizations.service('viewer', { subject, now })) as ViewerAnswer
  return { ...known, kind: 'PERSON', now } as Viewer
}
