import { beforeAll, describe, expect, test } from 'vitest'
import { actingFor } from '../../../test/kit/viewers.js'
import { useHub } from '../../../test/kit/hub.js'

const hub = useHub()
const nobody = actingFor('01890f6e-7c1a-7d3e-8f43-0242ac120002', 'VIEWER')

const names = [
  'Trường THCS Kim Sơn',
  'Trường THCS Kim Lan',
  'Trường Trung học cơ sở Hoà Bình',
  'Trường Tiểu học Đông Dư',
  'Trường Mầm non Ánh Sao',
  'Phòng Giáo dục và Đào tạo quận Long Biên',
  'Ủy ban nhân dân xã Ý Yên',
]

beforeAll(async () => {
  await hub().sql(
    `insert into organizations.organization (id, code, name, level, kind, valid_from)
     select gen_random_uuid(), 'TIM-' || place, name, 'SCHOOL', 'PRIMARY', '2000-01-01' from unnest($1::text[]) with ordinality n (name, place)`,
    [names],
  )
})

async function found(search: string): Promise<string[]> {
  const { data, errors } = await hub().ask(
    'organizations',
    nobody,
    'query ($search: String) { organizations(search: $search, first: 100) { nodes { name } } }',
    { search },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.organizations.nodes.map((node: { name: string }) => node.name)
}

// Planted fault that this suite caught: a search that asks for the exact words only.
describe('searching organizations', () => {
  test.each([
    ['thcs kim son', 'Trường THCS Kim Sơn'],
    ['trường kim sơn', 'Trường THCS Kim Sơn'],
    ['KIM SƠN thcs', 'Trường THCS Kim Sơn'],
    ['kim so', 'Trường THCS Kim Sơn'],
    ['thsc kim son', 'Trường THCS Kim Sơn'],
    ['truong kim sonn', 'Trường THCS Kim Sơn'],
    ['trung hoc co so hoa binh', 'Trường Trung học cơ sở Hoà Bình'],
    ['thcs Hòa Bình', 'Trường Trung học cơ sở Hoà Bình'],
    ['thcs Hoà Bình'.normalize('NFD'), 'Trường Trung học cơ sở Hoà Bình'],
    ['th dong du', 'Trường Tiểu học Đông Dư'],
    ['pgd', undefined],
    ['phòng gd&đt long biên', 'Phòng Giáo dục và Đào tạo quận Long Biên'],
    ['ubnd y yen', 'Ủy ban nhân dân xã Ý Yên'],
    ['TIM-5', 'Trường Mầm non Ánh Sao'],
    ['!!!', undefined],
    ["' | & :* ~", undefined],
  ])('%s finds %s', async (search, name) => {
    expect(await found(search)).toEqual(name ? [name] : [])
  })

  test('one typing error is forgiven only when nothing is spelt like that', async () => {
    expect(await found('thcs kim')).toEqual(['Trường THCS Kim Lan', 'Trường THCS Kim Sơn'])
    expect(await found('thcs kim lam')).toEqual(['Trường THCS Kim Lan'])
    expect(await found('thcs kin lam')).toEqual([])
  })

  test('through the index finds what a plain select of the same viewer finds', async () => {
    for (const search of ['truong', 'thcs', 'kim s', 'ubnd xa', 'a', 'binh hoa']) {
      const plain = await hub().sql<{ name: string }>(
        `select name from organizations.organization o
         where (select bool_and(exists (select from unnest(organizations.search_words(o.name) || organizations.search_words(organizations.abbreviated(o.name))) w where starts_with(w, word)))
                from unnest(organizations.search_words($1)) word)
         order by name collate organizations.vi_order`,
        [search],
      )
      expect(await found(search)).toEqual(plain.map((row) => row.name))
    }
  })

  test('a list is in Vietnamese order and goes on after its cursor', async () => {
    const page = async (after: string | null): Promise<{ names: string[]; end: string; more: boolean }> => {
      const { data } = await hub().ask(
        'organizations',
        nobody,
        'query ($after: String) { organizations(first: 3, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }',
        { after },
      )
      const { nodes, pageInfo } = data.organizations
      return {
        names: nodes.map((n: { name: string }) => n.name),
        end: pageInfo.endCursor,
        more: pageInfo.hasNextPage,
      }
    }
    const first = await page(null)
    const second = await page(first.end)
    const third = await page(second.end)
    expect([...first.names, ...second.names, ...third.names]).toEqual([
      'Phòng Giáo dục và Đào tạo quận Long Biên',
      'Trường Mầm non Ánh Sao',
      'Trường THCS Kim Lan',
      'Trường THCS Kim Sơn',
      'Trường Tiểu học Đông Dư',
      'Trường Trung học cơ sở Hoà Bình',
      'Ủy ban nhân dân xã Ý Yên',
    ])
    expect([first.more, second.more, third.more]).toEqual([true, true, false])
  })
})
