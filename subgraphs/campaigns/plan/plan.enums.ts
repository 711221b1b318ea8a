import { registerEnumType } from 'type-graphql'

/** Type of a document that a plan cites. */
export enum DocumentType {
  LAW = 'LAW',
  DECREE = 'DECREE',
  CIRCULAR = 'CIRCULAR',
  RESOLUTION = 'RESOLUTION',
  DIRECTIVE = 'DIRECTIVE',
  DECISION = 'DECISION',
  PLAN = 'PLAN',
  GUIDANCE = 'GUIDANCE',
  REGULATION = 'REGULATION',
  OFFICIAL_LETTER = 'OFFICIAL_LETTER',
}
registerEnumType(DocumentType, {
  name: 'DocumentType',
  description:
    'Type of a document: luật, nghị định, thông tư, nghị quyết, chỉ thị, quyết định, kế hoạch, hướng dẫn, quy chế/quy định, công văn.',
})

/** What can be wrong with a citation. */
export enum CitationFlaw {
  DATED_AFTER_PLAN = 'DATED_AFTER_PLAN',
  NUMBER_MISSING = 'NUMBER_MISSING',
  DATE_MISSING = 'DATE_MISSING',
}
registerEnumType(CitationFlaw, {
  name: 'CitationFlaw',
  description:
    'What is wrong with a citation: the basis is dated after the plan, or its number or date is missing.',
})
