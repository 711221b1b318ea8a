import ts from 'typescript'
import { expect, test } from 'vitest'
import { commonMessages, type Message, type Messages } from '../../shared/errors/catalogue.js'
import { terms } from '../../shared/errors/terms.js'
import { definitions } from '../../subgraphs/definitions.js'
import { givenCodes, type GivenCode } from './refusal-codes.js'
import { filesEndingIn, textOf } from './source-files.js'
import { everyNode, parseSource } from './syntax.js'

const common: Messages = commonMessages

/** Programs of a folder, without tests, catalogues and the rules of the law (whose codes are those of awards). */
function programsOf(...folders: string[]): ts.SourceFile[] {
  const isProgram = (path: string): boolean =>
    !/\.(test|kit)\.ts$|\/messages\.ts$|errors\/catalogue\.ts$|\/rules\//.test(path)
  return filesEndingIn('.ts', folders)
    .filter(isProgram)
    .map((path) => parseSource(path, textOf(path)))
}

function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()
}

/** What is wrong with a code where it is given: unknown, at the wrong place of the answer, its sentence not filled in. */
function fault({ code, place, appearsAs, args }: GivenCode, messages: Messages): string | undefined {
  const message = messages[code] ?? common[code]
  if (!message) return `${place}: ${code} is in no catalogue`
  if (appearsAs && appearsAs !== message.appearsAs) return `${place}: ${code} appears as ${message.appearsAs}`
  const missing = args && placeholdersOf(message.en).filter((name) => !args.includes(name))
  return missing && missing.length > 0 ? `${place}: ${code} lacks ${missing.join(', ')}` : undefined
}

const rooms: { folder: string; messages: Messages }[] = definitions.map(({ name, messages }) => ({
  folder: `subgraphs/${name}`,
  messages,
}))
const folders = [...rooms, { folder: 'shared', messages: common }, { folder: 'gateway', messages: common }]

test.each(folders)(
  '$folder: every code that is given is in the catalogue, with all that its sentence names',
  (it) => {
    const given = programsOf(it.folder).flatMap(givenCodes)
    expect(given.map((one) => fault(one, it.messages)).filter((line) => line !== undefined)).toEqual([])
  },
)

test('a code without an entry, at the wrong place, or with half its sentence would be found', () => {
  const text =
    "refuse('NO'); refuse('INTERNAL', { id }); const a = { code: b ? 'CONFLICT' : 'NOT_FOUND', args: { what } }"
  const faults = givenCodes(parseSource('a.ts', text)).map((one) => fault(one, {}))
  expect(faults).toEqual([
    'a.ts:1: NO is in no catalogue',
    'a.ts:1: INTERNAL appears as GRAPHQL_ERROR',
    'a.ts:1: CONFLICT lacks current, expected',
    'a.ts:1: NOT_FOUND lacks value',
  ])
})

/** Types of records that a program says were not found (`what: 'Duty'`), but that have no words in both languages. */
function termless(files: readonly ts.SourceFile[]): string[] {
  const named = files
    .flatMap((file) => [...everyNode(file)])
    .filter(ts.isPropertyAssignment)
    .filter(({ name, initializer }) => name.getText() === 'what' && ts.isStringLiteral(initializer))
    .map(({ initializer }) => (initializer as ts.StringLiteral).text)
  return [...new Set(named)].filter((type) => !(type in terms)).sort()
}

test('every record that may not be found has a term in both languages', () => {
  expect(termless(programsOf('subgraphs'))).toEqual([])
  expect(termless([parseSource('a.ts', "refuse('NOT_FOUND', { what: 'Nothing', value })")])).toEqual([
    'Nothing',
  ])
})

/** Codes of a catalogue that stand in no program of the folders. */
function unused(messages: Messages, ...where: string[]): string[] {
  const nodes = programsOf(...where).flatMap((file) => [...everyNode(file)])
  const words = new Set(nodes.filter(ts.isStringLiteral).map(({ text }) => text))
  return Object.keys(messages).filter((code) => !words.has(code))
}

test.each(rooms)('$folder: every code of its catalogue is used', ({ folder, messages }) => {
  expect(unused(messages, folder)).toEqual([])
})

test('every common code is used, and one that is not would be found', () => {
  expect(unused(common, 'shared', 'gateway', 'subgraphs')).toEqual([])
  expect(unused({ ...common, NEVER_GIVEN: common.INVALID! }, 'shared', 'gateway', 'subgraphs')).toEqual([
    'NEVER_GIVEN',
  ])
})

const entries = [common, ...definitions.map(({ messages }) => messages)].flatMap((messages) =>
  Object.entries(messages),
)

/** What is wrong with an entry of a catalogue. */
function flaw([code, { vi, en, describe }]: [string, Message]): string | undefined {
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) return `${code}: not in capitals`
  if (!vi || !en || !describe) return `${code}: vi, en or the meaning is empty`
  const [ofVi, ofEn] = [vi, en].map((sentence) => placeholdersOf(sentence).join(', '))
  return ofVi === ofEn ? undefined : `${code}: vi names ${ofVi}; en names ${ofEn}`
}

test('every message says the same in both languages', () => {
  expect(entries.map(flaw).filter((line) => line !== undefined)).toEqual([])
})

test('a message with a flaw would be found', () => {
  const message = { appearsAs: 'USER_ERROR', vi: 'Sai {a}', en: 'Wrong {b}', describe: 'Wrong.' } as const
  expect(flaw(['WRONG', message])).toBe('WRONG: vi names a; en names b')
  expect(flaw(['WRONG', { ...message, vi: '' }])).toBe('WRONG: vi, en or the meaning is empty')
})

test('no subgraph gives a common code a meaning of its own', () => {
  const own = definitions.flatMap(({ messages }) => Object.keys(messages))
  expect(own.filter((code) => code in common)).toEqual([])
})
