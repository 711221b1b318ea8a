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
  DATE_IMPOSSIBLE = 'DATE_IMPOSSIBLE',
  DATE_OTHER_THAN_NORM = 'DATE_OTHER_THAN_NORM',
  NUMBER_UNKNOWN = 'NUMBER_UNKNOWN',
  NORM_NOT_YET_IN_FORCE = 'NORM_NOT_YET_IN_FORCE',
  NORM_NO_LONGER_IN_FORCE = 'NORM_NO_LONGER_IN_FORCE',
}
registerEnumType(CitationFlaw, {
  name: 'CitationFlaw',
  description:
    'What is wrong with a citation: the basis is dated after the plan; its number or date is missing; its date is in no calendar or not that of the norm; no norm has its number; the norm was not yet, or no longer, in force.',
})

/** How sure the hub is of a norm's dates. */
export enum NormVerification {
  READ = 'READ',
  QUOTED = 'QUOTED',
  REPORTED = 'REPORTED',
  UNVERIFIED = 'UNVERIFIED',
}
registerEnumType(NormVerification, {
  name: 'NormVerification',
  description:
    'How sure the dates of a norm are: READ its text was read, QUOTED it was quoted verbatim, REPORTED a notice states them, UNVERIFIED chưa xác minh.',
})

/** What the head of a document says of itself. */
export enum PlanMetadata {
  NUMBER = 'NUMBER',
  DATE = 'DATE',
  PLACE = 'PLACE',
  SIGNER = 'SIGNER',
  RECIPIENTS = 'RECIPIENTS',
}
registerEnumType(PlanMetadata, {
  name: 'PlanMetadata',
  description: 'What a document says of itself: số, ngày, nơi ban hành, người ký, nơi nhận.',
})
