import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'
import type { Args } from '../refusal.js'

/** What PostgreSQL cannot store as text: the NUL character and halves of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

/** Arguments of BAD_USER_INPUT for such a text. */
export function notStorable(field: string, text: string): Args {
  return {
    field,
    value: JSON.stringify(text.slice(0, 80)).slice(1, -1),
    expected: {
      vi: 'văn bản không có ký tự NUL hay nửa cặp surrogate',
      en: 'text without NUL characters and lone surrogates',
    },
  }
}

/** Validation rule: strings in the document itself, where `\u0000` is an escape of GraphQL, not of JSON. */
export function storableStrings(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (isStorable(node.value)) return
      const extensions = { code: 'BAD_USER_INPUT', args: notStorable('query', node.value) }
      context.reportError(new GraphQLError('text cannot be stored', { nodes: node, extensions }))
    },
  }
}
