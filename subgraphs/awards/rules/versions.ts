import type { ChainTreatment } from './chain.js'
import type { Dated } from './dated.js'

/** One of the two ways in which the law has counted chains since 2024. */
export interface ChainVersion extends Dated {
  suffix: 'a' | 'b'
  /** What the citation of an article gains. */
  cites: string
  treatment: ChainTreatment
}

/**
 * Until Nghị định 152/2025/NĐ-CP nothing is recorded of maternity leave, discipline and ad hoc awards in chains; from
 * then on R-GEN-04, R-GEN-06 and R-GEN-07 hold (Điều 4).
 */
export const CHAIN_VERSIONS: readonly ChainVersion[] = [
  {
    suffix: 'a',
    validFrom: '2024-01-01',
    validTo: '2025-07-01',
    cites: '',
    treatment: { maternityBridges: false, restartsAfterDiscipline: false, meritOnly: false },
  },
  {
    suffix: 'b',
    validFrom: '2025-07-01',
    validTo: null,
    cites: '; Nghị định 152/2025/NĐ-CP, Điều 4',
    treatment: { maternityBridges: true, restartsAfterDiscipline: true, meritOnly: true },
  },
]
