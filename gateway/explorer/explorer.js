// The page of GET /explorer: sends what is typed to /graphql, and shows the schema that introspection tells. It loads
// nothing from anywhere else and keeps nothing: the token is in its field, and gone with the page.
const at = (id) => document.getElementById(id)
let types = []

const schemaQuery = `{ __schema { types { name kind description fields { name description args { name description type { ...T } } type { ...T } }
  inputFields { name description type { ...T } } enumValues { name description } } } }
  fragment T on __Type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }`

async function ask(query, variables) {
  const token = at('token').value.trim()
  const headers = { 'content-type': 'application/json', 'accept-language': at('language').value }
  if (token.startsWith('thub_')) headers['x-api-key'] = token
  else if (token) headers.authorization = `Bearer ${token}`
  const body = JSON.stringify({ query, variables })
  const response = await fetch('/graphql', { method: 'POST', headers, body, credentials: 'omit' })
  return { cost: response.headers.get('operation-cost'), answer: await response.json() }
}

async function run() {
  try {
    const variables = JSON.parse(at('variables').value || '{}')
    const { cost, answer } = await ask(at('query').value, variables)
    at('cost').textContent = cost ? `operation-cost ${cost}` : ''
    at('answer').textContent = JSON.stringify(answer, null, 2)
    if (types.length === 0 && !isRefused(answer)) await readSchema()
  } catch (error) {
    at('answer').textContent = String(error)
  }
}

const isRefused = ({ errors }) => errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')

async function readSchema() {
  const { answer } = await ask(schemaQuery, {})
  types = (answer.data?.__schema.types ?? []).filter(({ name }) => !name.startsWith('__'))
  show()
}

const nameOf = (type) => {
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

/** What is shown is text, never markup: descriptions cannot become part of the page. */
function show() {
  const wanted = at('search').value.trim().toLowerCase()
  const lines = types
    .flatMap((type) => [{ title: type.name, text: type.description ?? '' }, ...linesOf(type)])
    .filter(({ title }) =>
      wanted ? title.toLowerCase().includes(wanted) : /^(Query|Mutation)\./.test(title),
    )
  const list = document.createElement('dl')
  for (const { title, text } of lines.slice(0, 300)) {
    const term = document.createElement('dt')
    const meaning = document.createElement('dd')
    term.textContent = title
    meaning.textContent = text
    list.append(term, meaning)
  }
  at('docs').replaceChildren(list)
}

at('run').addEventListener('click', run)
at('search').addEventListener('input', show)
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run()
})
