import {
  buildSchema,
  type GraphQLError,
  getVariableValues,
  parse,
  validate,
  type OperationDefinitionNode,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { wordGraphql } from './graphql-words.js'

const schema = buildSchema(`
  enum Level { SCHOOL COMMUNE }
  input Search { level: Level!, text: String, year: Int }
  type School { name: String }
  type Query { schools(search: Search!): [School!]!, count(level: Level): Int }
`)

/** What graphql-js itself says of a document and its variables, so that a new wording of it fails here. */
function complaints(source: string, variables: Record<string, unknown> = {}): string[] {
  try {
    const document = parse(source)
    const errors = validate(schema, document, undefined, { hideSuggestions: true })
    if (errors.length) return errors.map(({ message }) => message)
    const [operation] = document.definitions as OperationDefinitionNode[]
    const coerced = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, {
      hideSuggestions: true,
    })
    return coerced.errors?.map(({ message }) => message) ?? []
  } catch (error) {
    return [(error as GraphQLError).message]
  }
}

describe('what graphql-js refuses is said in Vietnamese', () => {
  test.each([
    ['{ count(', 'sai cú pháp: cần Name, gặp <EOF>'],
    ['{ nobody }', 'kiểu "Query" không có trường "nobody"'],
    ['{ count(town: 1) }', 'trường "Query.count" không có tham số "town"'],
    ['{ schools { name } }', 'trường "schools" thiếu tham số bắt buộc "search" (kiểu "Search!")'],
    [
      '{ schools(search: { level: SCHOOL }) }',
      'trường "schools" (kiểu "[School!]!") phải chọn các trường con',
    ],
    ['{ count { name } }', 'trường "count" (kiểu "Int") không có trường con'],
    ['{ count(level: DISTRICT) }', '"DISTRICT" không thuộc các giá trị của "Level"'],
    ['{ count(level: "SCHOOL") }', '"SCHOOL" không thuộc các giá trị của "Level"'],
    ['{ schools(search: { text: "x" }) { name } }', 'thiếu trường bắt buộc "Search.level" (kiểu "Level!")'],
    ['{ schools(search: { level: SCHOOL, town: 1 }) { name } }', 'kiểu "Search" không có trường "town"'],
    ['{ schools(search: { level: SCHOOL, year: "a" }) { name } }', 'cần giá trị kiểu Int, nhận được "a"'],
    ['query ($l: Town) { count(level: $l) }', 'không có kiểu "Town"'],
    ['{ count(level: $l) }', 'biến "$l" chưa được khai báo'],
    ['query Q($l: Level) { count }', 'biến "$l" không được dùng'],
    ['query ($l: Int) { count(level: $l) }', 'biến "$l" có kiểu "Int", ở đây cần kiểu "Level"'],
    ['{ ...F }', 'không có đoạn (fragment) "F"'],
    ['{ count } fragment F on Query { count }', 'đoạn (fragment) "F" không được dùng'],
    ['{ count @often }', 'không có chỉ thị "@often"'],
  ])('%s', (source, vietnamese) => {
    expect(complaints(source).map((message) => wordGraphql(message).vi)).toContain(vietnamese)
  })

  test.each([
    [{}, 'thiếu biến bắt buộc "$s" (kiểu "Search!")'],
    [{ s: null }, 'biến "$s" (kiểu "Search!") không được là null'],
    [{ s: 3 }, 'biến "$s" nhận giá trị 3: cần một đối tượng kiểu "Search"'],
    [
      { s: { level: 'TOWN' } },
      'biến "s.level" nhận giá trị "TOWN": "TOWN" không thuộc các giá trị của "Level"',
    ],
    [{ s: { level: 3 } }, 'biến "s.level" nhận giá trị 3: 3 không thuộc các giá trị của "Level"'],
    [
      { s: { level: null } },
      'biến "s.level" nhận giá trị null: cần giá trị kiểu "Level!", không được là null',
    ],
    [
      { s: { level: 'SCHOOL', text: 3 } },
      'biến "s.text" nhận giá trị 3: cần giá trị kiểu String, nhận được 3',
    ],
    [
      { s: { level: 'SCHOOL', year: 1.5 } },
      'biến "s.year" nhận giá trị 1.5: cần giá trị kiểu Int, nhận được 1.5',
    ],
    [
      { s: { text: 'x' } },
      'biến "$s" nhận giá trị { text: "x" }: thiếu trường bắt buộc "level" (kiểu "Level!")',
    ],
  ])('variables %j', (variables, vietnamese) => {
    const source = 'query ($s: Search!) { schools(search: $s) { name } }'
    expect(complaints(source, variables).map((message) => wordGraphql(message).vi)).toContain(vietnamese)
  })

  test('a sentence that is not known stays as it is, and says in which language', () => {
    expect(wordGraphql('Fields "a" conflict.')).toEqual({
      vi: 'chi tiết kỹ thuật bằng tiếng Anh: Fields "a" conflict',
      en: 'Fields "a" conflict',
    })
  })
})
