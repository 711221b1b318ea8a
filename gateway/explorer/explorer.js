// The page of GET /explorer: sends what is typed to /graphql, and shows the schema that introspection tells. It loads
// nothing from anywhere else and keeps nothing: the token is in its field, and gone with the page.
const at = (id) => document.getElementById(id)
let types = []

const schemaQuery = `{ __schema { types { name kind description fields { name description args { name description type { ...T } } type { ...T } }
  inputFields { name description type { ...T } } enumValues { name description } } } }
  fragment T on __Type { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } }`

/** What the page itself says. */
const words = {
  vi: {
    running: 'đang chạy…',
    cost: (cost) => `chi phí (operation-cost) ${cost}`,
    notJson: (why) => `Ô "Biến" phải là một đối tượng JSON, ví dụ {"code": "SGDDT-HANOI"}: ${why}`,
    noAnswer: (why) => `Cổng không trả lời được (${why}); hãy thử lại.`,
    noSchema: (why) => `Chưa đọc được lược đồ: ${why}`,
    nothing: 'Không tìm thấy gì.',
    more: (count) => `… và ${count} mục nữa; hãy tìm hẹp hơn.`,
  },
  en: {
    running: 'running…',
    cost: (cost) => `operation-cost ${cost}`,
    notJson: (why) => `"Variables" must be a JSON object, such as {"code": "SGDDT-HANOI"}: ${why}`,
    noAnswer: (why) => `The gateway could not answer (${why}); try again.`,
    noSchema: (why) => `The schema could not be read: ${why}`,
    nothing: 'Nothing was found.',
    more: (count) => `… and ${count} more; search for less.`,
  },
}
const say = () => words[at('language').value]

async function ask(query, variables) {
  const token = at('token').value.trim()
  const headers = { 'content-type': 'application/json', 'accept-language': at('language').value }
  if (token.startsWith('thub_')) headers['x-api-key'] = token
  else if (token) headers.authorization = `Bearer ${token}`
  const body = JSON.stringify({ query, variables })
  const response = await fetch('/graphql', { method: 'POST', headers, body, credentials: 'omit' })
  return { cost: response.headers.get('operation-cost'), answer: await response.json() }
}

function variablesTyped() {
  const typed = at('variables').value.trim()
  const value = typed === '' ? {} : JSON.parse(typed)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError(typed)
  return value
}

async function run() {
  at('state').textContent = say().running
  at('answer').textContent = ''
  const { state, text, isServed } = await answerOf()
  at('state').textContent = state
  at('answer').textContent = text
  if (isServed && types.length === 0) await readSchema()
}

/** What becomes of the operation that is typed: what is shown of it, and whether the hub serves this token. */
async function answerOf() {
  try {
    const { cost, answer } = await ask(at('query').value, variablesTyped())
    const state = cost ? say().cost(cost) : ''
    return { state, text: JSON.stringify(answer, null, 2), isServed: !isRefused(answer) }
  } catch (error) {
    const sentence = error instanceof SyntaxError ? say().notJson : say().noAnswer
    return { state: '', text: sentence(error.message), isServed: false }
  }
}

const isRefused = ({ errors }) => errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')

async function readSchema() {
  try {
    const { answer } = await ask(schemaQuery, {})
    if (!answer.data) throw new Error(answer.errors?.[0]?.message)
    types = answer.data.__schema.types.filter(({ name }) => !name.startsWith('__'))
    show()
  } catch (error) {
    types = []
    at('docs').textContent = say().noSchema(error.message)
  }
}

const nameOf = (type) => {
  if (!type) return '…' // nested deeper than was asked for
  if (type.kind === 'NON_NULL') return `${nameOf(type.ofType)}!`
  return type.kind === 'LIST' ? `[${nameOf(type.ofType)}]` : type.name
}

function linesOf(type) {
  const members = [...(type.fields ?? []), ...(type.inputFields ?? []), ...(type.enumValues ?? [])]
  return members.map((member) => {
    const args = (member.args ?? []).map((arg) => `${arg.name}: ${nameOf(arg.type)}`).join(', ')
    const signature = `${member.name}${args && `(${args})`}${member.type ? `: ${nameOf(member.type)}` : ''}`
    return { title: `${type.name}.${signature}`, text: member.description ?? '' }
  })
}

/** Text as it is compared: without accents and case. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

/** What is searched for, names before descriptions; all queries and mutations where nothing is. */
function found(wanted) {
  const lines = types.flatMap((type) => [
    { title: type.name, text: type.description ?? '' },
    ...linesOf(type),
  ])
  if (wanted === '') return lines.filter(({ title }) => /^(Query|Mutation)\./.test(title))
  const named = lines.filter(({ title }) => plain(title).includes(wanted))
  return [...named, ...lines.filter((line) => !named.includes(line) && plain(line.text).includes(wanted))]
}

/** What is shown is text, never markup: descriptions cannot become part of the page. */
function show() {
  if (types.length === 0) return
  const lines = found(plain(at('search').value.trim()))
  const list = document.createElement('dl')
  for (const { title, text } of lines.slice(0, 300)) list.append(element('dt', title), element('dd', text))
  const rest = lines.length > 300 ? say().more(lines.length - 300) : ''
  at('docs').replaceChildren(list, element('p', lines.length === 0 ? say().nothing : rest))
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

at('bar').addEventListener('submit', (event) => {
  event.preventDefault()
  void run()
})
at('search').addEventListener('input', show)
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault() // in a field of the bar it would be sent a second time
  void run()
})
