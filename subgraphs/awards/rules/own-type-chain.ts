import type { Relation, Step } from './competences.js'
import { inForce } from './dated.js'
import type { Dated } from './dated.js'

/** A dated row: who gives an opinion between an owner and the organization that has defined an award of its own. */
interface OpinionWay extends Dated {
  /** Kinds of organizations that define. */
  giverKinds: string[]
  ownerKinds: string[]
  relations: Relation[]
}

const UNDER_DISTRICT = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY']
const UNDER_DEPARTMENT = ['UPPER_SECONDARY', 'MULTI_LEVEL', 'CONTINUING_EDUCATION']
const SCHOOLS = [...UNDER_DISTRICT, ...UNDER_DEPARTMENT]

/** The district (cấp huyện) exists up to, and without, this day. */
const WITH_DISTRICT: Dated = { validFrom: '2004-07-01', validTo: '2025-07-01' }
const WITHOUT_DISTRICT: Dated = { validFrom: '2025-07-01', validTo: null }

/** The ways that the awards of the law take, up to who has defined the award; who has no row here asks nobody. */
const WAYS: readonly OpinionWay[] = [
  way(['EDUCATION_DEPARTMENT'], UNDER_DISTRICT, WITH_DISTRICT, ['PROFESSIONAL_PARENT']),
  way(['PEOPLES_COMMITTEE'], UNDER_DISTRICT, WITH_DISTRICT, ['PROFESSIONAL_PARENT', 'AUTHORITY']),
  way(['PEOPLES_COMMITTEE'], UNDER_DEPARTMENT, WITH_DISTRICT, ['AUTHORITY']),
  way(['PEOPLES_COMMITTEE'], SCHOOLS, WITHOUT_DISTRICT, ['AUTHORITY']),
  way(['MINISTRY'], UNDER_DISTRICT, WITH_DISTRICT, ['PROFESSIONAL_PARENT', 'EDUCATION_DEPARTMENT']),
  way(['MINISTRY'], UNDER_DEPARTMENT, WITH_DISTRICT, ['EDUCATION_DEPARTMENT']),
  way(['MINISTRY'], SCHOOLS, WITHOUT_DISTRICT, ['EDUCATION_DEPARTMENT']),
]

/** Which chain is asked for. */
export interface OwnChainKey {
  giverKind: string
  ownerKind: string
  /** The own award's citation. */
  legalBasis: string
}

/** The steps of an organization's own award from an owner below it up on a day; the last one is who has defined it. */
export function ownTypeChain({ giverKind, ownerKind, legalBasis }: OwnChainKey, day: string): Step[] {
  const found = WAYS.find(
    (row) => row.giverKinds.includes(giverKind) && row.ownerKinds.includes(ownerKind) && inForce(row, day),
  )
  const relations: Relation[] = [...(found?.relations ?? []), 'GIVER']
  return relations.map((relation, index) => ({
    step: index + 1,
    relation,
    act: relation === 'GIVER' ? 'DECIDE' : 'APPRAISE',
    legalBasis,
    verification: 'SEED',
  }))
}

function way(giverKinds: string[], ownerKinds: string[], dates: Dated, relations: Relation[]): OpinionWay {
  return { giverKinds, ownerKinds, relations, ...dates }
}
