import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'
import { isStorable, notStorable } from '../errors/storable.js'

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
