import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** Kinds of councils. */
export enum CouncilKind {
  EMULATION = 'EMULATION',
  INITIATIVE = 'INITIATIVE',
}
registerEnumType(CouncilKind, {
  name: 'CouncilKind',
  description: 'Council: Hội đồng thi đua – khen thưởng, Hội đồng sáng kiến.',
})

/** Roles in a council. */
export enum CouncilRole {
  CHAIR = 'CHAIR',
  DEPUTY = 'DEPUTY',
  STANDING = 'STANDING',
  SECRETARY = 'SECRETARY',
  MEMBER = 'MEMBER',
}
registerEnumType(CouncilRole, {
  name: 'CouncilRole',
  description: 'Role in a council: chủ tịch, phó chủ tịch, ủy viên thường trực, thư ký, ủy viên.',
})

/** Posts for which one sits in a council. */
export enum CouncilPost {
  PRINCIPAL = 'PRINCIPAL',
  VICE_PRINCIPAL = 'VICE_PRINCIPAL',
  PARTY_SECRETARY = 'PARTY_SECRETARY',
  SCHOOL_BOARD = 'SCHOOL_BOARD',
  TRADE_UNION = 'TRADE_UNION',
  YOUTH_UNION = 'YOUTH_UNION',
  YOUNG_PIONEERS = 'YOUNG_PIONEERS',
  TEAM_LEADER = 'TEAM_LEADER',
  OFFICE_LEADER = 'OFFICE_LEADER',
  FORM_TEACHER = 'FORM_TEACHER',
  OTHER = 'OTHER',
}
registerEnumType(CouncilPost, {
  name: 'CouncilPost',
  description:
    'Post: hiệu trưởng, phó hiệu trưởng, bí thư cấp ủy, hội đồng trường, công đoàn, Đoàn, tổng phụ trách Đội, tổ trưởng chuyên môn, tổ trưởng văn phòng, giáo viên chủ nhiệm, khác.',
})

/** A council of an organization. */
@ObjectType({ description: 'A council of an organization, re-formed each school year by a decision.' })
export class Council {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  @Field(() => CouncilKind, { description: 'Kind.' })
  kind: CouncilKind

  @Field(() => Period, { description: 'School year.' })
  schoolYear: string

  @Field(() => String, { description: 'Number of the decision (quyết định kiện toàn).' })
  decisionNumber: string

  @Field(() => Day, { description: 'Day of the decision.' })
  decidedOn: string

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' until the next one. */
  validTo: string

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A member of a council. */
@ObjectType({ description: 'A member of a council, from–to.' })
export class CouncilMember {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  councilId: string

  personId: string

  @Field(() => CouncilRole, { description: 'Role.' })
  role: CouncilRole

  @Field(() => CouncilPost, { description: 'Post for which the person sits in it.' })
  post: CouncilPost

  @Field(() => Day, { description: 'First day.' })
  validFrom: string

  /** 'infinity' while it lasts. */
  validTo: string
}

/** What the charter asks for and the council has not. */
@ObjectType({
  description: 'What the charter (điều lệ) asks for and the council has not; it blocks nothing.',
})
export class CouncilWarning {
  @Field(() => String, { description: 'ODD_NUMBER or POST.' })
  rule: string

  @Field(() => CouncilPost, { nullable: true, description: 'The post that is missing.' })
  post: CouncilPost | null

  @Field(() => String, { description: 'In words, in the language of the reader.' })
  message: string

  @Field(() => String, { description: 'Article.' })
  legalBasis: string

  @Field(() => Day, { description: 'Since when the charter is taken to be in force (ngày có hiệu lực).' })
  inForceFrom: string

  @Field(() => String, {
    description:
      'How well the requirement is founded: V1 law read, V2 quotation, V3 notice, SEED practice, UNVERIFIED.',
  })
  verification: string

  @Field(() => String, { description: 'How well the day since which it is in force is founded.' })
  datesVerification: string
}
