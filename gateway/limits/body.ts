import { findNotStorable, notStorable } from '../../shared/errors/storable.js'
import { badRequest, RequestRefusal } from '../refusal.js'
import { nestingOf } from './nesting.js'
import { mostListItems } from './shape.js'

/** How deep values may nest; far above any input of the schema, far below what exhausts a stack. */
const deepest = 64

/** How deep the brackets of the document may nest: fifteen fields, each with an argument of nested values. */
const deepestQuery = 100

/** Answers the parsed body of a request; throws a RequestRefusal unless it is one GraphQL request with storable text only. */
export function checkBody(body: unknown): { query: string } {
  if (body === undefined) {
    throw badRequest(
      'cần tiêu đề "Content-Type: application/json"',
      'send "Content-Type: application/json"',
      415,
    )
  }
  if (!isObject(body)) {
    throw badRequest(
      'nội dung phải là một đối tượng JSON, không phải danh sách',
      'the body must be one JSON object',
    )
  }
  checkMembers(body)
  checkValues(body)
  checkText(body)
  return body as { query: string }
}

function checkMembers({ query, variables, operationName, extensions }: Record<string, unknown>): void {
  if (typeof query !== 'string' || query.trim() === '') {
    throw badRequest('"query" phải là văn bản GraphQL', '"query" must be GraphQL text')
  }
  if (nestingOf(query) > deepestQuery) {
    throw badRequest('"query" lồng ngoặc quá sâu', `"query" nests brackets more than ${deepestQuery} deep`)
  }
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value != null && !isObject(value)) {
      throw badRequest(`"${name}" phải là một đối tượng JSON`, `"${name}" must be a JSON object`)
    }
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw badRequest('"operationName" phải là văn bản', '"operationName" must be text')
  }
}

/** Refuses values that nest too deep and lists that are too long, with a list of its own instead of recursion: the body comes from a stranger. */
function checkValues(body: Record<string, unknown>): void {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value) && value.length > mostListItems)
      throw badRequest(
        `một danh sách có ${value.length} mục, tối đa ${mostListItems}`,
        `a list has ${value.length} items, at most ${mostListItems} are accepted; send several requests`,
      )
    if (depth === deepest) throw badRequest('giá trị lồng quá sâu', `values nest more than ${deepest} deep`)
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 })
  }
}

function checkText(body: Record<string, unknown>): void {
  const found = findNotStorable(body, '')
  if (found) throw new RequestRefusal(400, 'BAD_USER_INPUT', notStorable(found.path || 'body', found.text))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
