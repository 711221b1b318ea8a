import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isDay } from '../clock/days.js'
import { expected } from '../errors/expected.js'
import type { Sentence } from '../errors/refusal.js'
import { periodKind } from '../clock/period.js'

interface TextScalar {
  name: string
  description: string
  expected: Sentence
  accepts(text: string): boolean
  present?(value: unknown): string
  /** The one form in which it is compared and stored. */
  normal?(text: string): string
}

function textScalar({
  name,
  description,
  expected: wanted,
  accepts,
  present = String,
  normal = (text) => text,
}: TextScalar): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return normal(value)
    throw new GraphQLError('bad input', {
      extensions: {
        code: 'BAD_USER_INPUT',
        args: { field: name, value: String(value).slice(0, 80), expected: wanted },
      },
    })
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize: present,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** True for the text form of a UUID; checked before any SQL. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** Identifier of a record. */
export const UUID = textScalar({
  name: 'UUID',
  description: 'Identifier of a record, e.g. "01890f6e-7c1a-7d3e-8f43-0242ac120002".',
  expected: expected.uuid,
  accepts: isUuid,
  normal: (text) => text.toLowerCase(),
})

/** A day of the calendar in Viet Nam. */
export const Day = textScalar({
  name: 'Day',
  description: 'A day in Viet Nam (ngày), "YYYY-MM-DD".',
  expected: expected.day,
  accepts: isDay,
})

/** An instant, in UTC. */
export const Instant = textScalar({
  name: 'Instant',
  description: 'An instant in ISO 8601 with offset, e.g. "2024-05-20T08:00:00Z".',
  expected: expected.instant,
  accepts: (text) =>
    isDay(text.slice(0, 10)) &&
    /^T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text.slice(10)) &&
    !Number.isNaN(Date.parse(text)),
  present: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
})

/** Label of a school year or a calendar year. */
export const Period = textScalar({
  name: 'Period',
  description: 'A school year (năm học) "2023-2024" or a calendar year (năm) "2024".',
  expected: expected.period,
  accepts: (text) => periodKind(text) !== null,
})
