import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Each case was first an attack that succeeded.

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

const admin = (organizationId: string, at?: string) => actingFor(organizationId, 'ADMIN', at)

describe('endAppointment', () => {
  test('shortens, and never prolongs what has an end', async () => {
    const made = await hub().ask(
      'organizations',
      admin(world.section),
      `mutation { appoint(input: { subject: "an@example.vn", organizationId: "${world.school}", role: CLERK, from: "2024-01-01", to: "2024-12-31" }) { record { id } userErrors { code } } }`,
    )
    const id = made.data.appoint.record.id as string
    const end = async (on: string) =>
      (
        await hub().ask(
          'organizations',
          admin(world.section),
          `mutation { endAppointment(input: { appointmentId: "${id}", on: "${on}" }) { record { validTo } userErrors { code } } }`,
        )
      ).data.endAppointment
    expect((await end('2099-01-01')).userErrors).toEqual([{ code: 'APPOINTMENT_ENDED' }])
    expect((await end('2024-06-01')).record).toEqual({ validTo: '2024-06-01' })
  })
})

describe('createOrganization', () => {
  const create = async (viewerOf: string, fields: string) =>
    (
      await hub().ask(
        'organizations',
        admin(viewerOf),
        `mutation { createOrganization(input: { ${fields} }) { record { name } userErrors { code } } }`,
      )
    ).data.createOrganization

  test('makes no office below a school, nor a school below a school', async () => {
    const below = `professionalParentId: "${world.school}", validFrom: "2024-01-01"`
    const office = await create(
      world.school,
      `code: "GIA-UBND", name: "Ủy ban nhân dân thành phố", level: PROVINCE, kind: PEOPLES_COMMITTEE, ${below}`,
    )
    expect(office.userErrors).toEqual([{ code: 'PLACEMENT_UNKNOWN' }])
    const school = await create(
      world.school,
      `code: "PHAN-HIEU", name: "Phân hiệu", level: SCHOOL, kind: PRIMARY, ${below}`,
    )
    expect(school.userErrors).toEqual([{ code: 'PLACEMENT_UNKNOWN' }])
    expect(
      await hub().sql("select 1 from organizations.organization where code in ('GIA-UBND', 'PHAN-HIEU')"),
    ).toEqual([])
  })

  test('makes a school below a Phòng and its UBND huyện', async () => {
    const parents = `professionalParentId: "${world.section}", authorityId: "${world.committee}", validFrom: "2024-01-01"`
    const made = await create(
      world.section,
      `code: "TH-MOI", name: "Trường tiểu học Mới", level: SCHOOL, kind: PRIMARY, ${parents}`,
    )
    expect(made).toEqual({ record: { name: 'Trường tiểu học Mới' }, userErrors: [] })
  })
})

describe('appointments', () => {
  const query = `query ($id: UUID!, $asOf: Day) { appointments(organizationId: $id, asOf: $asOf, first: 10) { nodes {
    id subject role actingFor validFrom validTo allowedActions } } }`

  async function listed(viewerOf: string, asOf: string | null = null) {
    const variables = { id: world.farSchool, asOf }
    const answer = await hub().ask('organizations', admin(viewerOf), query, variables)
    expect(answer.errors).toBeUndefined()
    return answer.data.appointments.nodes
  }

  async function appoint(subject: string, from: string): Promise<string> {
    const { data } = await hub().ask(
      'organizations',
      admin(world.otherSection),
      'mutation ($input: AppointInput!) { appoint(input: $input) { record { id } } }',
      { input: { subject, organizationId: world.farSchool, role: 'CLERK', from } },
    )
    return data.appoint.record.id as string
  }

  test('of an organization are listed for itself and those above, by day, with what may be done', async () => {
    const id = await appoint('mai@example.vn', '2024-05-01')
    const mai = { id, subject: 'mai@example.vn', role: 'CLERK', actingFor: null, validFrom: '2024-05-01' }
    const seen = [{ ...mai, validTo: null, allowedActions: ['endAppointment'] }]
    expect(await listed(world.farSchool)).toEqual(seen)
    expect(await listed(world.department)).toEqual(seen)
    expect(await listed(world.section)).toEqual([])
    expect(await listed(world.farSchool, '2024-04-30')).toEqual([])
  })

  test('made by mistake end on the day on which they began', async () => {
    const id = await appoint('nham@example.vn', '2024-05-20')
    expect(await listed(world.farSchool)).toHaveLength(2)
    const { data } = await hub().ask(
      'organizations',
      admin(world.otherSection),
      `mutation { endAppointment(input: { appointmentId: "${id}", on: "2024-05-20" }) { record { validTo allowedActions } userErrors { code } } }`,
    )
    expect(data.endAppointment).toEqual({
      record: { validTo: '2024-05-20', allowedActions: [] },
      userErrors: [],
    })
    expect(await listed(world.farSchool)).toHaveLength(1)
  })
})
