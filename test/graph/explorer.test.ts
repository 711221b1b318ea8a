import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueToken } from '../../gateway/tokens/dev-issuer.js'
import { startGateway, type TestGateway } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'

const hub = useHub()
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startGateway(hub())
})
afterAll(() => gateway.close())

/** As much of an element as the page uses. */
class Element {
  value = ''
  textContent = ''
  children: Element[] = []
  private listeners: ((event: object) => void)[] = []
  addEventListener = (_: string, listener: (event: object) => void): void =>
    void this.listeners.push(listener)
  append = (...more: Element[]): void => void this.children.push(...more)
  replaceChildren = (...all: Element[]): void => void (this.children = all)
  happen = (): void => this.listeners.forEach((listener) => listener({ preventDefault: () => undefined }))
  get text(): string {
    return [this.textContent, ...this.children.map((child) => child.text)].join('\n')
  }
}

/** The page's script with these fields filled in, sending to the test's gateway. */
function openPage(fields: Record<string, string>) {
  const elements: Record<string, Element> = {}
  const at = (id: string): Element => (elements[id] ??= new Element())
  for (const [id, value] of Object.entries(fields)) at(id).value = value
  const document = {
    getElementById: at,
    createElement: () => new Element(),
    addEventListener: () => undefined,
  }
  const send = (_: string, request: RequestInit) => fetch(gateway.address, request)
  vm.runInNewContext(readFileSync('gateway/explorer/explorer.js', 'utf8'), { document, fetch: send })
  return at
}

const token = () => issueToken({ dataDir: gateway.dataDir, subject: 'lan' })

// Planted faults that this suite caught: types asked for less deep than the schema nests them, a schema that cannot be
// read and is shown in place of the answer.
test('the page shows the answer, and every type and field of the schema by name or description', async () => {
  const query = '{ viewer { subject } }'
  const at = openPage({ token: await token(), language: 'vi', query, variables: '{}' })
  at('bar').happen()
  await expect.poll(() => at('docs').text, { timeout: 20_000 }).toContain('Query.viewer: ViewerInfo!')
  expect(JSON.parse(at('answer').textContent)).toEqual({ data: { viewer: { subject: 'lan' } } })
  expect(at('state').textContent).toBe('chi phí (operation-cost) 1')
  expect(at('docs').text).not.toContain('…:')
  at('search').value = 'alternativedocuments'
  at('search').happen()
  expect(at('docs').text).toContain('AwardType.alternativeDocuments: [[String!]!]!')
  at('search').value = 'thẩm định'
  at('search').happen()
  expect(at('docs').text).toContain('Mutation.appraiseProposals')
})

test('what is wrong with the variables or the token is said in the language chosen', async () => {
  const at = openPage({ token: '', language: 'en', query: '{ viewer { subject } }', variables: '{ broken' })
  at('bar').happen()
  await expect.poll(() => at('answer').textContent).toMatch(/^"Variables" must be a JSON object/)
  at('variables').value = '[]'
  at('bar').happen()
  await expect.poll(() => at('answer').textContent).toMatch(/^"Variables" must be a JSON object/)
  at('variables').value = ''
  at('bar').happen()
  await expect.poll(() => at('answer').textContent).toContain('carries neither a token nor a key')
  expect(at('docs').text.trim()).toBe('')
})
